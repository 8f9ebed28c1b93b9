using System.Collections.Immutable;
using PolicyKit.Documents;
using PolicyKit.Emit.Docx;
using PolicyKit.Emit.Html;
using PolicyKit.Emit.Markdown;
using PolicyKit.Emit.Pdf;

namespace PolicyKit.Emit;

/// <summary>A file format and the function that writes it.</summary>
public sealed record OutputFormat(string Name, Func<Document, EmittedFile> Emit)
{
    public static OutputFormat Docx { get; } = new("docx", DocxEmitter.Emit);

    public static OutputFormat Pdf { get; } = new("pdf", PdfEmitter.Emit);

    public static OutputFormat Html { get; } = new("html", HtmlEmitter.Emit);

    public static OutputFormat Markdown { get; } = new("md", MarkdownEmitter.Emit);

    public static ImmutableArray<OutputFormat> All { get; } = [Docx, Pdf, Html, Markdown];

    /// <summary>With its dot, such as ".docx".</summary>
    public string Extension => "." + Name;
}
