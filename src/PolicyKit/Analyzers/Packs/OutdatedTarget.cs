using System.Globalization;
using System.Text.RegularExpressions;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Packs;

/// <summary>Reports a pack that was written for an older edition of the guidance.</summary>
public sealed partial class OutdatedTarget : DiagnosticAnalyzer
{
    // Of a publication that comes out every year, the edition of two years ago is two editions old.
    private const int MaximumAge = 2;

    public override DiagnosticDescriptor Descriptor { get; } = new("PK4551", DiagnosticSeverity.Warning)
    {
        Gravest = DiagnosticSeverity.Error,
        Title = "Pack written for an older edition",
        MessageFormat = "“{0}” was written for {1}, and {2}",
        Explanation = """
            Under `targets` a pack says which editions it was written for. When the guidance moves on, somebody must read the pack against the new edition and say so.
            One edition behind is a warning. Two editions behind of a publication that comes out every year is an error.

            Reported: `targets: [{ id: E-06, edition: "2025" }]` when the edition in force is that of 2026

            Accepted: `targets: [{ id: E-06, edition: "2026" }]`
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        var editions = context.Compilation.Pack.Editions;
        foreach (var pack in LocalPacks.Get(context))
        {
            foreach (var target in pack.Imprint.Targets)
            {
                var edition = editions.FirstOrDefault(e => e.Id == target.Edition);
                if (edition is null)
                    LocalPacks.Report(
                        context, Descriptor, target.Location,
                        NearestName.Find(target.Edition, editions.Select(e => e.Id)) is { } nearest ? $"Change it to “{nearest}”" : "Use an id of editions.yaml of the national pack",
                        pack.Id, $"“{target.Edition}”", "the national pack knows no such edition");
                else if (GetAge(target, edition) is > 0 and var age)
                    context.Report(Diagnostic.Create(Descriptor, target.Location, pack.Id, $"“{edition.Title}” of {target.Year}", $"that of {edition.Edition} is in force")
                        .WithHint($"Read the pack against the edition of {edition.Edition}, then change the target") with
                    {
                        Severity = edition.IsYearly && age >= MaximumAge ? DiagnosticSeverity.Error : Descriptor.Severity,
                    });
            }
        }
    }

    private static int GetAge(PackTarget target, EditionSymbol edition) =>
        GetYear(target.Year) is { } written && GetYear(edition.Edition) is { } current ? current - written : 0;

    private static int? GetYear(string text) =>
        Year().Match(text) is { Success: true } match ? int.Parse(match.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\b20\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
