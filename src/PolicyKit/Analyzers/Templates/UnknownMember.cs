using PolicyKit.Binding.Templates;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Templates;

/// <summary>Reports a member that nothing of this kind has, in branches that no school takes as well.</summary>
public sealed class UnknownMember : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK2201", DiagnosticSeverity.Error)
    {
        Title = "Member that does not exist",
        MessageFormat = "“{0}” has no member “{1}”",
        Explanation = """
            A template reads the school's details by name.
            A name that does not exist stops the build, but only for the schools whose documents come to that line.
            So every line is checked, whichever school it is for.

            ```sbn reported
            Ask {{ people.dsl.nmae }}.
            ```

            ```sbn accepted
            Ask {{ people.dsl.name }}.
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var (member, scope) in context.GetBound<BoundMember>().Where(bound => !bound.Node.IsKnown))
        {
            context.Report(Diagnostic.Create(Descriptor, member.Location, member.Target, member.Name)
                .WithHint(GetHint(member, scope))
                .WithFix(NearestName.Find(member.Name, member.TargetType.NotNothing.Members.Keys) is { } nearest ? CodeFix.Replace(member.Location, nearest) : null));
        }
    }

    private static string GetHint(BoundMember member, TemplateScope scope)
    {
        if (member.TargetType.NotNothing is ListType list && list.Element.NotNothing.Members.ContainsKey(member.Name))
            return $"Loop over {member.Target} with for, or take one of them with {member.Target}[0]";
        return NameSuggestion.FindMember(member.Name, member.TargetType.NotNothing, scope) is { } name
            ? $"Write {name}"
            : $"Use one of {string.Join(", ", member.TargetType.NotNothing.Members.Keys.DefaultIfEmpty("empty?"))}";
    }
}
