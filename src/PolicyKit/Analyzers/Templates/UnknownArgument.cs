using PolicyKit.Binding.Templates;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Templates;

/// <summary>Reports a named argument that the function does not have.</summary>
public sealed class UnknownArgument : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK2208", DiagnosticSeverity.Error)
    {
        Title = "Argument that the function does not know",
        MessageFormat = "“{0}” has no argument named “{1}”",
        Explanation = """
            An argument can be given by its name, as in `length: 40`.
            The name must be one that the function knows.

            ```sbn reported
            {{ school.name | string.truncate lenght: 40 }}
            ```

            ```sbn accepted
            {{ school.name | string.truncate length: 40 }}
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var (call, _) in context.GetBound<BoundCall>())
        {
            // A function that takes any number of arguments passes named ones on.
            if (call.TargetType is not FunctionType { TakesAnything: false, TakesRest: false } function)
                continue;

            foreach (var argument in call.Arguments.Where(a => a.Name is not null && !function.Parameters.Any(p => p.IsNamed(a.Name))))
            {
                var nearest = NearestName.Find(argument.Name!, function.Parameters.Select(p => p.Name));
                context.Report(Diagnostic.Create(Descriptor, argument.Location, call.Target, argument.Name)
                    .WithHint(nearest is null ? $"Remove {argument.Name}" : $"Write {nearest}")
                    .WithFix(nearest is null ? null : RenameArgument(argument, nearest)));
            }
        }
    }

    private static CodeFix? RenameArgument(BoundArgument argument, string name)
    {
        // The argument's place is its value's; its name stands before that, with a colon between.
        var start = argument.Location.Text.Content.LastIndexOf(argument.Name!, argument.Location.Span.Start, StringComparison.Ordinal);
        return start < 0 ? null : CodeFix.Replace(new Location(argument.Location.Text, new TextSpan(start, argument.Name!.Length)), name);
    }
}
