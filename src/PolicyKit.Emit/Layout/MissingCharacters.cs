using System.Collections.Immutable;
using System.Globalization;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Emit.Fonts;
using PolicyKit.Text;

namespace PolicyKit.Emit.Layout;

/// <summary>Finds the characters of a document that no font has, so that a box on the page never comes as a surprise.</summary>
internal static class MissingCharacters
{
    private const int LongestQuote = 60;

    /// <summary>One diagnostic for each character, at the first text that holds it.</summary>
    public static ImmutableArray<Diagnostic> Find(Document document)
    {
        var seen = new HashSet<int>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var (text, location) in GetTexts(document))
        {
            foreach (var codePoint in FontFamily.Default.FindMissing(text, FontStyle.Regular).Where(seen.Add))
            {
                diagnostics.Add(Diagnostic
                    .Create(
                        LayoutDiagnostics.MissingCharacter,
                        location,
                        char.ConvertFromUtf32(codePoint),
                        "U+" + codePoint.ToString("X4", CultureInfo.InvariantCulture),
                        Excerpt.Cut(text, LongestQuote))
                    .WithHint("Leave the character out, or say it in words"));
            }
        }

        return diagnostics.ToImmutable();
    }

    private static IEnumerable<(string Text, Location? Location)> GetTexts(Document document)
    {
        foreach (var text in (string[])[document.Title, document.Subtitle, document.Publisher, document.StatusLine, document.FooterLine, document.Watermark])
            yield return (text, null);
        foreach (var block in DocumentWalker.GetBlocks(document))
        {
            foreach (var text in GetTexts(block))
                yield return (text, block.Origin.Template);
        }
    }

    private static IEnumerable<string> GetTexts(Block block) => block switch
    {
        Heading heading => [heading.Number, DocumentWalker.GetText(heading.Inlines)],
        Paragraph paragraph => [DocumentWalker.GetText(paragraph.Inlines)],
        Table table => [table.Caption, .. table.Header.Concat(table.Rows.SelectMany(r => r)).Select(c => DocumentWalker.GetText(c.Inlines))],
        Callout callout => [callout.Title],
        ContactCard card => [card.Name, card.Role, card.Hours, .. card.Lines.SelectMany(l => (string[])[l.Label, l.Text])],
        Flowchart chart => [.. chart.Graph.Nodes.SelectMany(n => (string[])[n.Title, .. n.Details.Select(d => DocumentWalker.GetText(d))]), .. chart.Graph.Edges.Select(e => e.Label)],
        ContentsTable contents => [contents.Title],
        _ => [],
    };
}
