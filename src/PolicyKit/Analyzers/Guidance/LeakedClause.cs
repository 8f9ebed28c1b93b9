using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;

namespace PolicyKit.Analyzers.Guidance;

/// <summary>Reports a clause in a document that the catalogue does not list for it.</summary>
public sealed class LeakedClause : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4008", DiagnosticSeverity.Error)
    {
        Title = "Clause in a document that it is not meant for",
        MessageFormat = "{0} is not meant for {1}: {2}",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            Each clause of the catalogue lists the documents that may carry it. A step that is the safeguarding lead's alone, printed on the staff sheet, sends a member of staff to do it.

            ```markdown reported staff-one-pager
            Before an image is viewed, talk to the headteacher. {clause="UKCCIS16-2.9-05"}
            ```

            ```markdown accepted policy-section
            Before an image is viewed, the DSL talks to the headteacher. {clause="UKCCIS16-2.9-05"}
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        if (context.Code.Length == 0)
            return;

        var origins = context.Passages.Select(passage => passage.Origin).Distinct<Origin>(ReferenceEqualityComparer.Instance);
        foreach (var origin in origins)
        {
            foreach (var clause in context.FindClauses(origin.Clauses).Where(clause => !clause.Documents.Contains(context.Code, StringComparer.OrdinalIgnoreCase)))
            {
                context.Report(Diagnostic.Create(Descriptor, ClauseLookup.FindName(origin, clause.Id) ?? context.Kind?.Location, clause.Id, GetName(context.Code), ClauseLookup.GetWords(clause))
                    .WithHint("Take it out of this document, or name the clause that the text really carries"));
            }
        }
    }

    private static string GetName(string code) => code switch
    {
        "POL" => "the policy section",
        "STF" => "the staff sheet",
        "PAR" => "the parent leaflet",
        _ => "the poster",
    };
}
