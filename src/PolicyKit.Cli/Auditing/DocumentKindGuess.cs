using System.Collections.Immutable;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Documents;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Cli.Auditing;

/// <summary>Takes a guess at what a document is for: by its name and title, else by its length.</summary>
internal static class DocumentKindGuess
{
    // Sheets and posters are a page long; a policy section is longer than a leaflet.
    private const int LongestSheet = 650;
    private const int LongestLeaflet = 1_100;

    private static readonly ImmutableArray<(string Id, ImmutableArray<Phrase> Words)> Names =
    [
        ("flowchart-poster", [.. Parse("flowchart*", "flow chart*", "poster*")]),
        ("parent-leaflet", [.. Parse("parent*", "carer*", "famil*", "leaflet*")]),
        ("policy-section", [.. Parse("policy", "policies", "section", "procedure*")]),
        ("staff-one-pager", [.. Parse("staff", "one page*", "one pager*", "crib*")]),
    ];

    /// <summary>Null when the packs make no such document.</summary>
    public static DocumentSymbol? Guess(Document document, ImmutableArray<DocumentSymbol> known)
    {
        var named = new[] { document.Id, document.Title }
            .Select(name => Names.FirstOrDefault(n => n.Words.Any(w => w.IsIn(name.Replace('_', ' ')))).Id)
            .FirstOrDefault(id => id is not null);
        var words = Passages.Get(document).Sum(p => Words.Split(p.Text).Length);
        var guess = named ?? (words <= LongestSheet ? "staff-one-pager" : words <= LongestLeaflet ? "parent-leaflet" : "policy-section");
        return known.FirstOrDefault(d => d.Id == guess);
    }

    private static IEnumerable<Phrase> Parse(params ReadOnlySpan<string> words) => words.ToArray().Select(Phrase.Parse);
}
