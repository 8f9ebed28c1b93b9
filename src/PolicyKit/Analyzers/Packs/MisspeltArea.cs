using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Packs;

/// <summary>Reports an area of a pack that looks like a slip in the name of an authority.</summary>
public sealed class MisspeltArea : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4554", DiagnosticSeverity.Warning)
    {
        Title = "Misspelt area of a pack",
        MessageFormat = "“{0}” is for “{1}”, which looks like a slip in “{2}”",
        Explanation = """
            Schools name their authority in `local_authority`, and each school whose authority is not among the areas is warned that the pack is not for it. With a slip in the name, every school is.
            An area is held against the authorities that the tool knows by name, and against the pack's own title.

            Reported: `areas: [North Sommerset]`

            Accepted: `areas: [North Somerset]`, or the number that the DfE gives it, `areas: ["802"]`
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var pack in LocalPacks.Get(context))
        {
            var areas = pack.Imprint.Areas;
            foreach (var area in areas.Where(area => LocalAuthority.GetCode(area) is null && !string.Equals(area, pack.Title, StringComparison.OrdinalIgnoreCase)))
            {
                if (NearestName.FindSlip(area, LocalAuthority.Names.Append(pack.Title).Except(areas)) is { } meant)
                    LocalPacks.Report(context, Descriptor, LocalPacks.Locate(pack, "areas"), $"Change it to “{meant}” if that is what you mean", pack.Id, area, meant);
            }
        }
    }
}
