using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Packs;

/// <summary>Reports added words that stand in no document, because the clause that they were to stand beside is printed in none.</summary>
public sealed class UnplacedAddition : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4621", DiagnosticSeverity.Warning)
    {
        Title = "Added words that stand nowhere",
        MessageFormat = "The words that “{0}” adds for {1} stand in no document, because none of theirs carries {2}",
        Explanation = """
            `after` and `before` name a clause, and the words are printed beside the first block of each document that carries it. A clause that the documents in question do not carry is no place.

            Reported: `after: UKCCIS16-3.4-01` with `documents: [STF]`, when the staff sheet does not carry that clause

            Accepted: `section: staff-one-pager/040-who-to-tell`
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        var compilation = context.Compilation;
        foreach (var add in compilation.Pack.Changes.OfType<AddClause>().Where(add => add is { Print: not null, Anchor: not null } && ClausePhases.Concern(add.Clause, compilation.Phase)))
        {
            var documents = compilation.GetDocuments().Where(document => IsFor(add.Clause, compilation.FindDocumentSymbol(document.Id))).ToArray();
            if (documents.Length > 0 && !documents.SelectMany(DocumentWalker.GetBlocks).Any(block => block.Origin.Clauses.Contains(add.Clause.Id)))
                LocalPacks.Report(
                    context, Descriptor, add.Anchor!.Location, $"Name a clause that {string.Join(" or ", documents.Select(d => d.Id))} carries, or a section with `section:`",
                    add.Pack, add.Clause.Id, add.Anchor.Target);
        }
    }

    private static bool IsFor(ClauseSymbol clause, DocumentSymbol? document) =>
        document is not null && (clause.Documents.IsEmpty || clause.Documents.Contains(document.Code, StringComparer.OrdinalIgnoreCase));
}
