using System.Collections.Immutable;
using PolicyKit.Text;

namespace PolicyKit.Documents;

/// <summary>Where a block came from: the template span that wrote it, the clauses that ask for it, the pack that holds it.</summary>
/// <param name="Template">Null for blocks that no template wrote.</param>
/// <param name="Clauses">Clause, conflict and edition ids, such as UKCCIS16-2.9-01, X-18, E-07.</param>
/// <param name="Pack">The id of the pack.</param>
public sealed record Origin(Location? Template, ImmutableArray<string> Clauses, string Pack)
{
    public static Origin None { get; } = new(null, [], "");
}
