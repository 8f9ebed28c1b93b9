using PolicyKit.Analyzers.Texts;
using PolicyKit.Coverage;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Guidance;

/// <summary>Reports clauses of which a document prints some, though they are safe only together: an exception without one of its controls.</summary>
public sealed class ExceptionWithoutControl : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4009", DiagnosticSeverity.Error)
    {
        Title = "Exception without one of its controls",
        MessageFormat = "{0} is printed without {1}, and the two are safe only together: {2}",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            The exception for viewing an image is safe only with every control: the talk with the headteacher, the second adult, the viewer's sex, and the log.
            It is printed with all of them or not at all. `minimum:` in a `document.yaml` lists such clauses as `together`.

            ```yaml
            minimum:
              - together: [UKCCIS16-2.9-03, UKCCIS16-2.9-05, UKCCIS16-2.9-06, UKCCIS16-2.9-07, UKCCIS16-2.9-08]
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        var carried = CarriedClauses.Create(context.Document);
        foreach (var group in context.Kind?.Minimum.Where(group => group.Kind is MinimumKind.Together) ?? [])
        {
            if (group.Clauses.FirstOrDefault(clause => carried.Contains(clause.Id)) is not { } printed)
                continue;

            var origin = context.Passages.Select(passage => passage.Origin).FirstOrDefault(origin => origin.Clauses.Contains(printed.Id));
            foreach (var missing in group.Clauses.Where(clause => !carried.Contains(clause.Id)))
            {
                var place = origin is null ? null : ClauseLookup.FindName(origin, printed.Id);
                var words = context.FindClause(missing.Id) is { } clause ? ClauseLookup.GetWords(clause) : "the catalogue does not know it";
                context.Report(Diagnostic.Create(Descriptor, place ?? missing.Location, printed.Id, missing.Id, words).WithHint("Print the control as well, or take the whole exception out"));
            }
        }
    }
}
