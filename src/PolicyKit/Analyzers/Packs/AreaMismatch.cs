using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Packs;

/// <summary>Reports a school outside the area of its pack.</summary>
public sealed class AreaMismatch : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4550", DiagnosticSeverity.Warning)
    {
        Title = "School outside the area of its pack",
        MessageFormat = "The pack “{0}” is for {1}, and the school is in {2}",
        Explanation = """
            A pack gives the front door and the numbers of its own area. A school elsewhere would be told to call the wrong council.
            Areas are compared by name or DfE code, and an authority under `also_serves` counts too.

            Reported: a pack with `areas: [North Somerset]` and a school with `local_authority: Bristol`

            Accepted: a school with `local_authority: North Somerset`, or `"802"`
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        if (context.Profile.School.LocalAuthority is not { } authority)
            return;

        var served = context.Profile.School.AlsoServes.Add(authority);
        foreach (var pack in LocalPacks.Get(context).Where(pack => !pack.Imprint.Areas.IsEmpty))
        {
            if (!pack.Imprint.Areas.Any(area => served.Any(own => LocalAuthority.AreSame(area, own))))
                context.ReportAt("packs", Descriptor, "Use the pack of your own authority, or correct `local_authority`", pack.Id, string.Join(", ", pack.Imprint.Areas), authority);
        }
    }
}
