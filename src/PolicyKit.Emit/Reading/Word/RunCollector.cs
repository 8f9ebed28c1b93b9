using System.Collections.Immutable;
using System.Text;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Reading.Word;

/// <summary>Gathers the runs of one paragraph into inlines. Word cuts text into runs wherever it was ever edited; runs that look alike are one text again.</summary>
internal sealed class RunCollector
{
    private readonly List<(StringBuilder Text, WordRun Run, string Link)> _runs = [];
    private readonly StringBuilder _line = new();
    private readonly Dictionary<TextMarkKind, int> _open = [];

    /// <summary>Marks within the paragraph, by place in its line.</summary>
    public List<(TextMarkKind Kind, int Start, int Length)> Marks { get; } = [];

    /// <summary>The descriptions of pictures, by the place of their mark in <see cref="Marks"/>.</summary>
    public Dictionary<int, string> Descriptions { get; } = [];

    /// <summary>The paragraph as one line: a line break is a space.</summary>
    public string Line => _line.ToString();

    public int Length => _line.Length;

    /// <param name="text">A line feed is a line break.</param>
    /// <param name="link">Empty outside of a link.</param>
    public void Append(string text, WordRun run, string link)
    {
        if (text == "")
            return;

        if (run.IsHidden)
            Mark(TextMarkKind.Hidden, text.Length);
        if (run.IsHighlighted)
            Mark(TextMarkKind.Highlighted, text.Length);
        _line.Append(text.Replace('\n', ' '));
        if (_runs is [.., var last] && last.Run == run && last.Link == link)
            last.Text.Append(text);
        else
            _runs.Add((new StringBuilder(text), run, link));
    }

    public ImmutableArray<Inline> ToInlines()
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        for (var i = 0; i < _runs.Count;)
        {
            var link = _runs[i].Link;
            var pieces = _runs.Skip(i).TakeWhile(r => r.Link == link).ToArray();
            ImmutableArray<Inline> words = [.. pieces.SelectMany(p => Format(p.Text.ToString(), p.Run))];
            if (link == "")
                inlines.AddRange(words);
            else
                inlines.Add(new Link(link, words));
            i += pieces.Length;
        }

        return inlines.ToImmutable();
    }

    // Neighbours that are marked alike are one mark: a placeholder is often cut into several runs.
    private void Mark(TextMarkKind kind, int length)
    {
        if (_open.TryGetValue(kind, out var index) && Marks[index].Start + Marks[index].Length == Length)
        {
            Marks[index] = (kind, Marks[index].Start, Marks[index].Length + length);
            return;
        }

        _open[kind] = Marks.Count;
        Marks.Add((kind, Length, length));
    }

    private static IEnumerable<Inline> Format(string text, WordRun run)
    {
        ImmutableArray<Inline> inlines = [.. Split(text)];
        if (run.IsItalic)
            inlines = [new Emphasis(inlines)];
        return run.IsBold ? [new Strong(inlines)] : inlines;
    }

    private static IEnumerable<Inline> Split(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                yield return new LineBreak();
            if (lines[i] != "")
                yield return new TextInline(lines[i]);
        }
    }
}
