namespace PolicyKit.Emit.Docx;

/// <summary>Counts the lines that a paragraph takes when broken at spaces; a word wider than the line is broken anywhere.</summary>
/// <param name="isBold">All of it is.</param>
internal struct LineCounter(double size, double width, bool isBold)
{
    private readonly double _limit = Math.Max(width, size) * 1000 / size;
    private double _line;
    private double _word;

    public int Lines { get; private set; } = 1;

    public static int Count(string text, double size, double width)
    {
        var counter = new LineCounter(size, width, isBold: false);
        counter.Add(text);
        return counter.Lines;
    }

    public void Add(string text, bool isStrong = false)
    {
        foreach (var character in text)
        {
            var advance = ArialWidths.GetWidth(character, isBold || isStrong);
            _line += advance;
            _word = character is ' ' or '-' ? 0 : _word + advance;
            if (_line <= _limit || character == ' ')
                continue;

            Lines++;
            if (_word >= _line)
                _word = advance;
            _line = _word;
        }
    }

    public void EndLine()
    {
        Lines++;
        _line = _word = 0;
    }
}
