using System.Text.RegularExpressions;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports a web address where a name belongs.</summary>
public sealed class WebAddressInName : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3034", DiagnosticSeverity.Error)
    {
        Title = "Web address in a name",
        MessageFormat = "The name “{0}” holds {1}",
        Explanation = """
            Names are printed in titles and read aloud.
            An address in one of them is a slip, or an attempt to send readers elsewhere.

            ```yaml reported
            contacts:
              early_help: { name: Early Help www.help.example, phone: 01632 960203 }
            ```

            ```yaml accepted
            contacts:
              early_help: { name: Early Help, phone: 01632 960203, website: "https://www.help.example" }
            ```
            """,
    };

    private static readonly Regex Address = new("""://|\bwww\.|\b[a-z0-9-]+\.(?:com|net|org|info|uk|example)\b""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public override void Analyze(AnalysisContext context)
    {
        foreach (var (_, location, name) in SchoolChannels.GetNames(context).Where(entry => Address.IsMatch(entry.Name)))
        {
            var (what, key) = name.Contains('@', StringComparison.Ordinal) ? ("an email address", "email") : ("a web address", "website");
            context.ReportAt(location, Descriptor, $"Write the name alone and put the address in `{key}:`", name, what);
        }
    }
}
