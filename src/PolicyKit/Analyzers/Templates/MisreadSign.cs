using PolicyKit.Binding.Templates;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Templates;

/// <summary>Reports a sign after the name of a function that was meant for its argument.</summary>
public sealed class MisreadSign : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK2214", DiagnosticSeverity.Warning)
    {
        Title = "Sign read as a calculation",
        MessageFormat = "“{0} {1}{2}” calculates with the function {0} instead of calling it",
        Explanation = """
            `math.abs -1` is read as `math.abs` minus 1.
            Brackets make the number an argument.

            ```sbn reported
            {{ math.abs -1 }}
            ```

            ```sbn accepted
            {{ math.abs (-1) }}
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var (operand, _) in context.GetBound<BoundFunctionOperand>())
        {
            var call = $"{operand.Function} ({operand.Operator}{operand.Operand})";
            context.Report(Diagnostic.Create(Descriptor, operand.Location, operand.Function, operand.Operator, operand.Operand)
                .WithHint($"Write {call}")
                .WithFix(CodeFix.Replace(operand.Location, call)));
        }
    }
}
