using System.Text;
using PolicyKit.Text;

namespace PolicyKit.Syntax.Yaml;

/// <summary>Writes a value so that every YAML reader takes it for the same text.</summary>
public static class YamlText
{
    /// <summary>Plain where that is certain, in double quotation marks otherwise.</summary>
    public static string Write(string value)
    {
        // Only words that no YAML reader takes for anything else stand without quotation marks.
        var isPlain = value.Length > 0
            && char.IsAsciiLetter(value[0])
            && value[^1] != ' '
            && value.All(c => char.IsLetter(c) || char.IsAsciiDigit(c) || c is ' ' or '.' or '-' or '\'' or '/' or '@' or '(' or ')')
            && value.ToLowerInvariant() is not ("true" or "false" or "yes" or "no" or "on" or "off" or "null" or "y" or "n");
        var isDate = Dates.TryParseIso(value, out _);
        return isPlain || isDate ? value : Quote(value);
    }

    public static string Quote(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in value)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                _ when char.IsControl(c) => $"\\u{(int)c:X4}",
                _ => c,
            });
        }

        return quoted.Append('"').ToString();
    }
}
