using System.Collections.Immutable;
using PolicyKit.Documents;
using PolicyKit.Text;

namespace PolicyKit.Cli.Auditing;

/// <summary>Where the headings of a file stand. Word shows no numbers of paragraphs, but its headings can be found.</summary>
/// <param name="End">Where the text ends and headers and footers begin, which stand under no heading.</param>
internal sealed record HeadingPlaces(ImmutableArray<(int End, string Text)> Headings, int End)
{
    private const int LongestQuote = 60;

    public static HeadingPlaces None { get; } = new([], 0);

    public static HeadingPlaces Find(Document document)
    {
        var places = DocumentWalker.GetBlocks(document).Select(b => (Block: b, Place: b.Origin.Template)).ToImmutableArray();
        return new HeadingPlaces(
            [.. places.Where(p => p is { Block: Heading, Place: not null }).Select(p => (p.Place!.Span.End, DocumentWalker.GetText(((Heading)p.Block).Inlines).Trim()))],
            places.Select(p => p.Place?.Span.End ?? 0).DefaultIfEmpty().Max());
    }

    /// <summary>Such as "under the heading “Devices”"; empty where none stands above.</summary>
    public string Describe(Location location) =>
        location.Span.Start <= End && Headings.LastOrDefault(h => h.End <= location.Span.Start).Text is { Length: > 0 } heading
            ? $"under the heading “{Excerpt.Cut(heading, LongestQuote)}”"
            : "";
}
