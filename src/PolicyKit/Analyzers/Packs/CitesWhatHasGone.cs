using System.Collections.Immutable;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Packs;

/// <summary>Reports a pack whose own words rest on a body or an edition that the sources’ conflicts forbid to give as current.</summary>
public sealed class CitesWhatHasGone : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4623", DiagnosticSeverity.Error)
    {
        Title = "Pack that rests on what has been replaced",
        MessageFormat = "“{0}”, which “{1}” prints, has been replaced ({2}), and what has been replaced must not be given as current ({3})",
        Explanation = """
            A school that cites an old body or an old guide is warned. A pack that does so passes it on to every school of its area, so it is an error there (X-27): board documents are often
            older than they look, and are copied from one another. What is explained as old, as after “formerly”, is in order.

            Reported: a pack that adds “Follow the procedures of the LSCB”

            Accepted: a pack that adds “Follow the procedures of the safeguarding children partnership (formerly the LSCB)”
            """,
    };

    public override void Analyze(TextContext context)
    {
        if (context.School is not { } school)
            return;

        var locals = school.Packs.Where(pack => !pack.Inherits.IsEmpty).Select(pack => pack.Id).ToImmutableHashSet(StringComparer.Ordinal);
        var forbidden = school.Pack.Conflicts.Where(conflict => conflict.Severity == ConflictSeverity.Block).ToArray();
        foreach (var (passage, span, old) in Expressions.Find(context, pack => pack.Superseded).Where(found => locals.Contains(found.Passage.Origin.Pack)))
        {
            var conflict = forbidden.FirstOrDefault(conflict => conflict.Sources.Any(source => source.Clauses.Contains(old.Evidence)));
            if (conflict is not null && old is { Kind: SupersededKind.Term, Confidence: not "M" })
                context.ReportAt(
                    passage, span, Descriptor, old.Use.Length > 0 ? $"Write “{old.Use}”" : old.Advice.Length > 0 ? old.Advice : "Leave it out",
                    passage.GetText(span), passage.Origin.Pack, old.Evidence, conflict.Id);
        }
    }
}
