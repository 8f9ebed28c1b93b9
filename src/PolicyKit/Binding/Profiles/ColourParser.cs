using System.Globalization;
using System.Text.RegularExpressions;
using PolicyKit.Diagnostics;

namespace PolicyKit.Binding.Profiles;

/// <summary>Reads a colour such as #1d4f91.</summary>
public static class ColourParser
{
    public static DiagnosticDescriptor Descriptor { get; } = new("PK2015", DiagnosticSeverity.Error)
    {
        Title = "Colour of the wrong form",
        MessageFormat = "“{0}” is not a colour in quotation marks with a hash and six digits or letters a to f",
        Explanation = """
            Without quotation marks YAML takes everything after a hash for a comment, and the colour is lost.

            ```yaml reported
            brand:
              primary: #1d4f91
            ```

            ```yaml accepted
            brand:
              primary: "#1d4f91"
            ```
            """,
    };

    private static readonly Regex Form = new("""^#?(?<digits>[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$""", RegexOptions.CultureInvariant);

    public static ParseResult<string> Parse(string text)
    {
        var match = Form.Match(text);
        if (!match.Success)
            return new ValueProblem(Descriptor, "Write it like \"#1d4f91\"", text);

        var digits = match.Groups["digits"].Value.ToLower(CultureInfo.InvariantCulture);
        return "#" + (digits.Length == 6 ? digits : string.Concat(digits.Select(d => $"{d}{d}")));
    }
}
