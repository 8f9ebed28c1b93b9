using System.Text.RegularExpressions;
using PolicyKit.Diagnostics;

namespace PolicyKit.Binding.Profiles;

/// <summary>Reads the number of a section, from which the section's own headings continue.</summary>
public static class SectionNumberParser
{
    public static DiagnosticDescriptor Descriptor { get; } = new("PK2014", DiagnosticSeverity.Error)
    {
        Title = "Section number of the wrong form",
        MessageFormat = "“{0}” is not a section number",
        Explanation = """
            Headings continue from this number: under 7.9 they become 7.9.1, 7.9.2 and so on.

            ```yaml reported
            policy: { section_number: Section seven }
            ```

            ```yaml accepted
            policy: { section_number: "7.9" }
            ```
            """,
    };

    private static readonly Regex Form = new("""^(?:[A-Za-z]\.?)?\d{1,3}(?:\.\d{1,3}){0,4}$|^[A-Za-z]$""", RegexOptions.CultureInvariant);

    private static readonly Regex Label = new("""^(?:section|part|chapter|no\.?|number|§)\s*""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static ParseResult<string> Parse(string text) => Form.IsMatch(text.TrimEnd('.'))
        ? text.TrimEnd('.')
        : new ValueProblem(Descriptor, "Write figures with full stops between them, such as \"7.9\"", text) { Replacement = FindNumber(text), IsSafe = true };

    private static string? FindNumber(string text)
    {
        var number = Label.Replace(text, "").TrimEnd('.');
        return number != text && Form.IsMatch(number) ? $"\"{number}\"" : null;
    }
}
