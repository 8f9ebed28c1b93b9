using PolicyKit.Rendering.Evaluation;
using PolicyKit.Rendering.Markdown;

namespace PolicyKit.Rendering;

/// <summary>Writes values into Markdown: as data that cannot become markup, and never invisibly.</summary>
internal sealed class MarkdownFormatter : IOutputFormatter
{
    public static MarkdownFormatter Instance { get; } = new();

    public string Format(object? value, string expression) => value switch
    {
        null => PrivateMarks.Missing(MissingWords.Describe(expression)),
        ITemplateValue host => host.ToMarkup()?.Text ?? MarkdownEscape.Escape(host.ToTemplateText()),
        _ => MarkdownEscape.Escape(PlainOutputFormatter.Instance.Format(value, expression)),
    };
}
