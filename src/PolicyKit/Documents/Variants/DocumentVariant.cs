using System.Collections.Immutable;

namespace PolicyKit.Documents.Variants;

/// <summary>Another form of a document, made from the document itself, so that it cannot say anything else.</summary>
/// <param name="Name">As asked for and as part of the file's name, such as "large-print".</param>
/// <param name="Label">As said after the title.</param>
public sealed record DocumentVariant(string Name, string Label, Func<Document, Document> Rewrite)
{
    public static DocumentVariant LargePrint { get; } = new("large-print", "large print", Variants.LargePrint.Rewrite);

    public static DocumentVariant Plain { get; } = new("plain", "plain text", WordsOnly.Rewrite);

    public static DocumentVariant A4 { get; } = new("a4", "on A4", SmallPaper.Rewrite);

    public static ImmutableArray<DocumentVariant> All { get; } = [LargePrint, Plain, A4];

    public static DocumentVariant? Find(string name) => All.FirstOrDefault(variant => variant.Name == name);

    public Document Apply(Document document) => Rewrite(document) with { Id = $"{document.Id}-{Name}", Variant = Label };
}
