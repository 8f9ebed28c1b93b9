using System.Globalization;
using System.Text.RegularExpressions;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Binding.Profiles;

/// <summary>Reads an age range such as 4-11.</summary>
public static class AgeRangeParser
{
    public static DiagnosticDescriptor Descriptor { get; } = new("PK2011", DiagnosticSeverity.Error)
    {
        Title = "Ages that cannot be understood",
        MessageFormat = "“{0}” is not a range of ages: {1}",
        Explanation = """
            The ages decide which wording is printed, so they must be two ages from 0 to 25, the lower one first.

            ```yaml reported
            school: { ages: 11-4 }
            ```

            ```yaml accepted
            school: { ages: 4-11 }
            ```
            """,
    };

    private static readonly Regex Form = new("""^(?<lowest>\d{1,3})\s*(?:-|–|—|to)\s*(?<highest>\d{1,3})$""", RegexOptions.CultureInvariant);

    public static ParseResult<AgeRange> Parse(string text)
    {
        var match = Form.Match(text);
        if (!match.Success)
            return Problem(text, "it is not two ages");

        var lowest = int.Parse(match.Groups["lowest"].Value, CultureInfo.InvariantCulture);
        var highest = int.Parse(match.Groups["highest"].Value, CultureInfo.InvariantCulture);
        if (highest > 25)
            return Problem(text, $"{highest} is more than 25");

        if (lowest > highest && lowest <= 25)
            return Problem(text, "the first age must be the lower one") with { Replacement = $"{highest}-{lowest}", IsSafe = true };

        return lowest >= highest ? Problem(text, "the first age must be the lower one") : new AgeRange(lowest, highest);
    }

    private static ValueProblem Problem(string text, string why) => new(Descriptor, "Write the lowest and the highest age, such as 4-11", text, why);
}
