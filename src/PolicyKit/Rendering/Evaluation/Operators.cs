using System.Globalization;
using System.Numerics;
using System.Text;
using PolicyKit.Syntax.Templates;

namespace PolicyKit.Rendering.Evaluation;

/// <summary>What the operators do with two values.</summary>
internal sealed class Operators(EvaluationContext context)
{
    private const int MaximumShift = 1_048_576;

    public object? Apply(TemplateTokenKind kind, Operand leftOperand, Operand rightOperand, CodeSite site)
    {
        var (left, right) = (leftOperand.Value, rightOperand.Value);
        if (left is int small && right is int other && CalculateSmall(kind, small, other) is { } result)
            return result >= int.MinValue && result <= int.MaxValue ? (int)result : result;

        switch (kind)
        {
            case TemplateTokenKind.EqualsEquals:
                return new ValueEquality(context.Budget, site).Equals(left, right);
            case TemplateTokenKind.BangEquals:
                return !new ValueEquality(context.Budget, site).Equals(left, right);
            case TemplateTokenKind.Less or TemplateTokenKind.LessEquals or TemplateTokenKind.Greater or TemplateTokenKind.GreaterEquals:
                return Order(kind, left, right, site);
            case TemplateTokenKind.DotDot or TemplateTokenKind.DotDotLess:
                return CreateRange(left, right, kind == TemplateTokenKind.DotDotLess, site);
        }

        var (a, b) = left is bool && right is bool ? (left, right) : (ToNumber(left), ToNumber(right));
        if (Values.IsNumber(a) && Values.IsNumber(b))
            return Calculate(kind, a!, b!, site);
        if (kind == TemplateTokenKind.Plus && (Values.IsText(left) || Values.IsText(right)))
            return Join([leftOperand, rightOperand], site);
        if (kind == TemplateTokenKind.Star && IsRepeatable(left) && right is not string && IsCount(right))
            return Repeat(left!, rightOperand, site);
        if (kind == TemplateTokenKind.Star && IsRepeatable(right) && IsCount(left))
            return Repeat(right!, leftOperand, site);
        if (left is null || right is null)
            return null;
        if (kind == TemplateTokenKind.Star && (Values.IsText(left) || Values.IsText(right)))
            throw Unsupported(leftOperand.Site, right);

        return CombineLists(kind, left, rightOperand, site)
            ?? CombineDates(kind, a!, b!)
            ?? throw Unsupported(site, Values.IsNumber(left) ? right : left);
    }

    /// <summary>Texts after each other. Where one is rendered, the others are rendered too, so that none is escaped twice or not at all.</summary>
    /// <remarks>A value that is missing leaves the mark that it would leave if it were printed alone; so a gap cannot hide inside a longer text.</remarks>
    public object Join(IEnumerable<Operand> parts, CodeSite site)
    {
        var operands = parts.ToList();
        if (operands.Any(o => o.Value is RenderedText || o.Value is null && Render(o).Text.Length > 0))
            return JoinRendered(operands, site);

        var text = new StringBuilder();
        foreach (var operand in operands)
        {
            var part = ToText(operand.Value, operand.Site);
            context.Budget.CheckGrowth(site, (long)text.Length + part.Length, part.Length);
            text.Append(part);
        }

        return text.ToString();
    }

    /// <summary>Any value as plain text, within the budget.</summary>
    public string ToText(object? value, CodeSite site)
    {
        context.Budget.CountDigits(site, value);
        if (ValueText.FormatScalar(value) is { } scalar)
            return scalar;
        if (!ValueDepth.IsWithin(value, context.Budget.Limits.ObjectDepth))
            throw site.Fault(EvaluationErrors.TooDeep, "Use one member of it", site.Code, context.Budget.Limits.ObjectDepth);

        var text = ValueText.Format(value, context.Budget.Limits.StringLength);
        context.Budget.CheckLength(site, text.Length);
        return text;
    }

    public object? Sign(object? value, bool isNegative, CodeSite site) => value switch
    {
        null => null,
        int or long or BigInteger => TemplateLiteral.Narrow(isNegative ? -Values.ToBigInteger(value)!.Value : Values.ToBigInteger(value)!.Value),
        double number => isNegative ? -number : number,
        float number => isNegative ? -number : number,
        decimal number => isNegative ? -number : number,
        _ => throw Unsupported(site, value),
    };

    // Each part keeps its own origin.
    private RenderedText JoinRendered(List<Operand> operands, CodeSite site)
    {
        var output = new OutputWriter(int.MaxValue);
        foreach (var operand in operands)
        {
            var part = Render(operand);
            context.Budget.CheckGrowth(site, (long)output.Length + part.Text.Length, part.Text.Length);
            output.WriteRendered(part, operand.Site, SourceMapKind.Value);
        }

        return output.ToRenderedText();
    }

    private RenderedText Render(Operand operand) => operand.Value switch
    {
        "" => new RenderedText(""),
        RenderedText rendered => rendered,
        _ => new RenderedText(context.Options.Formatter.Format(operand.Value, operand.Site.Code)),
    };

    private static bool IsRepeatable(object? value) => Values.IsText(value) || value is TemplateArray;

    private static bool IsCount(object? value) => value is int or long or BigInteger or bool || value is string text && BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private object Repeat(object value, Operand times, CodeSite site)
    {
        var count = BigInteger.Max(0, Values.ToBigInteger(ToNumber(times.Value)) ?? BigInteger.Parse((string)times.Value!, CultureInfo.InvariantCulture));
        if (value is TemplateArray array)
            return RepeatList(array, count, site);

        var text = ValueText.Format(value);
        if (text.Length == 0 || count.IsZero)
            return "";

        context.Budget.CheckLength(times.Site, (long)BigInteger.Min(count * text.Length, long.MaxValue));
        return string.Concat(Enumerable.Repeat(text, (int)count));
    }

    private TemplateArray RepeatList(TemplateArray array, BigInteger count, CodeSite site)
    {
        context.Budget.EnterLoop();
        context.Budget.Iterate(site, (long)BigInteger.Min(count * Math.Max(1, array.Count), long.MaxValue));
        if (array.Making is { } making)
            context.Budget.Iterate(making.Site, (long)count * making.Rounds);
        context.Budget.LeaveLoop();
        return new TemplateArray(Enumerable.Repeat(array, (int)count).SelectMany(a => a));
    }

    private static bool Order(TemplateTokenKind kind, object? left, object? right, CodeSite site)
    {
        if (Values.Compare(left, right) is not { } order)
            throw Unsupported(site, left);
        if (left is null || right is null)
            return false;

        return kind switch
        {
            TemplateTokenKind.Less => order < 0,
            TemplateTokenKind.LessEquals => order <= 0,
            TemplateTokenKind.Greater => order > 0,
            _ => order >= 0,
        };
    }

    private object CreateRange(object? left, object? right, bool isExclusive, CodeSite site)
    {
        if (left is not (int or long or BigInteger) || right is not (int or long or BigInteger))
            throw Unsupported(site, left is int or long or BigInteger ? right : left);

        var (first, last) = (Values.ToBigInteger(left)!.Value, Values.ToBigInteger(right)!.Value);
        if (isExclusive && first == last)
            return new TemplateArray();

        var range = new TemplateRange(first, isExclusive ? last + (last > first ? -1 : 1) : last);
        if (range.Count > context.Budget.Limits.LoopIterations)
            throw site.Fault(EvaluationErrors.TooManyIterations, "Use a shorter range", site.Code, context.Budget.Limits.LoopIterations);
        return range;
    }

    // True counts as one.
    private static object? ToNumber(object? value) => value is bool flag ? flag ? 1 : 0 : Values.Unwrap(value);

    private TemplateArray? CombineLists(TemplateTokenKind kind, object left, Operand rightOperand, CodeSite site)
    {
        var right = rightOperand.Value;
        if (kind == TemplateTokenKind.ShiftLeft && left is TemplateArray longer)
            return Lengthen(longer, longer.Append(right), site);
        if (kind == TemplateTokenKind.ShiftRight && right is TemplateArray longest)
            return Lengthen(longest, longest.Prepend(left), site);
        if (left is not TemplateArray array || kind != TemplateTokenKind.Plus)
            return null;

        var other = Values.AsSequence(right) ?? throw Unsupported(rightOperand.Site, right);

        context.Budget.EnterLoop();
        context.Budget.Iterate(site, array.Count + (Values.GetCount(right) ?? 1));
        context.Budget.LeaveLoop();
        return new TemplateArray(array.Concat(other));
    }

    private TemplateArray Lengthen(TemplateArray array, IEnumerable<object?> elements, CodeSite site)
    {
        context.Budget.EnterLoop();
        context.Budget.Iterate(site, array.Count + 1);
        context.Budget.LeaveLoop();
        return new TemplateArray(elements);
    }

    private static object? CombineDates(TemplateTokenKind kind, object left, object right) => (kind, left, right) switch
    {
        (TemplateTokenKind.Minus, DateTime or DateOnly, DateTime or DateOnly) => Values.ToDateTime(left) - Values.ToDateTime(right),
        (TemplateTokenKind.Plus, DateTime or DateOnly, TimeSpan time) => AddTime(Values.ToDateTime(left), time.Ticks),
        (TemplateTokenKind.Minus, DateTime or DateOnly, TimeSpan time) => AddTime(Values.ToDateTime(left), -(Int128)time.Ticks),
        (TemplateTokenKind.Plus, TimeSpan a, TimeSpan b) => new TimeSpan(unchecked(a.Ticks + b.Ticks)),
        (TemplateTokenKind.Minus, TimeSpan a, TimeSpan b) => new TimeSpan(unchecked(a.Ticks - b.Ticks)),
        _ => null,
    };

    private static DateTime? AddTime(DateTime date, Int128 time)
    {
        var ticks = date.Ticks + time;
        return ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks ? new DateTime((long)ticks, date.Kind) : null;
    }

    private object Calculate(TemplateTokenKind kind, object left, object right, CodeSite site)
    {
        if (left is decimal || right is decimal)
            return CalculateDecimal(kind, left, right, site);
        if (left is double || right is double)
            return CalculateDouble(kind, Values.ToDouble(left), Values.ToDouble(right), site);
        if (left is float || right is float)
            return (float)CalculateDouble(kind, Values.ToDouble(left), Values.ToDouble(right), site);
        return CalculateInteger(kind, Values.ToBigInteger(left)!.Value, Values.ToBigInteger(right)!.Value, site);
    }

    /// <summary>What most templates calculate, without big numbers; null for the rest.</summary>
    private static long? CalculateSmall(TemplateTokenKind kind, long left, long right) => kind switch
    {
        TemplateTokenKind.Plus => left + right,
        TemplateTokenKind.Minus => left - right,
        TemplateTokenKind.Star => left * right,
        _ => null,
    };

    private object CalculateInteger(TemplateTokenKind kind, BigInteger left, BigInteger right, CodeSite site)
    {
        if (kind is TemplateTokenKind.DoubleSlash or TemplateTokenKind.Percent or TemplateTokenKind.Slash && right.IsZero)
            throw site.Fault(EvaluationErrors.DivisionByZero, "Test the divisor first", site.Code);
        if (kind is TemplateTokenKind.ShiftLeft or TemplateTokenKind.ShiftRight && BigInteger.Abs(right) > MaximumShift)
            throw site.Fault(EvaluationErrors.UnsupportedOperation, $"Shift by at most {MaximumShift}", site.Code, "a number that large");
        if (kind == TemplateTokenKind.Star && left.GetBitLength() + right.GetBitLength() > MaximumShift)
            throw site.Fault(EvaluationErrors.UnsupportedOperation, "Use smaller numbers", site.Code, "numbers that large");

        context.Budget.CountNumber(site, Math.Max(left.GetBitLength(), right.GetBitLength()));
        return kind switch
        {
            TemplateTokenKind.Plus => TemplateLiteral.Narrow(left + right),
            TemplateTokenKind.Minus => TemplateLiteral.Narrow(left - right),
            TemplateTokenKind.Star => TemplateLiteral.Narrow(left * right),
            TemplateTokenKind.Slash => (double)left / (double)right,
            TemplateTokenKind.DoubleSlash => TemplateLiteral.Narrow(left / right),
            TemplateTokenKind.Percent => TemplateLiteral.Narrow(left % right),
            TemplateTokenKind.ShiftLeft => TemplateLiteral.Narrow(left << (int)right),
            TemplateTokenKind.ShiftRight => TemplateLiteral.Narrow(left >> (int)right),
            _ => throw Unsupported(site, TemplateLiteral.Narrow(left)),
        };
    }

    private static double CalculateDouble(TemplateTokenKind kind, double left, double right, CodeSite site) => kind switch
    {
        TemplateTokenKind.Plus => left + right,
        TemplateTokenKind.Minus => left - right,
        TemplateTokenKind.Star => left * right,
        TemplateTokenKind.Slash => left / right,
        TemplateTokenKind.DoubleSlash => Math.Round(left / right, MidpointRounding.ToZero),
        TemplateTokenKind.Percent => left % right,
        TemplateTokenKind.ShiftLeft => left * Math.Pow(2, right),
        TemplateTokenKind.ShiftRight => left / Math.Pow(2, right),
        _ => throw Unsupported(site, left),
    };

    private static object CalculateDecimal(TemplateTokenKind kind, object left, object right, CodeSite site)
    {
        try
        {
            var (a, b) = (ToDecimal(left), ToDecimal(right));
            return kind switch
            {
                TemplateTokenKind.Plus => a + b,
                TemplateTokenKind.Minus => a - b,
                TemplateTokenKind.Star => a * b,
                TemplateTokenKind.Slash => a / b,
                TemplateTokenKind.DoubleSlash => decimal.Truncate(a / b),
                TemplateTokenKind.Percent => a % b,
                TemplateTokenKind.ShiftLeft => a * (decimal)Math.Pow(2, (double)b),
                TemplateTokenKind.ShiftRight => a / (decimal)Math.Pow(2, (double)b),
                _ => throw Unsupported(site, left),
            };
        }
        catch (DivideByZeroException)
        {
            throw site.Fault(EvaluationErrors.DivisionByZero, "Test the divisor first", site.Code);
        }
        catch (OverflowException)
        {
            throw site.Fault(EvaluationErrors.UnsupportedOperation, "Use smaller numbers", site.Code, "numbers that large");
        }
    }

    private static decimal ToDecimal(object number) => number is BigInteger big ? (decimal)big : Convert.ToDecimal(number, CultureInfo.InvariantCulture);

    private static EvaluationFault Unsupported(CodeSite site, object? value) =>
        site.Fault(EvaluationErrors.UnsupportedOperation, "Check what the names stand for", site.Code, ValueText.DescribeKind(value));
}
