namespace PolicyKit.Emit.Docx;

/// <summary>How wide text is in Arial, near enough to count lines: Word, not this, breaks them in the end.</summary>
internal static class ArialWidths
{
    /// <summary>Distance between baselines over type size, as the font itself asks for.</summary>
    public const double NaturalLineHeight = 1.15;

    private const int OtherLetter = 556;
    private const int OtherSymbol = 1000;
    private const double BoldRatio = 1.07;

    // Thousandths of the type size, from space to tilde.
    private static readonly short[] Ascii =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    /// <summary>Lines that the text takes when broken at spaces; a word wider than the line is broken anywhere.</summary>
    public static int CountLines(string text, double size, bool isBold, double width)
    {
        var limit = Math.Max(width, size) * 1000 / (size * (isBold ? BoldRatio : 1));
        var lines = 1;
        double line = 0;
        double word = 0;
        foreach (var character in text)
        {
            if (character == '\n')
            {
                lines++;
                line = word = 0;
                continue;
            }

            var advance = GetWidth(character);
            line += advance;
            word = character is ' ' or '-' ? 0 : word + advance;
            if (line <= limit || character == ' ')
                continue;

            lines++;
            if (word >= line)
                word = advance;
            line = word;
        }

        return lines;
    }

    public static double GetWidth(string text, double size, bool isBold) => text.Sum(c => GetWidth(c)) * size * (isBold ? BoldRatio : 1) / 1000;

    private static int GetWidth(char character) => character switch
    {
        >= ' ' and <= '~' => Ascii[character - ' '],
        '\u00A0' => Ascii[0],
        < '\u2E80' => OtherLetter,
        _ => OtherSymbol,
    };
}
