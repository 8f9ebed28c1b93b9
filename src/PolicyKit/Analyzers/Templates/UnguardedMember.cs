using PolicyKit.Binding.Templates;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Templates;

/// <summary>Reports a member of something that a profile may leave out.</summary>
public sealed class UnguardedMember : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK2205", DiagnosticSeverity.Warning)
    {
        Title = "Member of a value that may be missing",
        MessageFormat = "“{0}” {1} no value, and then “{2}” cannot be read",
        Explanation = """
            Nothing has no members: for a school whose profile leaves the value out, the build stops at this line.

            ```sbn reported
            {{ if people.signoff_alternate.name == people.dsl.name }}The head signs.{{ end }}
            ```

            ```sbn accepted
            {{ if people.signoff_alternate && people.signoff_alternate.name == people.dsl.name }}The head signs.{{ end }}
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var (member, _) in context.GetBound<BoundMember>().Where(bound => bound.Node.TargetType.IsNullable && !bound.Node.IsGuarded))
        {
            context.Report(Diagnostic.Create(Descriptor, member.Location, member.Target, member.TargetType is NothingType ? "has" : "may have", member.Name)
                .WithHint($"Write {member.Target}?.{member.Name}, or test {member.Target} with if first"));
        }
    }
}
