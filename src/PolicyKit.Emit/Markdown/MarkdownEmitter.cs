using System.Text;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Markdown;

/// <summary>Writes the words of a document as plain Markdown, for review and for comparing two versions.</summary>
/// <remarks>Written from the blocks, so that it shows what the other formats show, without the attributes and containers of the templates.</remarks>
public static class MarkdownEmitter
{
    public static EmittedFile Emit(Document document)
    {
        var parts = new List<string> { "# " + MarkdownText.Escape(document.Title) };
        if (document.Subtitle != "")
            parts.Add(MarkdownText.Escape(document.Subtitle));
        if (document.Watermark != "")
            parts.Add($"**{MarkdownText.Escape(document.Watermark)}**");
        parts.Add(MarkdownText.Escape(document.Publisher));

        var lines = MarkdownBlocks.GetLines(document);
        if (lines.Count > 0)
            parts.Add(string.Join('\n', lines));

        if (document.FooterLine != "" || document.StatusLine != "")
            parts.Add("---");
        if (document.FooterLine != "")
            parts.Add(MarkdownText.Escape(document.FooterLine));
        if (document.StatusLine != "")
            parts.Add(MarkdownText.Escape(document.StatusLine));

        return new EmittedFile([.. Encoding.UTF8.GetBytes(string.Join("\n\n", parts) + "\n")], []);
    }
}
