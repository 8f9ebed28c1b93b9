using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;

namespace PolicyKit.Analyzers.Wording;

/// <summary>Reports a document that is longer than its readers have time for.</summary>
public sealed class DocumentLength : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK5022", DiagnosticSeverity.Warning)
    {
        Title = "Document is too long",
        MessageFormat = "{0} has {1} words without its tables and contacts, and {2} are the limit for {3}",
        Explanation = """
            The staff sheet is one page of at most 420 words, the leaflet two sides of at most 850. A policy has 2,400, and 500 more for what only some schools need,
            such as boarding, pupils under 13 and over 18, or special needs. Tables, contacts and numbers are not counted, nor are lists that stand in for a table, with a line for each value.

            Reported: a staff sheet of 500 words

            Accepted: a staff sheet of 400 words
            """,
    };

    public override void Analyze(TextContext context)
    {
        var targets = Targets.Get(context);
        var words = context.Passages
            .Where(passage => passage.Kind is not (PassageKind.Cell or PassageKind.HeaderCell) && !passage.IsDirectory && !IsRecord(passage))
            .Sum(passage => passage.Words.Count(word => char.IsLetter(passage.Text[word.Start])));
        if (targets.Words == 0 || words <= targets.Words || context.Kind is not { } kind)
            return;

        context.Report(Diagnostic.Create(Descriptor, kind.Location, context.Document.Title, words, targets.Words, targets.Readers)
            .WithHint("Leave out what another document says, and keep what its readers have to do"));
    }

    // A row of a table that is told as an item, with a line for each value.
    private static bool IsRecord(Passage passage) => passage.Kind == PassageKind.Item && passage.Inlines.OfType<LineBreak>().Any();
}
