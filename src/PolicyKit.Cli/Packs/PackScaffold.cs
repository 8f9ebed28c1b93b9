using System.Collections.Immutable;
using System.Globalization;
using PolicyKit.Text;

namespace PolicyKit.Cli.Packs;

/// <summary>The files of a new regional pack: complete but for what only the board can say, which is marked.</summary>
internal static class PackScaffold
{
    /// <summary>Marks what is still to be filled in.</summary>
    public const string Blank = "FILL IN";

    /// <summary>What the section says until the board writes its own: true of every area, and of no use to anybody.</summary>
    public const string StarterSentence = "also follows the arrangements that are agreed for this area";

    public static ImmutableArray<(string Path, string Text)> Create(string id, DateOnly today) =>
    [
        (PackFolder.MainFile, WriteMain(id, today)),
        ("changes.yaml", Changes.Replace("EXAMPLE", id.ToUpperInvariant(), StringComparison.Ordinal)),
        ("contacts.yaml", Contacts.Replace("TODAY", Dates.FormatIso(today), StringComparison.Ordinal)),
        ("documents/policy-section/175-local-arrangements.sbn-md", Section),
    ];

    private static string WriteMain(string id, DateOnly today) => $"""
        # What this pack is. Words after a hash sign are notes.
        # Put a value of your own in place of each {Blank}, then run: policykit pack check {id}

        id: {id}                   # names the folder and the package: never change it once schools use it
        title: {CultureInfo.InvariantCulture.TextInfo.ToTitleCase(id.Replace('-', ' '))}
        version: "0.1.0"            # raise it with each publication: schools see which one they have

        publisher:
          name: "{Blank}: the partnership, authority or trust that answers for this pack"
          type: partnership        # region, partnership, authority, trust or police
          contact: "{Blank}: where schools report a mistake, such as an e-mail address"

        areas: ["{Blank}: your local authority, as schools write it in local_authority"]

        inherits:                  # the text that this pack changes
          - {PackShelf.NationalPack}

        targets: [E-01, E-06]      # editions of the national guidance that it was written for: policykit explain E-06

        approved_by: "{Blank}: the board or person who approved the local text"
        approved_on: {Dates.FormatIso(today)}
        effective_from: {Dates.FormatIso(today)}
        review_due: {Dates.FormatIso(today.AddYears(1))}     # after this day schools are warned

        licence: Schools of the area may adapt and print these texts.

        # Questions that you leave to the national text on purpose. Take one out when the pack answers it.
        national:
          - front_door
          - out_of_hours
          - lado
          - police
          - referral_route
          - under_13
          - device
          - when_in_doubt
          - parents
          - early_help
          - exploitation_form

        changes:                   # shown to schools: what is new, and since when
          - date: {Dates.FormatIso(today)}
            version: "0.1.0"
            note: First draft

        """.ReplaceLineEndings("\n");

    private static string Changes { get; } = """
        # What is different here from the national text: one item for each change, each with its reason.
        # Take the hash sign and the blank after it away from each line of an example to use it.

        # Call the front door by its local name, in all documents:
        # - rename: { from: MASH, to: SPA, expand: Single Point of Access }
        #   reason: The front door here is the Single Point of Access

        # Settle a question that the national guidance leaves open; lock it when no school may choose otherwise:
        # - choose: referral_route
        #   option: both
        #   lock: true
        #   reason: Agreed with the police

        # Say something more, in the pack's own words:
        # - add: EXAMPLE-01
        #   after: UKCCIS16-2.3-13
        #   text: The lead rings the consultation line before a referral that is not urgent.
        #   print: Ring the consultation line before a referral that is not urgent.
        #   modality: should
        #   audience: dsl
        #   documents: [POL]
        #   reason: Local consultation line

        # Make an instruction of the national text stricter, never weaker:
        # - override: UKCCIS16-2.3-03
        #   text: The lead tells both the police and the front door.
        #   modality: must
        #   reason: Joint decision making in this area

        """.ReplaceLineEndings("\n");

    private static string Contacts { get; } = """
        # Services of the area. A school's own profile still goes first.
        # Take the hash sign and the blank after it away from each line of an example to use it.
        # last_checked is the day on which somebody rang the number.

        # front_door:
        #   name: Multi-Agency Safeguarding Hub
        #   abbreviation: MASH
        #   phone: 01632 960200
        #   professional_phone: 01632 960210     # printed for staff, never for families
        #   email: mash@council.example
        #   hours: Mon-Fri 09:00-17:00
        #   bank_holidays: closed
        #   last_checked: TODAY

        # out_of_hours:
        #   name: Emergency Duty Team
        #   phone: 01632 960201
        #   hours: all other times
        #   also_serves: Why its area code is right although it looks wrong
        #   last_checked: TODAY

        # Several entries of one role: for children of different councils, or one after the other when a service changes on a day that is known.
        # early_help:
        #   - { name: Early Help, phone: 01632 960203, last_checked: TODAY, for_children_living_in: [Exampleshire] }
        #   - { name: Family Support, phone: 01632 960204, last_checked: TODAY, for_children_living_in: [West Sampleshire] }

        """.ReplaceLineEndings("\n");

    private static string Section { get; } = $$$$"""
        ## Local arrangements

        {{## {{{{Blank}}}}: what schools of your area must know and the national text does not say ##}}
        {{ school.name }} {{{{StarterSentence}}}}.

        """.ReplaceLineEndings("\n");
}
