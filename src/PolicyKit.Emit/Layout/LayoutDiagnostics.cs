using PolicyKit.Diagnostics;

namespace PolicyKit.Emit.Layout;

/// <summary>What can go wrong between a document and its printed pages.</summary>
public static class LayoutDiagnostics
{
    public static DiagnosticDescriptor MissingCharacter { get; } = new("PK6001", DiagnosticSeverity.Warning)
    {
        Title = "Character that cannot be printed",
        MessageFormat = "The character {0} ({1}) cannot be printed and shows as a box in “{2}”",
        Explanation = """
            The fonts in PDF files hold the letters of most European languages, but no emoji and few signs. A character that they lack is
            printed as an empty box, so that nobody reads past a gap without noticing it.

            Reported: a school name that contains 😀

            Accepted: `O'Dwyer-Łukasiewicz`, `Ŵynne`, `Ελένη`, `Олена`
            """,
    };

    public static DiagnosticDescriptor UnreadableLogo { get; } = new("PK6002", DiagnosticSeverity.Warning)
    {
        Title = "Logo that cannot be read",
        MessageFormat = "The logo is not a whole PNG or JPEG picture, so “{0}” is printed without it",
        Explanation = """
            Logos are printed from PNG or JPEG files.

            Reported: a logo saved as SVG or WebP, or a file that was cut off

            Accepted: the same picture exported as PNG
            """,
    };

    public static DiagnosticDescriptor TooManyPages { get; } = new("PK6010", DiagnosticSeverity.Error)
    {
        Title = "Document too long for its pages",
        MessageFormat = "“{0}” takes {1} pages at its smallest type and may take {2}",
        Explanation = """
            Some documents must fit a number of pages: a staff sheet that runs to a second page is not read. Space is tightened first, then
            type is made smaller down to the size that can still be read. What does not fit then has to be cut by a person. For running text,
            such as a policy, this is a warning: a page more does no harm.

            Reported: a staff sheet of 700 words

            Accepted: a staff sheet of 400 words
            """,
    };

    public static DiagnosticDescriptor PanelTooLong { get; } = new("PK6011", DiagnosticSeverity.Error)
    {
        Title = "Panel of a leaflet too long",
        MessageFormat = "The panel “{0}” is about {1} words too long for the leaflet",
        Explanation = """
            All panels of a folded leaflet are printed in one type size, which is made smaller until the longest panel fits, down to the size
            that can still be read. What does not fit is printed on a page of its own, so that nothing is lost, but the leaflet cannot be folded.

            Reported: a panel of 250 words

            Accepted: a panel of 130 words
            """,
    };

    public static DiagnosticDescriptor PosterTypeTooSmall { get; } = new("PK6012", DiagnosticSeverity.Warning)
    {
        Title = "Poster too full to read from a distance",
        MessageFormat = "The poster “{0}” holds so much that its boxes are printed at {1} points and need at least {2}",
        Explanation = """
            A poster is read from one to two metres. Its type is made smaller until everything fits, but below 14 points it can only be read
            from close by.

            Reported: a flowchart of twenty boxes

            Accepted: a flowchart of twelve boxes with a few words in each
            """,
    };
}
