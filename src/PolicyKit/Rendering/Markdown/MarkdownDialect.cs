using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace PolicyKit.Rendering.Markdown;

/// <summary>The Markdown that sections are written in: what the document model can say, and nothing more.</summary>
internal static class MarkdownDialect
{
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    public static MarkdownDocument Parse(string markdown) => Markdig.Markdown.Parse(markdown, Pipeline);

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePipeTables()
            .UseCustomContainers()
            .UseTaskLists()
            .UseGenericAttributes()
            .UsePreciseSourceLocation()
            .DisableHtml();

        // What the document model has no place for stays text, rather than turning into something that is dropped.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.TryRemove<FencedCodeBlockParser>();
        builder.BlockParsers.TryRemove<ThematicBreakParser>();
        builder.BlockParsers.TryRemove<QuoteBlockParser>();
        builder.InlineParsers.TryRemove<CodeInlineParser>();
        builder.InlineParsers.TryRemove<AutolinkInlineParser>();
        builder.Extensions.TryRemove<AutoLinkExtension>();
        return builder.Build();
    }
}
