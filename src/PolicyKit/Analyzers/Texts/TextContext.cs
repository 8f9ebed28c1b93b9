using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Texts;

/// <summary>One document as a rule about texts sees it: what it says, whoever wrote it.</summary>
/// <param name="Kind">What the packs call such a document; null for a file of which nobody knows what it is.</param>
/// <param name="Packs">National first. Their words, editions and clauses are what a text is held against.</param>
/// <param name="Source">The text to search for what no template wrote, such as the profile; null when there is none.</param>
/// <param name="Report">Takes what is found.</param>
public sealed record TextContext(
    Document Document,
    DocumentSymbol? Kind,
    ImmutableArray<PackSymbol> Packs,
    DateOnly Today,
    SourceText? Source,
    Action<Diagnostic> Report)
{
    public ImmutableArray<Passage> Passages { get; } = Texts.Passages.Get(Document);

    /// <summary>The passages sentence by sentence.</summary>
    public ImmutableArray<Statement> Statements => field.IsDefault ? field = Texts.Statements.Get(Document, Passages) : field;

    /// <summary>The school whose document it is, with all that is known of it; null for a file that was made elsewhere.</summary>
    public Compilation? School { get; init; }

    /// <summary>Catalogue code: POL, STF, PAR or PST; empty when nobody knows.</summary>
    public string Code => Kind?.Code ?? "";

    public void ReportAt(Passage passage, TextSpan span, DiagnosticDescriptor descriptor, string? hint, params ReadOnlySpan<object?> arguments) =>
        Report(Diagnostic.Create(descriptor, Locate(passage, span), arguments).WithHint(hint));

    /// <summary>Reports a whole block, where no words of it are to blame.</summary>
    public void ReportAt(Block block, DiagnosticDescriptor descriptor, string? hint, params ReadOnlySpan<object?> arguments) =>
        Report(Diagnostic.Create(descriptor, Locate(new Passage(block, PassageKind.Paragraph, "", block.Origin), default), arguments).WithHint(hint));

    /// <summary>Where the words of a passage were written: in its template, else in the profile, else as near as its block.</summary>
    public Location Locate(Passage passage, TextSpan span)
    {
        var words = passage.Text.Substring(span.Start, span.Length);
        if (passage.Origin.Template is { } template)
            return Find(template.Text, template.Span, words, CountBefore(passage.Text, span)) ?? Find(template.Text, words) ?? FindInSource(words) ?? template;

        return Find(Kind?.Title.Text, words) ?? Find(Kind?.Subtitle.Text, words) ?? FindInSource(words) ?? Kind?.Location
            ?? new Location(Source ?? SourceText.From("", Document.Id), default);
    }

    // In a profile only values are printed, and a note above them may hold the same words.
    private Location? FindInSource(string words) => School is { Profile: var profile }
        ? profile.Locations.Values.OrderBy(value => value.Span.Start).Select(value => Find(value.Text, value.Span, words, skipped: 0)).FirstOrDefault(place => place is not null)
        : Find(Source, words);

    private static int CountBefore(string text, TextSpan span)
    {
        var count = 0;
        for (var at = 0; at < span.Start; at++)
        {
            if (span.Length > 0 && text.AsSpan(at).StartsWith(text.AsSpan(span.Start, span.Length), StringComparison.Ordinal))
                count++;
        }

        return count;
    }

    private static Location? Find(SourceText? text, string words) => text is null ? null : Find(text, new TextSpan(0, text.Length), words, skipped: 0);

    // The same words may stand in a passage twice; where the template has them less often, its last ones print them.
    private static Location? Find(SourceText text, TextSpan within, string words, int skipped)
    {
        Location? found = null;
        for (var start = within.Start; words.Length > 0 && skipped >= 0; skipped--)
        {
            start = text.Content.IndexOf(words, start, within.End - start, StringComparison.Ordinal);
            if (start < 0)
                return found;

            found = new Location(text, new TextSpan(start, words.Length));
            start += words.Length;
        }

        return found;
    }
}
