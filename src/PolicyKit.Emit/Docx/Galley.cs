namespace PolicyKit.Emit.Docx;

/// <summary>
/// Counts how much paper has been used, from line counts. Word sets the pages; this only fills in the contents table and chooses a
/// type size, and the document stays right if it is a few lines out. Lengths are points.
/// </summary>
internal sealed class Galley(double pageHeight)
{
    // Word puts the larger of two neighbours' spaces between them, not both.
    private double _spaceAbove;

    public int Page { get; private set; } = 1;

    public double Height => pageHeight;

    /// <summary>How far down the page the last line stands.</summary>
    public double Used { get; private set; }

    /// <summary>A galley of one endless page measures what a cell holds.</summary>
    public static Galley Endless() => new(double.PositiveInfinity);

    /// <summary>Flows a paragraph; <paramref name="company"/> is the room that must be left below it on the page where it stands.</summary>
    public void AddParagraph(double before, int lines, double lineHeight, double after, double company = 0)
    {
        Used += Used > 0 ? Math.Max(0, before - _spaceAbove) : 0;

        // Neither a heading without its text nor the first line alone stays behind.
        if (Used > 0 && Used + (Math.Min(lines, 2) * lineHeight) + company > pageHeight)
            StartPage();

        for (var line = 0; line < lines; line++)
        {
            if (Used > 0 && Used + lineHeight > pageHeight)
                StartPage();
            Used += lineHeight;
        }

        Used += after;
        _spaceAbove = after;
    }

    /// <summary>Something that is never split, such as a table row.</summary>
    public void AddSolid(double height)
    {
        if (Used > 0 && Used + height > pageHeight)
            StartPage();
        Used += height;
        _spaceAbove = 0;
    }

    public void StartPage()
    {
        Page++;
        Used = 0;
        _spaceAbove = 0;
    }
}
