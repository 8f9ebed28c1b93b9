using PolicyKit.Text;

namespace PolicyKit.Emit.Reading.Word;

/// <summary>Gathers the text of the file, a paragraph a line, and what is marked in it.</summary>
internal sealed class LineCollector
{
    private readonly List<string> _lines = [];
    private readonly List<(TextMarkKind Kind, int Line, int Start, int Length, string Text)> _marks = [];
    private int _letters;

    public int Count => _lines.Count;

    /// <returns>The number of the line.</returns>
    public int Add(string line)
    {
        _letters += line.Length + 1;
        if (_letters > ReadingLimits.Letters)
            throw UnreadableFileException.TooLarge($"its text has more than {ReadingLimits.Letters:N0} letters");

        _lines.Add(line);
        return Count - 1;
    }

    public void Mark(TextMarkKind kind, int line, int start, int length, string text) => _marks.Add((kind, line, start, length, text));

    /// <summary>Marks every line from this one on.</summary>
    public void MarkFrom(int first, TextMarkKind kind)
    {
        for (var line = first; line < Count; line++)
            Mark(kind, line, 0, _lines[line].Length, _lines[line]);
    }

    public SourceText ToText(string path) => SourceText.From(string.Join('\n', _lines), path);

    public IEnumerable<TextMark> GetMarks(SourceText text) => _marks.Select(m =>
    {
        var line = text.GetLineSpan(Math.Clamp(m.Line, 0, text.LineCount - 1));
        var start = Math.Min(line.Start + m.Start, line.End);
        return new TextMark(m.Kind, new Location(text, TextSpan.FromBounds(start, Math.Min(start + m.Length, line.End))), m.Text);
    });
}
