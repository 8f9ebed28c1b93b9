using System.Buffers;
using System.Text;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Rendering.Evaluation;

/// <summary>Gathers output with its origins, and indents the lines of values under code that is itself indented.</summary>
internal sealed class OutputWriter(int maximum)
{
    private readonly StringBuilder _text = new();

    // Grows in borrowed arrays, so that only what is kept in the end is new.
    private SourceMapEntry[] _entries = [];
    private int _entryCount;
    private readonly List<SourceText> _templates = [];
    private string _indentation = "";
    private bool _atNewLine;

    public int Length => _text.Length;

    public string Indentation
    {
        get => _indentation;
        set => (_indentation, _atNewLine) = (value, false);
    }

    public void WriteLiteral(SourceText template, TextSpan span) =>
        Append(template.Content.AsSpan(span.Start, span.Length), template, span, SourceMapKind.Literal);

    public void WriteValue(ReadOnlySpan<char> text, CodeSite origin, SourceMapKind kind) => WriteValue(text, origin.Tree.Text, origin.Span, kind);

    public void WriteRendered(RenderedText rendered, CodeSite origin, SourceMapKind kind)
    {
        if (rendered.Origins.IsEmpty)
        {
            WriteValue(rendered.Text, origin, kind);
            return;
        }

        foreach (var segment in rendered.Origins.Segments)
            WriteSegment(rendered.Text, segment);
    }

    public RenderedText ToRenderedText() => new(_text.ToString()) { Origins = ToSourceMap() };

    /// <summary>Where everything that was written comes from. Nothing more is written after it.</summary>
    public SourceMap ToSourceMap()
    {
        var entries = _entries.AsSpan(0, _entryCount).ToArray();
        if (_entryCount > 0)
            ArrayPool<SourceMapEntry>.Shared.Return(_entries);
        (_entries, _entryCount) = ([], 0);
        return new SourceMap(entries, _templates, _text.Length);
    }

    public override string ToString() => _text.ToString();

    private void WriteValue(ReadOnlySpan<char> text, SourceText template, TextSpan span, SourceMapKind kind)
    {
        while (!text.IsEmpty)
        {
            if (_atNewLine && _indentation.Length > 0)
                Append(_indentation, template, span, SourceMapKind.Value);

            var lineEnd = text.IndexOf('\n') + 1;
            var length = lineEnd == 0 ? text.Length : lineEnd;
            Append(text[..length], template, span, kind);
            _atNewLine = lineEnd > 0;
            text = text[length..];
        }
    }

    // Indentation goes between the pieces, so that each piece of literal text still maps character by character.
    private void WriteSegment(string text, SourceMapSegment segment)
    {
        var start = segment.Output.Start;
        while (start < segment.Output.End)
        {
            var lineEnd = text.IndexOf('\n', start, segment.Output.End - start) + 1;
            var end = lineEnd == 0 ? segment.Output.End : lineEnd;
            var span = segment.Kind == SourceMapKind.Literal
                ? new TextSpan(segment.Origin.Span.Start + start - segment.Output.Start, end - start)
                : segment.Origin.Span;
            WriteValue(text.AsSpan(start, end - start), segment.Origin.Text, span, segment.Kind);
            start = end;
        }
    }

    private void Append(ReadOnlySpan<char> text, SourceText template, TextSpan span, SourceMapKind kind)
    {
        if (text.IsEmpty)
            return;

        var isCut = text.Length > maximum - _text.Length;
        if (isCut)
            text = text[..(maximum - _text.Length)];

        AddEntry(new SourceMapEntry(_text.Length, span, GetIndex(template), kind));
        _text.Append(text);
        if (!isCut)
            return;

        _text.Append("...");
        throw new EvaluationFault(Diagnostic.Create(EvaluationErrors.OutputCut, new Location(template, span), maximum).WithHint("Print less, or split the template"));
    }

    private void AddEntry(SourceMapEntry entry)
    {
        if (_entryCount == _entries.Length)
        {
            var larger = ArrayPool<SourceMapEntry>.Shared.Rent(Math.Max(16, _entryCount * 2));
            _entries.CopyTo(larger, 0);
            if (_entryCount > 0)
                ArrayPool<SourceMapEntry>.Shared.Return(_entries);
            _entries = larger;
        }

        _entries[_entryCount++] = entry;
    }

    // The template that printed last is most likely the one that prints now, and a pack has few.
    private int GetIndex(SourceText template)
    {
        if (_templates is [.., var last] && ReferenceEquals(last, template))
            return _templates.Count - 1;

        var index = _templates.IndexOf(template);
        if (index >= 0)
            return index;

        _templates.Add(template);
        return _templates.Count - 1;
    }
}
