using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Text;

namespace PolicyKit.Rendering.Markdown;

/// <summary>What a section's Markdown is read with.</summary>
/// <param name="Name">The section's own name, such as "devices"; block ids start with it.</param>
/// <param name="Pack">The id of the pack that the section stands in.</param>
/// <param name="FindTemplate">The template location that wrote a span of the Markdown.</param>
/// <param name="Flow">The document's flowchart, if it has one.</param>
/// <param name="Report">Takes the problems found.</param>
internal sealed record SectionContext(
    string Name,
    string Pack,
    Func<TextSpan, Location?> FindTemplate,
    FlowGraph? Flow,
    Action<Diagnostic> Report)
{
    public static SectionContext Bare { get; } = new("text", "", _ => null, null, _ => { });

    /// <summary>Clauses that the section's file as a whole answers.</summary>
    public ImmutableArray<string> Clauses { get; init; } = [];
}
