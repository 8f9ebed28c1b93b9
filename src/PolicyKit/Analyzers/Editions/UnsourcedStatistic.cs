using System.Globalization;
using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Editions;

/// <summary>Reports a statistic that does not say whose it is and of which year, and an old one in a leaflet that does not say that it is old.</summary>
public sealed partial class UnsourcedStatistic : TextAnalyzer
{
    private const int YearsUntilOld = 5;

    public override DiagnosticDescriptor Descriptor { get; } = new("PK4307", DiagnosticSeverity.Warning)
    {
        Title = "Statistic without source and year",
        MessageFormat = "“{0}” {1} (E-20, confidence B)",
        Explanation = """
            How many young people share images has changed, and the figures of 2016 are a decade old. A figure without source and year cannot be checked and frightens parents.
            In a leaflet a figure of more than five years ago has to say that it is old.

            ```markdown reported
            In fact, 13% of young people have done this.
            ```

            ```markdown accepted
            In an old study (NSPCC, 2016), 13% of young people had done this.
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        foreach (var passage in context.Passages)
        {
            foreach (var match in Share().EnumerateMatches(passage.Text))
            {
                var span = new TextSpan(match.Index, match.Length);
                if (FindFault(context, passage) is not { } fault)
                    continue;

                context.ReportAt(passage, span, Descriptor, "Give the study and its year, or say “some” or “most”", passage.GetText(span), fault);
                break;
            }
        }
    }

    private static string? FindFault(TextContext context, Passage passage)
    {
        var year = Year().Matches(passage.Text).Select(match => int.Parse(match.ValueSpan, CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();
        if (year == 0 || !Source().IsMatch(passage.Text))
            return "is a statistic without its source and year";
        return context.Code == "PAR" && year < context.Today.Year - YearsUntilOld && !Label().IsMatch(passage.Text)
            ? $"is a statistic of {year} that does not say how old it is"
            : null;
    }

    [GeneratedRegex(@"\b\d{1,3}(\.\d+)?(\s?%|\s+per\s?cent\b)|\b(one|two|three|four|five|\d{1,2})\s+in\s+(three|four|five|six|seven|eight|ten|twenty|\d{1,3})\b(?!\s*(years?|months?|weeks?|days?|hours?|school|schools)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Share();

    [GeneratedRegex(@"\b(19|20)\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(stud(y|ies)|survey\w*|research\w*|report\w*|according|found\s+(by|that)|figures|data|poll\w*|asked|census)\b|\([^)]*\b(19|20)\d\d\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Source();

    [GeneratedRegex(@"\b(old|older|earlier|dated|years\s+ago|back\s+in|at\s+that\s+time)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
