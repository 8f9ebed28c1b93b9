using PolicyKit.Binding.Templates;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Templates;

/// <summary>Reports a comparison with a text that the value can never be, such as an option that a decision does not offer.</summary>
public sealed class UnknownChoice : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK2215", DiagnosticSeverity.Error)
    {
        Title = "Comparison with an answer that does not exist",
        MessageFormat = "“{0}” is never {1}",
        Explanation = """
            A decision has a few answers, and so have some details of a school, such as `school.boarding`.
            A branch that asks for another text never runs, and the documents say something else without anybody noticing.

            ```sbn reported
            {{ if decisions.device == "flightmode-lock" }}Put it in flight mode.{{ end }}
            ```

            ```sbn accepted
            {{ if decisions.device == "flight-mode-lock" }}Put it in flight mode.{{ end }}
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var (comparison, _) in context.GetBound<BoundComparison>())
        {
            if (comparison.Type is not TextType { Choices: var choices } || choices.Contains(comparison.Literal))
                continue;

            var nearest = NearestName.Find(comparison.Literal, choices);
            context.Report(Diagnostic.Create(Descriptor, comparison.Location, comparison.Code, comparison.Literal.Length == 0 ? "empty" : $"“{comparison.Literal}”")
                .WithHint(nearest is null ? $"Use one of {string.Join(", ", choices.Distinct())}" : $"Write \"{nearest}\"")
                .WithFix(nearest is null ? null : TextLiteral.Replace(comparison.Location, nearest)));
        }
    }
}
