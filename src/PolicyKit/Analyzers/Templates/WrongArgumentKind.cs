using System.Collections.Immutable;
using System.Globalization;
using PolicyKit.Binding.Templates;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Templates;

/// <summary>Reports an argument that the function cannot work with.</summary>
public sealed class WrongArgumentKind : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK2209", DiagnosticSeverity.Error)
    {
        Title = "Wrong kind of argument",
        MessageFormat = "The argument “{0}” of “{1}” must be {2}, but “{3}” is {4}",
        Explanation = """
            A function for lists needs a list, one for dates a date, and one that calculates needs numbers.

            ```sbn reported
            {{ school.name | array.join ", " }}
            ```

            ```sbn accepted
            {{ school.also_serves | array.join ", " }}
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var (call, _) in context.GetBound<BoundCall>())
        {
            if (call is not { TargetType: FunctionType { TakesAnything: false } function, HasUnknownCount: false })
                continue;

            foreach (var (parameter, argument) in Pair(function, call.Arguments).Where(pair => !Fits(pair.Argument, pair.Parameter.Type)))
            {
                context.Report(Diagnostic.Create(
                    Descriptor, argument.Location, parameter.Name, call.Target, parameter.Type.Description, argument.Code, argument.Type.NotNothing.Description)
                    .WithHint($"Give {parameter.Type.Description}, or use another function"));
            }
        }
    }

    private static IEnumerable<(FunctionParameter Parameter, BoundArgument Argument)> Pair(FunctionType function, ImmutableArray<BoundArgument> arguments)
    {
        var named = arguments.SelectMany(a => function.Parameters.Where(p => p.IsNamed(a.Name)).Select(p => (p, a)));
        return function.Parameters.Where(p => !p.IsRest).Zip(arguments.Where(a => a.Name is null)).Concat(named);
    }

    // Nothing fits anywhere, and a text may turn out to be a number or a date.
    private static bool Fits(BoundArgument argument, TemplateType parameter) => (parameter, argument.Type.NotNothing) switch
    {
        (AnyType, _) or (_, AnyType) => true,
        (ListType, var given) => given is ListType,
        (FunctionType, var given) => given is FunctionType,
        (_, TextType) when parameter == TemplateType.Number => argument.Literal is null || double.TryParse(argument.Literal, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        (_, TextType) => true,
        (_, var given) when parameter == TemplateType.Number => given == TemplateType.Number || given == TemplateType.Bool,
        (_, var given) => given.Description == parameter.Description,
    };
}
