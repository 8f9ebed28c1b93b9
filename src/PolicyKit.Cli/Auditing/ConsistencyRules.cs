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
}
