namespace PolicyKit.Syntax.Templates;

/// <summary>How a template's text is read.</summary>
public sealed record TemplateParseOptions
{
    public static readonly TemplateParseOptions Default = new();

    /// <summary>The whole text is code, without <c>{{ }}</c>.</summary>
    public bool IsScript { get; init; }

    /// <summary>How many expressions and blocks may be nested in each other.</summary>
    public int DepthLimit { get; init; } = 250;
}
