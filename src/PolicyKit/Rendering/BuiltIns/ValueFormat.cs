using PolicyKit.Rendering.Evaluation;

namespace PolicyKit.Rendering.BuiltIns;

/// <summary>Writes values by a format such as <c>N2</c> or <c>0.00</c>.</summary>
internal static class ValueFormat
{
    // A precision beyond this only makes zeros.
    private const int LongestFormat = 100;

    public static string Format(BuiltInCall call, object? value, int format, int culture)
    {
        if (value is not IFormattable formattable || call[format] is null)
            return call.Context.Operators.ToText(value, call.Site);

        var pattern = call.Text(format);
        if (pattern.Length > LongestFormat || pattern.Count(char.IsAsciiDigit) > 4 && pattern.Any(char.IsAsciiLetter))
            throw call.Wrong(format, "is too long", "Give a shorter format");

        call.Context.Budget.CountDigits(call.Site, value);
        try
        {
            return call.Checked(formattable.ToString(pattern, Cultures.FindNumbers(call, culture)));
        }
        catch (FormatException)
        {
            throw call.Wrong(format, $"is no format for {ValueText.DescribeKind(value)}", "Try one such as 0.00 or N2");
        }
    }
}
