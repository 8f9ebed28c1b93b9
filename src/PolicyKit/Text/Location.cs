namespace PolicyKit.Text;

/// <summary>A span of a source text: what a message points at.</summary>
public sealed record Location(SourceText Text, TextSpan Span)
{
    public string Path => Text.Path;

    public LinePosition Start => Text.GetLinePosition(Span.Start);

    public LinePosition End => Text.GetLinePosition(Span.End);

    /// <summary>file:line:column, one-based.</summary>
    public override string ToString() => $"{Path}:{Start}";

    public bool Equals(Location? other) => other is not null && ReferenceEquals(Text, other.Text) && Span == other.Span;

    public override int GetHashCode() => HashCode.Combine(Path, Span);
}
