using System.Collections;
using System.Globalization;
using System.Numerics;

namespace PolicyKit.Rendering.Evaluation;

/// <summary>Questions that operators and functions ask of any value.</summary>
internal static class Values
{
    public static bool IsTrue(object? value) => value is not (null or false);

    public static bool IsNumber(object? value) => value is int or long or BigInteger or float or double or decimal;

    public static bool IsText(object? value) => value is string or RenderedText or ITemplateValue;

    /// <summary>The date or number inside a value of the host; any other value as it is.</summary>
    public static object? Unwrap(object? value) => value is not (null or int or string) && value is ITemplateValue { Value: { } inner } ? inner : value;

    /// <summary>The value if it can be called.</summary>
    public static ITemplateFunction? AsFunction(object? value) => value switch
    {
        // Most values, and those that take longest to say what they are.
        null or string or int or TemplateObject or TemplateArray => null,
        _ => value as ITemplateFunction,
    };

    public static IEnumerable<object?>? AsSequence(object? value) => value switch
    {
        null or string => null,
        IEnumerable<object?> sequence => sequence,
        IEnumerable sequence => sequence.Cast<object?>(),
        _ => null,
    };

    /// <summary>The members of an object as a loop sees them: each with its key and its value.</summary>
    public static IEnumerable<object?> GetPairs(ITemplateObject members) =>
        members.MemberNames.ToList().Select(name => new TemplateObject([new("key", name), new("value", members.TryGetMember(name, out var value) ? value : null)]));

    /// <summary>How many elements, without counting a range one by one; null when the value is no list.</summary>
    public static long? GetCount(object? value) => value switch
    {
        null or string => null,
        TemplateRange range => (long)BigInteger.Min(range.Count, long.MaxValue),
        ICollection collection => collection.Count,
        IEnumerable<object?> sequence => sequence.LongCount(),
        IEnumerable sequence => sequence.Cast<object?>().LongCount(),
        _ => null,
    };

    public static bool IsEmpty(object? value) => value switch
    {
        string text => text.Length == 0,
        RenderedText rendered => rendered.Text.Length == 0,
        TemplateObject members => members.Count == 0,
        IEnumerable sequence => !sequence.Cast<object?>().Any(),
        _ => false,
    };

    /// <summary>Negative, zero or positive; null when the two cannot be put in order.</summary>
    public static int? Compare(object? left, object? right)
    {
        (left, right) = (Unwrap(left), Unwrap(right));
        if (left is null || right is null)
            return left is null ? right is null ? 0 : -1 : 1;
        if (IsNumber(left) && IsNumber(right))
            return CompareNumbers(left, right);
        if (IsText(left) && IsText(right))
            return CompareText(ValueText.Format(left), ValueText.Format(right));

        return (left, right) switch
        {
            (bool flag, _) when IsNumber(right) => CompareNumbers(flag ? 1 : 0, right),
            (_, bool flag) when IsNumber(left) => CompareNumbers(left, flag ? 1 : 0),
            (bool a, bool b) => a.CompareTo(b),
            (DateTime or DateOnly, DateTime or DateOnly) => ToDateTime(left).CompareTo(ToDateTime(right)),
            (TimeSpan a, TimeSpan b) => a.CompareTo(b),
            _ => null,
        };
    }

    public static DateTime ToDateTime(object date) => date is DateOnly day ? day.ToDateTime(TimeOnly.MinValue) : (DateTime)date;

    public static double ToDouble(object number) =>
        number is BigInteger big ? (double)big : Convert.ToDouble(number, CultureInfo.InvariantCulture);

    public static BigInteger? ToBigInteger(object? number) => number switch
    {
        int value => value,
        long value => value,
        BigInteger value => value,
        float value when float.IsFinite(value) => new BigInteger(value),
        double value when double.IsFinite(value) => new BigInteger(value),
        decimal value => new BigInteger(value),
        _ => null,
    };

    // Words in the order of a dictionary, capitals beside small letters, and the same on every machine.
    private static int CompareText(string a, string b)
    {
        var order = string.Compare(a, b, StringComparison.OrdinalIgnoreCase);
        return order != 0 ? order : string.CompareOrdinal(b, a);
    }

    private static int CompareNumbers(object left, object right)
    {
        if (left is int a && right is int b)
            return a.CompareTo(b);
        if (left is int or long or BigInteger && right is int or long or BigInteger)
            return ToBigInteger(left)!.Value.CompareTo(ToBigInteger(right)!.Value);
        if (left is decimal && right is int or long or decimal || right is decimal && left is int or long)
            return Convert.ToDecimal(left, CultureInfo.InvariantCulture).CompareTo(Convert.ToDecimal(right, CultureInfo.InvariantCulture));
        return ToDouble(left).CompareTo(ToDouble(right));
    }
}
