using System.Collections.Immutable;
using PolicyKit.Analyzers.Editions;
using PolicyKit.Analyzers.Safety;
using PolicyKit.Diagnostics;

namespace PolicyKit.Cli.Auditing;

/// <summary>Something that a document ought to say and does not seem to.</summary>
/// <param name="Topic">The heading under which it is listed.</param>
/// <param name="About">A few words, such as "which incidents it covers".</param>
/// <param name="Clause">The clause that asks for it; empty for none.</param>
internal sealed record UnsaidPoint(string Topic, string About, string Clause, Diagnostic Diagnostic)
{
    private static readonly ImmutableDictionary<string, string> Topics = ImmutableDictionary.CreateRange(
    [
        KeyValuePair.Create(RuleId.Of<EditionsNotSaid>(), "The guidance that it rests on"),
        KeyValuePair.Create(RuleId.Of<NobodyForTheTime>(), "When nobody is there"),
    ]);

    /// <summary>What seems to say the opposite; null for nothing.</summary>
    public Diagnostic? Opposite { get; init; }

    /// <summary>A rule's own complaint that something is missing; null when it complains of something else.</summary>
    public static UnsaidPoint? Find(Diagnostic diagnostic) =>
        diagnostic.Omission.Length == 0 ? null : new(Topics.GetValueOrDefault(diagnostic.Id, ""), diagnostic.Omission, "", diagnostic);
}
