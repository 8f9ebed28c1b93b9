using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Packs;

/// <summary>Reports a name that a service has given up.</summary>
public sealed class FormerServiceName : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4524", DiagnosticSeverity.Warning)
    {
        Title = "Former name of a service",
        MessageFormat = "“{0}” is a former name of “{1}”",
        Explanation = """
            Under `formerly` a pack lists the names that a service has given up. A text that still uses one was not brought up to date, and its reader looks for a team that nobody knows.

            Reported: `Ring the SPA` where the front door has `formerly: [SPA]`

            Accepted: `Ring {{ contacts.front_door.short }}`
            """,
    };

    public override void Analyze(TextContext context)
    {
        if (context.School is not { } school)
            return;

        var services = school.Pack.Contacts.Values.SelectMany(service => service.GetEverywhere()).ToArray();
        var names = school.Contacts.All.Concat(services).SelectMany(service => new[] { service.Name, service.Abbreviation }).OfType<string>().Distinct().ToArray();
        foreach (var (former, service) in services.SelectMany(service => service.Formerly.Select(former => (former, service))).Where(entry => !names.Contains(entry.former)).DistinctBy(entry => entry.former))
        {
            var pattern = new Regex($@"(?<!\w){Regex.Escape(former)}(?!\w)", RegexOptions.CultureInvariant);
            foreach (var passage in context.Passages)
            {
                foreach (Match match in pattern.Matches(passage.Text))
                {
                    if (!IsPartOf(names, passage.Text, match))
                        context.ReportAt(passage, new TextSpan(match.Index, match.Length), Descriptor, $"Write “{service.Abbreviation ?? service.Name}”", former, service.Name);
                }
            }
        }
    }

    private static bool IsPartOf(string[] names, string text, Match match) => names.Any(name =>
        text.IndexOf(name, Math.Max(0, match.Index - name.Length), StringComparison.Ordinal) is >= 0 and var at && at <= match.Index && at + name.Length >= match.Index + match.Length);
}
