using System.Text;

namespace PolicyKit.Rendering.Markdown;

/// <summary>
/// Private-use characters that carry, through Markdown, what Markdown has no notation for. Profile text never holds them:
/// the binder and the formatter strip the whole range, so no value can forge one.
/// </summary>
internal static class PrivateMarks
{
    public const char MissingStart = '\uE000';
    public const char MissingEnd = '\uE001';

    // An attribute value hides the characters that would end it, each moved up into this range.
    private const char AttributeBase = '\uE100';

    public static string Missing(string name) => $"{MissingStart}{Strip(name)}{MissingEnd}";

    public static string EncodeAttribute(string value)
    {
        var result = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            result.Append(c switch
            {
                '\r' or '\n' => ' ',
                < (char)128 when !char.IsAsciiLetterOrDigit(c) && c != ' ' => (char)(AttributeBase + c),
                _ => c,
            });
        }

        return result.ToString();
    }

    public static string DecodeAttribute(string value)
    {
        var result = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            switch (c)
            {
                case MissingStart:
                    result.Append('[');
                    break;
                case MissingEnd:
                    result.Append(']');
                    break;
                default:
                    result.Append(c is >= AttributeBase and < (char)(AttributeBase + 128) ? (char)(c - AttributeBase) : c);
                    break;
            }
        }

        return result.ToString();
    }

    public static string Strip(string value) => value.AsSpan().IndexOfAnyInRange('\uE000', '\uF8FF') < 0
        ? value
        : string.Concat(value.Where(c => c is < '\uE000' or > '\uF8FF'));
}
