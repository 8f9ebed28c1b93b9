using System.Text.RegularExpressions;
using PolicyKit.Binding.Templates;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Templates;

/// <summary>Reports a name that a template sets and that neither it nor anything it is included with reads.</summary>
public sealed class UnusedVariable : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK2206", DiagnosticSeverity.Information)
    {
        Title = "Value that nothing uses",
        MessageFormat = "“{0}” is given a value that nothing uses",
        Explanation = """
            A value that is never used is left over, or its use is misspelt.

            ```sbn reported
            {{ who = people.dsl.name }}Ask the {{ words.lead }}.
            ```

            ```sbn accepted
            {{ who = people.dsl.name }}Ask {{ who }}.
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var (unused, _) in context.GetBound<BoundUnused>())
            context.Report(Diagnostic.Create(Descriptor, unused.Location, unused.Name).WithHint($"Remove {unused.Name}, or use it").WithFix(RemoveLine(unused)));
    }

    // Only where its line holds nothing else: what stands beside it may need the line.
    private static CodeFix? RemoveLine(BoundUnused unused)
    {
        var text = unused.Location.Text;
        var line = unused.Location.Start.Line;
        var alone = new Regex($@"^\s*\{{\{{[~-]?\s*{Regex.Escape(unused.Name)}\s*=[^={{}};][^{{}};]*\}}\}}\s*$", RegexOptions.CultureInvariant);
        return alone.IsMatch(text.ToString(text.GetLineSpan(line)))
            ? new CodeFix($"Remove {unused.Name}", text, [new TextChange(text.GetFullLineSpan(line), "")])
            : null;
    }
}
