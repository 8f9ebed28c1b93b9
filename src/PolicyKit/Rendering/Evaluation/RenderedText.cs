namespace PolicyKit.Rendering.Evaluation;

/// <summary>Text that has been through the output formatter already, such as a captured block: it prints as it is.</summary>
public sealed record RenderedText(string Text)
{
    /// <summary>Where its parts come from.</summary>
    internal SourceMap Origins { get; init; } = SourceMap.Empty;

    public bool Equals(RenderedText? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;
}
