using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Safety;

/// <summary>Asks the author for what no source says: who acts when nobody is there.</summary>
public sealed partial class NobodyForTheTime : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4218", DiagnosticSeverity.Information)
    {
        Title = "Nobody named for some of the time",
        MessageFormat = "The document sends readers to the lead, but does not say {0}",
        Explanation = """
            None of the sources says who acts when the lead and the deputies are away, in the holidays, on trips or at night in a boarding house (X-38).
            A supply teacher on a trip at nine in the evening needs an answer all the same, so the author is asked for one.

            ```markdown reported staff-one-pager
            Tell the DSL at once.
            ```

            ```markdown accepted staff-one-pager
            Tell the DSL at once. No one there? Tell any senior leader, or refer yourself.
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        if (context.Code is not ("POL" or "STF" or "PST") || context.Statements.FirstOrDefault(statement => SendsToLead().IsMatch(statement.Text)) is not { } first)
            return;

        // What the profile leaves out the school has to say; what it says and nobody prints is the template's.
        var missing = GetNeeded(context).Where(need => !context.Passages.Any(passage => need.Words.IsMatch(passage.Text))).ToLookup(need => FindGap(context, need));
        foreach (var needs in missing)
        {
            var acting = $"who acts {Join(needs.Select(need => need.When))}";
            context.Report(Diagnostic.Create(Descriptor, needs.Key ?? context.Locate(first.Passage, first.Span), acting).WithHint($"Add {Join(needs.Select(need => need.Hint))}") with { Omission = acting });
        }
    }

    private static Location? FindGap(TextContext context, Need need) =>
        context.School?.Profile is { IsPartial: false } profile && need.Path.Length > 0 && !profile.Given.Contains(need.Path) ? profile.GetLocation(need.Path) : null;

    // The policy answers them all; the sheet and the poster have room for the first.
    private static IEnumerable<Need> GetNeeded(TextContext context)
    {
        yield return new("when the lead and the deputies are away", "whom to go to then (`cover.unavailable`)", "", Unavailable());
        if (context.Code != "POL")
            yield break;

        yield return new("in the evening and at weekends", "the out-of-hours service (`contacts.out_of_hours`)", "", OutOfHours());
        yield return new("in the holidays", "what happens in the holidays (`cover.holidays`)", "", Holidays());
        if (context.School?.Phase is not { IsPrivateProvider: true } and not { Phase: Symbols.SchoolPhase.Nursery })
            yield return new("on trips", "a rule for trips (`cover.offsite`)", "cover.offsite", Trips());
        if (context.School?.Phase is { IsBoarding: true })
            yield return new("at night in the boarding house", "the rota of the boarding house", "", Boarding());
    }

    private static string Join(IEnumerable<string> parts) => parts.ToImmutableArray() is var all && all.Length == 1 ? all[0] : $"{string.Join(", ", all[..^1])} and {all[^1]}";

    /// <param name="Path">Where a profile may answer; empty where another rule asks for the answer, or a pack may give it.</param>
    private sealed record Need(string When, string Hint, string Path, Regex Words);

    [GeneratedRegex(@"\b(tell|telling|told|pass\w*|report\w*|speak|go|inform\w*)\b[^.;]{0,40}\b(DSL|safeguarding lead)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SendsToLead();

    [GeneratedRegex(@"\b(cannot (be )?reach(ed)?|can't reach|not available|unavailable|no ?one (there|is there|available)?\?|nobody (is )?(there|available|can be)|(is|are) (away|absent|out)|if (he|she|they) (is|are) (away|not)|in (their|her|his) absence|refer yourself)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unavailable();

    [GeneratedRegex(@"\b(out[- ]of[- ]hours|evenings?|weekends?|emergency duty|all other times|24 hours|at night)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OutOfHours();

    [GeneratedRegex(@"\b(holidays?|vacations?|term[- ]time|closed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Holidays();

    [GeneratedRegex(@"\b(trips?|visits?|off[- ]?site|residentials?|placements?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Trips();

    [GeneratedRegex(@"\b(boarding|boarders?|house(parent|master|mistress)\w*|at night)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Boarding();
}
