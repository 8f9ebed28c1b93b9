using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Editions;

/// <summary>Reports guidance that changes every September, cited without its year anywhere in the document.</summary>
public sealed class UndatedEdition : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4306", DiagnosticSeverity.Warning)
    {
        Title = "Edition without its year",
        MessageFormat = "“{0}” is cited without its year, so nobody can tell whether it is the edition in force ({1}, confidence {2})",
        Explanation = """
            Keeping children safe in education changes every September. A document that names it once with its year may then leave the year out.

            ```markdown reported
            Staff read Part One of Keeping children safe in education.
            ```

            ```markdown accepted
            Staff read Part One of Keeping children safe in education (2026).
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        foreach (var edition in context.Packs.SelectMany(pack => pack.Editions).Where(edition => edition.IsYearly))
        {
            var cited = CitedYears.Find(context, edition).ToList();
            if (cited.Count == 0 || cited.Exists(place => place.Year is not null))
                continue;

            var (passage, span, _) = cited[0];
            context.ReportAt(
                passage, span, Descriptor, $"Add the year, such as {CitedYears.GetCurrent(context.Today)}", passage.GetText(span), edition.Id, edition.Confidence);
        }
    }
}
