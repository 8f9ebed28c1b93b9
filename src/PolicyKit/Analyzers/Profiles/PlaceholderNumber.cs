using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports a number that somebody typed to fill the field.</summary>
public sealed class PlaceholderNumber : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3008", DiagnosticSeverity.Warning)
    {
        Gravest = DiagnosticSeverity.Error,
        Title = "Telephone number that looks made up",
        MessageFormat = "The telephone number {0} looks as if it was typed to fill the field",
        Explanation = """
            01234 567890 has the right length and belongs to a stranger.
            When the whole number counts up or repeats one digit it is an error; when only its last six digits do, it is a warning, because some services have such numbers.

            ```yaml reported
            people:
              dsl: { name: Amina Begum, phone: 01234 567890 }
            ```

            ```yaml accepted
            people:
              dsl: { name: Amina Begum, phone: 01632 960101 }
            ```
            """,
    };

    private const string Rising = "01234567890";

    public override void Analyze(AnalysisContext context)
    {
        foreach (var (_, location, number) in SchoolChannels.GetPhones(context).Where(phone => phone.Number.Digits.Length >= 10))
        {
            var isWhole = IsFiller(number.Digits) || IsFiller(number.Digits[1..]);
            if (isWhole || IsFiller(number.Digits[^6..]))
                context.Report(Diagnostic.Create(Descriptor, location, number.Display).WithHint("Check it against the telephone list") with
                {
                    Severity = isWhole ? DiagnosticSeverity.Error : Descriptor.Severity,
                });
        }
    }

    private static bool IsFiller(string digits) =>
        digits.Distinct().Count() == 1 || Rising.Contains(digits, StringComparison.Ordinal) || Rising.Contains(string.Concat(digits.Reverse()), StringComparison.Ordinal);
}
