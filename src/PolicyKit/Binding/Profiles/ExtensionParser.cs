using System.Text.RegularExpressions;
using PolicyKit.Diagnostics;

namespace PolicyKit.Binding.Profiles;

/// <summary>Reads a telephone extension.</summary>
public static class ExtensionParser
{
    public static DiagnosticDescriptor Descriptor { get; } = new("PK2017", DiagnosticSeverity.Error)
    {
        Title = "Extension that cannot be dialled",
        MessageFormat = "“{0}” is not an extension of one to six digits",
        Explanation = """
            An extension is dialled after the number, so it holds digits only.

            ```yaml reported
            people:
              dsl: { name: Amina Begum, phone: 01632 960101, extension: office }
            ```

            ```yaml accepted
            people:
              dsl: { name: Amina Begum, phone: 01632 960101, extension: "12" }
            ```
            """,
    };

    private static readonly Regex Labelled = new("""^(?:extension|extn|ext|x|#)\.?\s*(?<digits>\d{1,6})$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static ParseResult<string> Parse(string text) => text.Length is > 0 and <= 6 && text.All(char.IsAsciiDigit)
        ? text
        : new ValueProblem(Descriptor, "Write its digits in quotation marks, such as \"12\"", text) { Replacement = FindDigits(text), IsSafe = true };

    // "ext. 12" and "x12" say the same as 12.
    private static string? FindDigits(string text)
    {
        var match = Labelled.Match(text);
        return match.Success ? $"\"{match.Groups["digits"].Value}\"" : null;
    }
}
