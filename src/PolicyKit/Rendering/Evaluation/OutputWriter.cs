using System.Collections.Immutable;
using System.Text;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Rendering.Evaluation;

/// <summary>Gathers output with its origins, and indents the lines of values under code that is itself indented.</summary>
internal sealed class OutputWriter(int maximum)
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<SourceMapSegment>.Builder _segments = ImmutableArray.CreateBuilder<SourceMapSegment>();
    private string _indentation = "";
    private bool _atNewLine;

    public int Length => _text.Length;

    public string Indentation
    {
        get => _indentation;
        set => (_indentation, _atNewLine) = (value, false);
    }

    public void WriteLiteral(ReadOnlySpan<char> text, Location origin) => Append(text, origin, SourceMapKind.Literal);

    public void WriteValue(ReadOnlySpan<char> text, Location origin, SourceMapKind kind)
    {
        while (!text.IsEmpty)
        {
            if (_atNewLine && _indentation.Length > 0 && text[0] is not ('\r' or '\n'))
                Append(_indentation, origin, SourceMapKind.Value);

            var lineEnd = text.IndexOf('\n') + 1;
            var length = lineEnd == 0 ? text.Length : lineEnd;
            Append(text[..length], origin, kind);
            _atNewLine = lineEnd > 0;
            text = text[length..];
        }
    }

    public void WriteRendered(RenderedText rendered, Location origin, SourceMapKind kind)
    {
        if (rendered.Segments.IsEmpty)
        {
            WriteValue(rendered.Text, origin, kind);
            return;
        }

        foreach (var segment in rendered.Segments)
            WriteSegment(rendered.Text, segment);
    }

    // Indentation goes between the pieces, so that each piece of literal text still maps character by character.
    private void WriteSegment(string text, SourceMapSegment segment)
    {
        var start = segment.Output.Start;
        while (start < segment.Output.End)
        {
            var lineEnd = text.IndexOf('\n', start, segment.Output.End - start) + 1;
            var end = lineEnd == 0 ? segment.Output.End : lineEnd;
            var origin = segment.Kind == SourceMapKind.Literal
                ? segment.Origin with { Span = new TextSpan(segment.Origin.Span.Start + start - segment.Output.Start, end - start) }
                : segment.Origin;
            WriteValue(text.AsSpan(start, end - start), origin, segment.Kind);
            start = end;
        }
    }

    public RenderedText ToRenderedText() => new(_text.ToString()) { Segments = _segments.ToImmutable() };

    public SourceMap ToSourceMap() => new(_segments.ToImmutable());

    public override string ToString() => _text.ToString();

    private void Append(ReadOnlySpan<char> text, Location origin, SourceMapKind kind)
    {
        if (text.IsEmpty)
            return;

        var isCut = text.Length > maximum - _text.Length;
        if (isCut)
            text = text[..(maximum - _text.Length)];

        _segments.Add(new SourceMapSegment(new TextSpan(_text.Length, text.Length), origin, kind));
        _text.Append(text);
        if (!isCut)
            return;

        _text.Append("...");
        throw new EvaluationFault(Diagnostic.Create(EvaluationErrors.OutputCut, origin, maximum).WithHint("Print less, or split the template"));
    }
}
