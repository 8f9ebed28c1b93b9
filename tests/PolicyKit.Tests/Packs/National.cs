using System.Collections.Immutable;
using PolicyKit.Binding.Packs;
using PolicyKit.Documents;
using PolicyKit.Syntax.Packs;
using PolicyKit.Syntax.Profiles;
using PolicyKit.Text;

namespace PolicyKit.Tests.Packs;

/// <summary>The national pack as it ships, compiled for a school.</summary>
internal static class National
{
    public static PackBinding Pack { get; } = PackBinder.Bind(PackFiles.Load(Path.Combine(Samples.Root, "templates", "ukccis-2016"), "templates/ukccis-2016"));

    public static Compilation Compile(string profile) => Compile(profile, Pack);

    /// <summary>The same with the pack altered.</summary>
    public static Compilation Compile(string profile, PackBinding pack) => Compilation.Create(
        ProfileSyntaxTree.Parse(SourceText.From(profile, "school-profiles/sample.yaml")), [pack], new CompilationOptions(Check.Today));

    public static ImmutableArray<Document> GetDocuments(string sample) => Compile(Samples.Read(sample)).GetDocuments();

    /// <summary>"POL", "STF", "PAR" or "PST".</summary>
    public static string GetCode(Document document) => Pack.Symbol.Documents.First(d => d.Id == document.Id).Code;

    /// <summary>The clauses that a document carries, from text that it prints.</summary>
    public static ImmutableHashSet<string> GetClauses(Document document) =>
        [.. DocumentWalker.GetBlocks(document).SelectMany(GetOrigins).SelectMany(o => o.Clauses)];

    /// <summary>Every word that a reader sees, block by block.</summary>
    public static string GetText(Document document) => string.Join('\n', DocumentWalker.GetBlocks(document).Select(GetOwnText).Where(t => t.Length > 0));

    private static IEnumerable<Origin> GetOrigins(Block block) =>
        block is Flowchart flowchart ? flowchart.Graph.Nodes.Select(n => n.Origin) : [block.Origin];

    private static string GetOwnText(Block block) => block switch
    {
        Heading heading => $"{heading.Number} {DocumentWalker.GetText(heading.Inlines)}".Trim(),
        Paragraph paragraph => DocumentWalker.GetText(paragraph.Inlines),
        Callout callout => callout.Title,
        Table table => string.Join('\n', table.Rows.Prepend(table.Header).Select(row => string.Join(" | ", row.Select(c => DocumentWalker.GetText(c.Inlines))))),
        ContactCard card => string.Join('\n', card.Lines.Select(l => $"{l.Label}: {l.Text}").Prepend($"{card.Role} {card.Name} {card.Hours}")),
        Flowchart flowchart => string.Join('\n', flowchart.Graph.Nodes.Select(n => string.Join(' ', n.Details.Select(d => DocumentWalker.GetText(d)).Prepend(n.Title)))),
        _ => "",
    };
}
