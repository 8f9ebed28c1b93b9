using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports a number that costs a family more than an ordinary call.</summary>
public sealed class CostlyNumber : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3005", DiagnosticSeverity.Warning)
    {
        Gravest = DiagnosticSeverity.Error,
        Title = "Telephone number that costs extra",
        MessageFormat = "The telephone number {0} costs more than an ordinary call, {1}",
        Explanation = """
            Numbers that start with 084 or 087 carry a service charge, and numbers that start with 070 forward calls at a high price.
            A parent without credit cannot ring them.
            For the police it is an error, because 101 and local numbers exist.

            ```yaml reported
            contacts:
              early_help: { name: Early Help, phone: 0844 496 0123 }
            ```

            ```yaml accepted
            contacts:
              early_help: { name: Early Help, phone: 01632 960203 }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var (path, location, number) in SchoolChannels.GetPhones(context))
        {
            if (GetReason(number.Digits) is not { } reason)
                continue;

            context.Report(Diagnostic.Create(Descriptor, location, number.Display, reason).WithHint("Ask for a number that starts with 01, 02 or 03") with
            {
                Severity = path.StartsWith("contacts.police", StringComparison.Ordinal) ? DiagnosticSeverity.Error : Descriptor.Severity,
            });
        }
    }

    private static string? GetReason(string digits) => digits switch
    {
        ['0', '8', '4' or '7', ..] => "with a service charge",
        ['0', '7', '0', ..] => "and forwards to somewhere else",
        _ => null,
    };
}
