using System.Collections.Immutable;
using PolicyKit.Analyzers;
using PolicyKit.Analyzers.Guidance;
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
    private static readonly ImmutableArray<TextAnalyzer> Rules = [.. DocumentRules.All.Except(GuidanceRules.All).OfType<TextAnalyzer>()];

    /// <param name="path">As messages name the file.</param>
    public AuditedFile Run(byte[] bytes, string path)
    {
        var reading = DocxReader.Read(bytes, path);
        if (reading.Document is not { } document)
            return new AuditedFile(path, null, 0, reading.Diagnostics);

        var kind = Kind ?? DocumentKindGuess.Guess(document, [.. Packs.SelectMany(p => p.Documents)]);
        var found = new List<Diagnostic>(reading.Diagnostics);
        var context = new TextContext(document, kind, Packs, Today, reading.Text, found.Add);
        foreach (var rule in Rules)
            rule.Analyze(context);
        NumberCheck.Run(context);
        ClauseWordSearch.Run(context);

        // Headers and footers are no sentences, but a template's prompts and old numbers stay there longest.
        var furniture = new TextContext(document with { Blocks = reading.Furniture }, kind, Packs, Today, reading.Text, found.Add);
        new UnfilledPlaceholder().Analyze(furniture);
        NumberCheck.Run(furniture);
        return new AuditedFile(path, kind, reading.Text.LineCount, Diagnostic.Sort(found.Select(d => Place(d, reading.Text)).DistinctBy(d => (d.Id, d.Location, d.Message))));
    }

    // A rule that finds no place in the text points at the pack, which whoever wrote this file has never seen.
    private static Diagnostic Place(Diagnostic diagnostic, SourceText text) =>
        ReferenceEquals(diagnostic.Location?.Text, text) ? diagnostic : diagnostic with { Location = new Location(text, default) };
}

/// <param name="Kind">Null when the file could not be read, or nothing like it is known.</param>
internal sealed record AuditedFile(string Path, DocumentSymbol? Kind, int Paragraphs, ImmutableArray<Diagnostic> Diagnostics);
