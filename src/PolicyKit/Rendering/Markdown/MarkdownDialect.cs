using System.Diagnostics.CodeAnalysis;
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

    /// <summary>False for what is nested deeper than the parser goes, which no section is that a person reads.</summary>
    public static bool TryParse(string markdown, [NotNullWhen(true)] out MarkdownDocument? document)
    {
        try
        {
            document = Markdig.Markdown.Parse(markdown, Pipeline);
            return true;
        }
        catch (ArgumentException)
        {
            // The parser's own way to say so; its input is never null.
            document = null;
            return false;
        }
    }

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
