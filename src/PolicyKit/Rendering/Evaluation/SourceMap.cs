using System.Collections.Immutable;
using PolicyKit.Text;

namespace PolicyKit.Rendering.Evaluation;

/// <summary>How a stretch of output came about.</summary>
public enum SourceMapKind
{
    /// <summary>The template's own text.</summary>
    Literal,

    /// <summary>A value printed by an expression.</summary>
    Value,

    /// <summary>A value that functions made.</summary>
    BuiltIn,

    /// <summary>What an included template returned, where its own origin is no longer known.</summary>
    Include,
}

/// <summary>A stretch of output and the template text that printed it. Literal stretches map character by character.</summary>
public readonly record struct SourceMapSegment(TextSpan Output, Location Origin, SourceMapKind Kind);

/// <summary>Says for every character of the output where in which template it comes from. Segments are in order and leave no gap.</summary>
/// <remarks>Most output is never asked where it comes from: what is kept is small, and the segments are made when somebody asks.</remarks>
public sealed class SourceMap
{
    public static readonly SourceMap Empty = new([], [], 0);

    private readonly IReadOnlyList<SourceMapEntry> _entries;
    private readonly IReadOnlyList<SourceText> _templates;
    private readonly int _length;

    internal SourceMap(IReadOnlyList<SourceMapEntry> entries, IReadOnlyList<SourceText> templates, int length) =>
        (_entries, _templates, _length) = (entries, templates, length);

    public bool IsEmpty => _entries.Count == 0;

    public ImmutableArray<SourceMapSegment> Segments => [.. Enumerable.Range(0, _entries.Count).Select(GetSegment)];

    public SourceMapSegment? Find(int outputPosition)
    {
        if (outputPosition < 0 || outputPosition >= _length)
            return null;

        var (low, high) = (0, _entries.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_entries[middle].OutputStart > outputPosition)
                high = middle - 1;
            else
                low = middle;
        }

        return GetSegment(low);
    }

    /// <summary>The template position that printed a character: exact in literal text, the expression's start in a value.</summary>
    public Location? GetOrigin(int outputPosition)
    {
        if (Find(outputPosition) is not { } segment)
            return null;
        if (segment.Kind != SourceMapKind.Literal)
            return segment.Origin;

        var position = Math.Min(segment.Origin.Span.Start + outputPosition - segment.Output.Start, segment.Origin.Span.End);
        return segment.Origin with { Span = new TextSpan(position, 0) };
    }

    private SourceMapSegment GetSegment(int index)
    {
        var entry = _entries[index];
        var end = index + 1 < _entries.Count ? _entries[index + 1].OutputStart : _length;
        return new SourceMapSegment(TextSpan.FromBounds(entry.OutputStart, end), new Location(_templates[entry.Template], entry.Origin), entry.Kind);
    }
}
