using System.Collections.Immutable;
using PolicyKit.Binding.Templates;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Templates;

/// <summary>Reports a call with too few or too many arguments.</summary>
public sealed class WrongArgumentCount : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK2207", DiagnosticSeverity.Error)
    {
        Title = "Wrong number of arguments",
        MessageFormat = "“{0}” is called with {1}, but needs {2}",
        Explanation = """
            Every function needs a certain number of values.
            What stands before a pipe is the first of them.

            ```sbn reported
            {{ school.name | string.replace "School" }}
            ```

            ```sbn accepted
            {{ school.name | string.replace "School" "Academy" }}
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var (call, _) in context.GetBound<BoundCall>())
        {
            if (call is not { TargetType: FunctionType { TakesAnything: false } function, HasUnknownCount: false } || IsRightCount(function, call.Arguments))
                continue;

            var hint = call.Arguments.Length > function.Parameters.Length ? "Remove what is too much"
                : call.Arguments.IsEmpty ? $"Add what is missing, or write @{call.Target} to pass the function on without calling it"
                : "Add what is missing";
            context.Report(Diagnostic.Create(Descriptor, call.Location, call.Target, Count(call.Arguments.Length), DescribeNeed(function)).WithHint(hint));
        }
    }

    // A name that the function does not know is told of by itself: its value was meant for one of the others.
    private static bool IsRightCount(FunctionType function, ImmutableArray<BoundArgument> arguments)
    {
        if (!function.TakesRest && arguments.Any(a => a.Name is not null && !function.Parameters.Any(p => p.IsNamed(a.Name))))
            return true;

        var positional = arguments.Count(a => a.Name is null);
        if (!function.TakesRest && positional > function.Parameters.Length)
            return false;
        return function.Parameters.Skip(positional).All(parameter => !parameter.IsRequired || arguments.Any(a => parameter.IsNamed(a.Name)));
    }

    private static string DescribeNeed(FunctionType function)
    {
        if (function.TakesRest)
            return $"at least {Count(function.RequiredCount)}";
        return function.RequiredCount == function.Parameters.Length
            ? Count(function.RequiredCount)
            : $"{function.RequiredCount} to {Count(function.Parameters.Length)}";
    }

    private static string Count(int arguments) => arguments switch
    {
        0 => "no arguments",
        1 => "1 argument",
        _ => $"{arguments} arguments",
    };
}
