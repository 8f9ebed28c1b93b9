using System.Collections.Immutable;
using PolicyKit.Analyzers;
using PolicyKit.Analyzers.Editions;
using PolicyKit.Analyzers.Guidance;
using PolicyKit.Analyzers.Safety;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Analyzers.Wording;
using PolicyKit.Diagnostics;
using PolicyKit.Emit.Reading;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Cli.Auditing;

/// <summary>Runs every rule that needs only text on a Word file, whoever made it.</summary>
/// <param name="Packs">National first.</param>
/// <param name="Kind">What the file is audited as; null to guess.</param>
internal sealed record WordFileAudit(ImmutableArray<PackSymbol> Packs, DocumentSymbol? Kind, DateOnly Today)
{
    // Which clauses a block carries is said by a template alone; without it, each instruction would seem to come from nowhere.
    private static readonly ImmutableArray<TextAnalyzer> Rules = [.. DocumentRules.All.Except(GuidanceRules.All).OfType<TextAnalyzer>(), new PastReview()];

    private static readonly ImmutableArray<TextAnalyzer> FurnitureRules = [new UnfilledPlaceholder(), new UndiallableNumber(), new SupersededNumber(), new PastReview()];

    /// <param name="path">As messages name the file.</param>
    public AuditedFile Run(byte[] bytes, string path)
    {
        var reading = DocxReader.Read(bytes, path);
        if (reading.Document is not { } document)
            return AuditedFile.Unread(path, reading.Diagnostics);
        if (string.IsNullOrWhiteSpace(reading.Text.Content))
        {
            var nothing = Diagnostic.Create(AuditRules.NoWords, null, path).WithHint("If its pages are pictures, such as a scan, give the Word file that they were made from");
            return AuditedFile.Unread(path, [.. reading.Diagnostics, nothing]);
        }

        // How a document is laid out says how it is read: a policy from its start, a leaflet as it lies open.
        var kind = Kind ?? DocumentKindGuess.Guess(document, [.. Packs.SelectMany(p => p.Documents)]);
        document = document with { Page = kind?.Page ?? document.Page };
        var found = new List<Diagnostic>();
        var context = new TextContext(document, kind, Packs, Today, reading.Text, found.Add);
        foreach (var rule in Rules)
            rule.Analyze(context);

        // Headers and footers are no sentences, but a template's prompts and old numbers stay there longest.
        var furniture = new TextContext(document with { Blocks = reading.Furniture }, kind, Packs, Today, reading.Text, found.Add);
        foreach (var rule in FurnitureRules)
            rule.Analyze(furniture);

        var complaints = found.Select(d => WordFileAdvice.Apply(Place(d, reading.Text))).DistinctBy(d => d.Identity).ToLookup(d => UnsaidPoint.Find(d) is not null);
        var unsaid = ClauseWordSearch.Run(context);
        return new AuditedFile(path)
        {
            Kind = kind,
            Headings = HeadingPlaces.Find(document),
            Paragraphs = reading.Text.LineCount,
            Found = OneCause.Merge(reading.Diagnostics.Concat(complaints[false]).Concat(unsaid.Select(u => u.Opposite).OfType<Diagnostic>())),
            Unsaid = [.. unsaid, .. complaints[true].Select(UnsaidPoint.Find).OfType<UnsaidPoint>()],
        };
    }

    // A rule that finds no place in the text points at the pack, which whoever wrote this file has never seen.
    private static Diagnostic Place(Diagnostic diagnostic, SourceText text) =>
        ReferenceEquals(diagnostic.Location?.Text, text) ? diagnostic : diagnostic with { Location = new Location(text, default) };
}
