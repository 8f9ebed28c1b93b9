using System.Globalization;
using System.Numerics;
using System.Text;

namespace PolicyKit.Syntax.Templates;

/// <summary>What the text of a literal stands for.</summary>
internal static class TemplateLiteral
{
    private const int MaximumExponent = 1000;

    /// <summary>The number: an int, long or big integer, whichever is the first that holds it, or a double, float or decimal; null when it is none.</summary>
    public static object? ReadNumber(TemplateToken token)
    {
        var text = token.Text.Replace("_", "");
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            return ReadDigits(text[2..], 16);
        if (text.StartsWith("0b", StringComparison.OrdinalIgnoreCase))
            return ReadDigits(text[2..], 2);

        return token.Kind == TemplateTokenKind.Float ? ReadFloat(text) : ReadInteger(text);
    }

    /// <summary>The smallest of int, long and big integer that holds the value.</summary>
    public static object Narrow(BigInteger value) =>
        value >= int.MinValue && value <= int.MaxValue ? (int)value
        : value >= long.MinValue && value <= long.MaxValue ? (object)(long)value
        : value;

    /// <summary>The text between the quotes with its escapes resolved; <paramref name="unknownEscape"/> is told where an escape is unknown.</summary>
    public static string ReadString(TemplateToken token, Action<int> unknownEscape)
    {
        var text = token.Text;
        if (token.Kind == TemplateTokenKind.VerbatimString)
        {
            var body = text.Length > 1 && text[^1] == '`' ? text[1..^1] : text[1..];
            return body.Replace("``", "`");
        }

        var start = text.Length > 1 && text[0] == '$' ? 2 : 1;
        if (text.Length <= start)
            return "";

        var end = EndsWithDelimiter(token, start) ? text.Length - 1 : text.Length;
        return ResolveEscapes(text, start, end, unknownEscape);
    }

    private static bool EndsWithDelimiter(TemplateToken token, int start)
    {
        var text = token.Text;
        return token.Kind switch
        {
            TemplateTokenKind.InterpolatedStart or TemplateTokenKind.InterpolatedMiddle => true,
            TemplateTokenKind.InterpolatedEnd => text[^1] is '"' or '\'',
            _ => text[^1] == text[start - 1],
        };
    }

    private static string ResolveEscapes(string text, int start, int end, Action<int> unknownEscape)
    {
        if (!text.Contains('\\'))
            return text[start..end];

        var result = new StringBuilder(end - start);
        var i = start;
        while (i < end)
        {
            if (text[i] != '\\' || i + 1 >= end)
            {
                result.Append(text[i++]);
                continue;
            }

            var length = 2;
            switch (text[i + 1])
            {
                case 'n': result.Append('\n'); break;
                case 'r': result.Append('\r'); break;
                case 't': result.Append('\t'); break;
                case 'b': result.Append('\b'); break;
                case 'f': result.Append('\f'); break;
                case 'v': result.Append('\v'); break;
                case '0': result.Append('\0'); break;
                case '\\' or '\'' or '"' or '{' or '}': result.Append(text[i + 1]); break;
                case '\r' when i + 2 < end && text[i + 2] == '\n': length = 3; break;
                case '\r' or '\n': break;
                case 'u' when ReadHex(text, i + 2, 4, end) is { } code:
                    result.Append((char)code);
                    length = 6;
                    break;
                case 'x' when ReadHex(text, i + 2, 2, end) is { } code:
                    result.Append((char)code);
                    length = 4;
                    break;
                default:
                    unknownEscape(i);
                    result.Append(text, i, 2);
                    break;
            }

            i += length;
        }

        return result.ToString();
    }

    private static int? ReadHex(string text, int start, int length, int end) =>
        start + length <= end && int.TryParse(text.AsSpan(start, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? value : null;

    // 0xffffffff is -1 and 0xffffffffu is 4294967295, as in C.
    private static object? ReadDigits(string digits, int radix)
    {
        var isUnsigned = digits.EndsWith('u') || digits.EndsWith('U');
        if (isUnsigned)
            digits = digits[..^1];
        if (digits.Length is 0 or > 4096)
            return null;

        var value = BigInteger.Zero;
        foreach (var c in digits)
        {
            if (!char.IsAsciiHexDigit(c) || Convert.ToInt32(c.ToString(), 16) is var digit && digit >= radix)
                return null;
            value = value * radix + digit;
        }

        if (!isUnsigned && value > int.MaxValue && value <= uint.MaxValue)
            return (int)(uint)value;
        if (!isUnsigned && value > long.MaxValue && value <= ulong.MaxValue)
            return (long)(ulong)value;
        return Narrow(value);
    }

    private static object? ReadInteger(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var small))
            return small;
        if (text.Length > 4096)
            return null;

        var e = text.IndexOfAny(['e', 'E']);
        if (e < 0)
            return BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? Narrow(value) : null;

        if (!BigInteger.TryParse(text[..e], NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
            || !int.TryParse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            || exponent is < 0 or > MaximumExponent)
        {
            return null;
        }

        return Narrow(digits * BigInteger.Pow(10, exponent));
    }

    private static object? ReadFloat(string text)
    {
        const NumberStyles style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        var digits = char.IsAsciiLetter(text[^1]) ? text[..^1] : text;
        return text[^1] switch
        {
            'm' or 'M' => decimal.TryParse(digits, style, CultureInfo.InvariantCulture, out var value) ? value : null,
            'f' or 'F' => float.TryParse(digits, style, CultureInfo.InvariantCulture, out var value) ? value : null,
            _ => double.TryParse(digits, style, CultureInfo.InvariantCulture, out var value) ? value : null,
        };
    }
}
