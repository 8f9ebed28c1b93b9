using System.Collections.Immutable;
using PolicyKit.Analyzers.Packs;
using PolicyKit.Diagnostics;

namespace PolicyKit.Cli.Packs;

/// <summary>What to do for whoever publishes a pack, where a rule's own hint speaks to the schools that use it.</summary>
internal static class PublisherAdvice
{
    private static readonly ImmutableDictionary<string, string> HintsForPublishers = ImmutableDictionary.CreateRange(
    [
        KeyValuePair.Create(RuleId.Of<StaleService>(), "Ring it and write the day in `last_checked:`"),
        KeyValuePair.Create(RuleId.Of<PackOutOfDate>(), "Correct `effective_from:` and `effective_to:` if they are wrong, or name in `accepts_expired:` who vouches for the pack after its end"),
        KeyValuePair.Create(RuleId.Of<PackReviewDue>(), "Read the pack against the guidance and services of today, then write the day of the next review in `review_due:`"),
        KeyValuePair.Create(RuleId.Of<ServiceRenamedByHalf>(), "Rename the name in full as well, or give the service its new name in contacts.yaml; schools that keep their own are told to change it"),
    ]);

    public static Diagnostic Apply(Diagnostic diagnostic) =>
        HintsForPublishers.TryGetValue(diagnostic.Id, out var hint) ? diagnostic with { Hints = [hint] } : diagnostic;
}
