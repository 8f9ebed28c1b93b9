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

/// <summary>Says for every character of the output where in which template it comes from. Segments are in order and do not overlap.</summary>
public sealed record SourceMap(ImmutableArray<SourceMapSegment> Segments)
{
    public static readonly SourceMap Empty = new([]);

    public SourceMapSegment? Find(int outputPosition)
    {
        var (low, high) = (0, Segments.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var segment = Segments[middle];
            if (segment.Output.Contains(outputPosition))
                return segment;
            if (segment.Output.Start > outputPosition)
                high = middle - 1;
            else
                low = middle + 1;
        }

        return null;
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
}
