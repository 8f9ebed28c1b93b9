using System.Collections.Immutable;
using PolicyKit.Symbols;

namespace PolicyKit.Cli.Building;

/// <summary>A question that the documents answer otherwise than those that were built last.</summary>
/// <param name="Before">The answer that the older documents rest on.</param>
internal sealed record DecisionChange(DecisionSymbol Decision, string Before, string Now)
{
    /// <param name="before">What the documents that were built last rest on, by question.</param>
    public static ImmutableArray<DecisionChange> Find(ImmutableSortedDictionary<string, string> before, ImmutableArray<DecisionMade> now) =>
    [
        .. from made in now
           where before.TryGetValue(made.Decision.Id, out var old) && old != made.Answer
           select new DecisionChange(made.Decision, before[made.Decision.Id], made.Answer),
    ];
}
