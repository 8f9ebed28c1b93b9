using PolicyKit.Diagnostics;

namespace PolicyKit.Cli.Auditing;

/// <summary>What the files of a build must agree on, read back from the files themselves.</summary>
internal static class ConsistencyRules
{
    public static DiagnosticDescriptor FormatsDiffer { get; } = new("PK4401", DiagnosticSeverity.Error)
    {
        Title = "Two formats of a document differ",
        MessageFormat = "The {0} of “{1}” {2} where the {3} {4}",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            A school prints the PDF, edits the Word file and puts the page on its website. All of them have to say the same.
            So after a build each file is opened again, and what it says is held against the others: every heading, paragraph, item, cell and contact.
            Nothing is saved when they differ, because nobody would notice it in one of them.

            Reported: a Word file with `01632 960101` where the PDF has `01632 960110`

            Accepted: files that differ in layout, signs and numbering only

            This is a fault of PolicyKit, not of the profile. Build again, and report it if it comes back.
            """,
    };

    public static DiagnosticDescriptor UnknownContact { get; } = new("PK4402", DiagnosticSeverity.Error)
    {
        Title = "Number or address from nowhere",
        MessageFormat = "The {0} of “{1}” gives {2}, which stands neither in the profile nor in a pack",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            Every telephone number and every email address in a built file must come from the school's profile or from a pack.
            One that stands in neither was damaged on its way, or typed into a template by a mistake that nobody checks again.

            Reported: `01632 960901` in the leaflet of a school whose profile has `01632 960101`

            Accepted: `01632 960101`
            """,
    };

    public static DiagnosticDescriptor OrderDiffers { get; } = new("PK4403", DiagnosticSeverity.Error)
    {
        Title = "Steps in another order",
        MessageFormat = "The {0} of “{1}” has the step “{2}” in another place than the {3}",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            The steps of a flow are drawn as a picture, told as a numbered list and set as a table, depending on the file.
            Whoever follows one has to do the same things in the same order as whoever follows another.

            Reported: a list that tells parents before the lead has checked that it is safe, beside a picture that does not

            Accepted: one order everywhere
            """,
    };

    public static DiagnosticDescriptor NumberOfAnother { get; } = new("PK4404", DiagnosticSeverity.Error)
    {
        Title = "Number of another person",
        MessageFormat = "The {0} of “{1}” gives {2} beside {3}, but it is the number of {4}",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            On a contact card or in a row of a table, the number beside a name is read as that person's number. It has to be the one
            that the profile gives, in every document.

            Reported: the deputy's number on the card of the designated safeguarding lead

            Accepted: each number beside its own name
            """,
    };

    public static DiagnosticDescriptor NameMisspelt { get; } = new("PK4405", DiagnosticSeverity.Error)
    {
        Title = "Name written in two ways",
        MessageFormat = "The {0} of “{1}” writes “{2}” where the profile has “{3}”",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            A name that differs by a letter or two is read as another person's, or as another team's. Every name of the profile has to come out as it went in,
            in every document and format. What is written so in the profile or in a pack is left alone.

            Reported: “Amina Begun” in the leaflet of a school whose lead is Amina Begum

            Accepted: “Amina Begum”
            """,
    };

    public static DiagnosticDescriptor AnotherInRole { get; } = new("PK4406", DiagnosticSeverity.Error)
    {
        Title = "Another person in a role",
        MessageFormat = "The {0} of “{1}” gives {2} as {3}, who is {4}",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            Where a row, a card or a box says “designated safeguarding lead” or “deputy”, it has to name whom the profile gives for that role.
            Staff who meet one name on the poster and another in the policy do not know whom to tell.

            Reported: the headteacher's name in the row of the designated safeguarding lead

            Accepted: the lead's own name, in every document
            """,
    };

    public static DiagnosticDescriptor OtherHours { get; } = new("PK4407", DiagnosticSeverity.Error)
    {
        Title = "Other hours beside a number",
        MessageFormat = "The {0} of “{1}” says “{2}” beside {3}, where the profile says “{4}”",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            The hours beside a number say when somebody answers. They have to be those of the person or service that has this number,
            in every document and format.

            Reported: “Monday to Friday, 9am to 5pm” beside the number of a lead who is in from Monday to Thursday

            Accepted: the hours that the profile gives, or their days alone where space is short
            """,
    };

    public static DiagnosticDescriptor OrderDiffersAcross { get; } = new("PK4408", DiagnosticSeverity.Error)
    {
        Title = "Steps in another order than in another document",
        MessageFormat = "The {0} of “{1}” has “{2}” before “{3}”, and the {4} of “{5}” has these steps the other way round",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            Being told, telling the lead, the five points, referring and recording come in one order, whichever document somebody holds.
            They are found by how the headings, the items of numbered lists and the steps of a flow begin.

            Reported: a poster that refers before the five points are looked at, beside a policy that does so after them

            Accepted: one order in all of them
            """,
    };
}
