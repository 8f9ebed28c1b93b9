using PolicyKit.Rendering.Evaluation;
using PolicyKit.Syntax.Templates;

namespace PolicyKit.Rendering.BuiltIns;

/// <summary>The functions of <c>math</c>.</summary>
internal static class MathFunctions
{
    public static readonly BuiltInFunction[] All =
    [
        new("math.abs", "value", c => Values.Compare(c.Number(0), 0) < 0 ? c.Context.Operators.Sign(c.Number(0), isNegative: true, c.Site) : c.Number(0)),
        new("math.ceil", "value", c => Round(c.Number(0), Math.Ceiling, decimal.Ceiling)),
        new("math.divided_by", "value divisor", DividedBy),
        new("math.floor", "value", c => Round(c.Number(0), Math.Floor, decimal.Floor)),
        new("math.format", "value format culture?", c => ValueFormat.Format(c, c.Number(0), 1, 2)),
        new("math.is_number", "value", c => Values.IsNumber(c[0])),
        new("math.minus", "value with", c => Apply(c, TemplateTokenKind.Minus)),
        new("math.modulo", "value with", c => Apply(c, TemplateTokenKind.Percent)),
        new("math.plus", "value with", c => Apply(c, TemplateTokenKind.Plus)),
        new("math.random", "min_value max_value", RandomBetween),
        new("math.round", "value precision?", RoundTo),
        new("math.times", "value with", c => Apply(c, TemplateTokenKind.Star)),
        new("math.uuid", "", c => c.Context.Numbers.NextIdentifier()),
    ];

    // With nothing, there is nothing to calculate.
    private static object? Apply(BuiltInCall call, TemplateTokenKind kind) => call[0] is null || call[1] is null ? null : call.Context.Operators.Apply(kind, new Operand(call.Number(0), call.SiteOf(0)), new Operand(call.Number(1), call.SiteOf(1)), call.Site);

    // A whole divisor asks for a whole result.
    private static object? DividedBy(BuiltInCall call)
    {
        var quotient = Apply(call, TemplateTokenKind.Slash);
        return Values.ToBigInteger(call.Number(1)) is not null && call.Number(1) is not (double or float or decimal) && quotient is not null
            ? Round(quotient, Math.Floor, decimal.Floor)
            : quotient;
    }

    private static object RoundTo(BuiltInCall call)
    {
        var digits = Math.Clamp(call.Integer(1), 0, 15);
        return Round(call.Number(0), d => Math.Round(d, digits), d => decimal.Round(d, digits));
    }

    private static object Round(object number, Func<double, double> round, Func<decimal, decimal> roundDecimal) => number switch
    {
        double value => round(value),
        float value => (float)round(value),
        decimal value => roundDecimal(value),
        _ => number,
    };

    private static object RandomBetween(BuiltInCall call)
    {
        var (minimum, maximum) = (call.Integer(0), call.Integer(1));
        if (minimum >= maximum)
            throw call.Site.Fault(EvaluationErrors.WrongArgument, "Give a larger number", "max_value", "math.random", "is not above the minimum");
        return call.Context.Numbers.Next(minimum, maximum);
    }
}
