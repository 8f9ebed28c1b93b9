namespace PolicyKit.Emit.Docx;

/// <summary>How wide text is in Arial, near enough to count lines: Word, not this, breaks them in the end.</summary>
internal static class ArialWidths
{
    /// <summary>Distance between baselines over type size, as the font itself asks for.</summary>
    public const double NaturalLineHeight = 1.15;

    private const int OtherLetter = 556;
    private const int OtherSymbol = 1000;

    // Thousandths of the type size, from space to tilde.
    private static readonly short[] Regular =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    private static readonly short[] Bold =
    [
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
        975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
        333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
        611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
    ];

    public static double GetWidth(string text, double size, bool isBold) => text.Sum(c => GetWidth(c, isBold)) * size / 1000;

    /// <summary>In thousandths of the type size.</summary>
    public static int GetWidth(char character, bool isBold) =>
        character is >= ' ' and <= '~' ? (isBold ? Bold : Regular)[character - ' '] : GetOtherWidth(character, isBold);

    private static int GetOtherWidth(char character, bool isBold) => character switch
    {
        '\u00A0' => Regular[0],
        '\u2018' or '\u2019' => isBold ? 278 : 222,
        '\u201C' or '\u201D' => isBold ? 500 : 333,
        '\u2014' or '\u2026' => OtherSymbol,
        < '\u2E80' => OtherLetter,
        _ => OtherSymbol,
    };
}
