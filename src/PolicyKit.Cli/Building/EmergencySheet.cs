using System.Collections.Immutable;
using PolicyKit.Documents;
using PolicyKit.Text;

namespace PolicyKit.Cli.Building;

/// <summary>One page for a school whose documents cannot be made: what nobody may be left without while the profile is mended.</summary>
/// <remarks>Built by hand, so that no mistake in a profile or a pack can stop it.</remarks>
internal static class EmergencySheet
{
    public const string FileName = "emergency-sheet.pdf";

    public static Document Create(SchoolBuild build) => new()
    {
        Id = "emergency-sheet",
        Title = "What to do first",
        Subtitle = "Use this sheet until the school's own documents can be made",
        Publisher = build.SchoolName,
        Description = "The first steps when nudes or semi-nudes have been shared and the school's own documents are not available",
        Date = build.Today,
        StatusLine = "Emergency sheet. Not the school's policy.",
        Page = new PageSetup { TextSize = 15, MinimumTextSize = 13, PageBudget = 1 },
        Blocks =
        [
            new Callout(CalloutKind.Danger, [new Paragraph([new TextInline("Ask for the police. You need nobody's permission to ring.")])])
            {
                Id = "danger",
                Title = "Is a child in danger now? Ring 999",
                Origin = From("UKCCIS16-2.1-05"),
            },
            new Callout(
                CalloutKind.DoNot,
                [
                    List(
                        ListMarker.Cross,
                        "Do not look at the picture or video, and do not ask anyone to show it to you",
                        "Do not copy, print, save, send or delete it",
                        "Do not question the child or promise to keep a secret"),
                ])
            {
                Id = "do-not",
                Title = "Do not look",
                Origin = From("UKCCIS16-2.9-01", "UKCCIS16-2.9-04", "GSHT-04"),
            },
            new Callout(
                CalloutKind.Do,
                [
                    List(
                        ListMarker.Tick,
                        "Tell the designated safeguarding lead or a deputy now",
                        "If you cannot reach them, tell a senior leader now, or refer yourself: any member of staff may",
                        "Write down who told you, when, and the words they used"),
                ])
            {
                Id = "tell",
                Title = "Tell",
                Origin = From("UKCCIS16-2.1-02", "GSHT-03"),
            },
            .. build.EmergencyContacts.Select(Show),
            .. DescribeGap(build.EmergencyContacts),
            new Paragraph([new TextInline($"This sheet was made on {Dates.Format(build.Today)}.")]),
        ],
    };

    /// <summary>A service that is left out because its details are wrong is still there, and staff are told how to find it.</summary>
    private static IEnumerable<Block> DescribeGap(ImmutableArray<EmergencyContact> contacts)
    {
        if (contacts.All(contact => contact.Id != EmergencyContact.FrontDoor))
            yield return new Paragraph(
                [new TextInline("Children's social care in the day: its number here is being corrected. Look on the local authority's website, or call 101, or 999 if a child is in danger now.")])
            {
                Id = "front-door-missing",
                Origin = From("UKCCIS16-2.1-05"),
            };
    }

    private static ContactCard Show(EmergencyContact contact) => new(contact.Name)
    {
        Id = contact.Id,
        Role = contact.Role,
        Lines = [new ContactLine("Phone", contact.Phone.Display, contact.Phone.Target)],
        Hours = contact.Phone.Extension.Length == 0 ? contact.Hours : $"Extension {contact.Phone.Extension}. {contact.Hours}".TrimEnd(),
        Origin = From("UKCCIS16-2.1-05"),
    };

    private static ListBlock List(ListMarker marker, params ReadOnlySpan<string> items)
    {
        var list = ImmutableArray.CreateBuilder<ListItem>(items.Length);
        foreach (var item in items)
            list.Add(new ListItem([new Paragraph([new TextInline(item)])]));
        return new ListBlock(IsOrdered: false, list.ToImmutable()) { Marker = marker };
    }

    private static Origin From(params ReadOnlySpan<string> clauses) => new(null, [.. clauses], "ukccis-2016");
}
