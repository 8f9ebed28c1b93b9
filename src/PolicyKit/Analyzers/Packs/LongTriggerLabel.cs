using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Packs;

/// <summary>Reports a label that the poster has no room for.</summary>
public sealed class LongTriggerLabel : DiagnosticAnalyzer
{
    private const int MaximumWords = 6;

    public override DiagnosticDescriptor Descriptor { get; } = new("PK4516", DiagnosticSeverity.Warning)
    {
        Title = "Label too long for the poster",
        MessageFormat = "The label “{0}” has {1} words, and the poster has room for six",
        Explanation = """
            A further reason to refer stands on the poster under the five points, in letters that are read from across a room.
            `label` says it in six words or fewer; `wording` says it in full, for the policy.

            Reported: `label: The child has been known to services for previous abuse`

            Accepted: `label: Known to have been abused`
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var trigger in context.Compilation.Pack.Changes.OfType<AddTrigger>())
        {
            var count = Words.Split(trigger.Label).Length;
            if (count > MaximumWords)
                LocalPacks.Report(context, Descriptor, trigger.Location, "Say it in six words or fewer", trigger.Label, count);
        }
    }
}
