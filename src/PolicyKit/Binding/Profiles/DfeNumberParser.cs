using System.Text.RegularExpressions;
using PolicyKit.Diagnostics;

namespace PolicyKit.Binding.Profiles;

/// <summary>Reads a DfE number such as 802/2345.</summary>
public static class DfeNumberParser
{
    public static DiagnosticDescriptor Descriptor { get; } = new("PK2013", DiagnosticSeverity.Error)
    {
        Title = "DfE number of the wrong form",
        MessageFormat = "“{0}” is not a DfE number, which has three digits for the authority and four for the school",
        Explanation = """
            802/2345, 802-2345 and 8022345 are understood and printed as 802/2345.

            ```yaml reported
            school: { dfe_number: 802/234 }
            ```

            ```yaml accepted
            school: { dfe_number: 802/2345 }
            ```
            """,
    };

    private static readonly Regex Form = new("""^(?<authority>\d{3})\s*[/-]?\s*(?<school>\d{4})$""", RegexOptions.CultureInvariant);

    public static ParseResult<string> Parse(string text)
    {
        var match = Form.Match(text);
        return match.Success
            ? $"{match.Groups["authority"].Value}/{match.Groups["school"].Value}"
            : new ValueProblem(Descriptor, "Write it like 802/2345", text);
    }
}
