using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports a number from the ranges that are kept for drama and examples.</summary>
public sealed class FictitiousNumber : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3004", DiagnosticSeverity.Error)
    {
        Floor = DiagnosticSeverity.Error,
        Title = "Telephone number from an example",
        MessageFormat = "The telephone number {0} is kept for examples and reaches nobody",
        Explanation = """
            Ofcom keeps some numbers for films and examples, such as those that start with 01632 960.
            They stay behind when a sample profile is copied.
            They are accepted in a profile that is plainly an example: one whose email addresses and websites all end in `.example`.

            ```yaml reported
            people:
              dsl: { name: Amina Begum, phone: 01632 960101, email: dsl@oakfield-school.org.uk }
            ```

            ```yaml accepted
            people:
              dsl: { name: Amina Begum, phone: 01632 960101, email: dsl@oakfield.example }
            ```
            """,
    };

    private static readonly string[] Ranges =
    [
        "01134960", "01144960", "01154960", "01164960", "01174960", "01184960", "01214960", "01314960", "01414960", "01514960", "01614960",
        "01914980", "01632960", "02079460", "02896496", "02920180", "03069990", "07700900", "08081570",
    ];

    public override void Analyze(AnalysisContext context)
    {
        if (IsExample(context.Profile))
            return;

        foreach (var (_, location, number) in SchoolChannels.GetPhones(context))
        {
            if (Ranges.Any(range => number.Digits.StartsWith(range, StringComparison.Ordinal)))
                context.ReportAt(location, Descriptor, "Replace it with the real number", number.Display);
        }
    }

    /// <summary>Without an address nothing shows whether a profile is an example.</summary>
    public static bool HasAddresses(ProfileSymbol profile) => SchoolChannels.GetOwnHosts(profile).Any();

    private static bool IsExample(ProfileSymbol profile) =>
        HasAddresses(profile) && SchoolChannels.GetOwnHosts(profile).All(host => host.EndsWith(".example", StringComparison.OrdinalIgnoreCase));
}
