using System.Collections.Immutable;
using PolicyKit.Coverage;
using PolicyKit.Symbols;

namespace PolicyKit.LanguageFeatures;

/// <summary>Explains the ids that templates and messages name: clauses, conflicts (X-nn), editions (E-nn) and questions, be they of the national pack or of a board.</summary>
public static class GuidanceExplainer
{
    /// <summary>Null for an id that no pack knows. Letter case does not matter.</summary>
    public static GuidanceExplanation? Explain(ImmutableArray<PackSymbol> packs, string id)
    {
        if (GetClauses(packs).FirstOrDefault(clause => IsNamed(clause.Id)) is { } clause)
            return Explain(packs, clause);

        // Both names lead to the same page: what differs, and the question that settles it.
        var decision = packs.SelectMany(pack => pack.Decisions).FirstOrDefault(decision => IsNamed(decision.Id));
        if (packs.SelectMany(pack => pack.Conflicts).FirstOrDefault(conflict => IsNamed(conflict.Id) || conflict.Id == decision?.Conflict) is { } conflict)
        {
            return new ConflictExplanation(conflict)
            {
                Decision = decision ?? packs.SelectMany(pack => pack.Decisions).FirstOrDefault(settling => settling.Conflict == conflict.Id),
                Uses = ClauseUses.Find(packs, conflict.Id),
            };
        }

        if (decision is not null)
            return new DecisionExplanation(decision);

        if (packs.SelectMany(pack => pack.Editions).FirstOrDefault(edition => IsNamed(edition.Id)) is { } edition)
        {
            return new EditionExplanation(edition)
            {
                Clauses = [.. GetClauses(packs).Where(c => c.See.Contains(edition.Id))],
                Uses = ClauseUses.Find(packs, edition.Id),
            };
        }

        return packs.SelectMany(pack => pack.Changes).OfType<AddDecision>().FirstOrDefault(question => IsNamed(question.Id)) is { } question ? new FlowQuestionExplanation(question) : null;

        bool IsNamed(string known) => string.Equals(known, id, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Those of the catalogues, and those that packs add by an operation.</summary>
    public static IEnumerable<ClauseSymbol> GetClauses(ImmutableArray<PackSymbol> packs) =>
        packs.SelectMany(pack => pack.Clauses.Values.Concat(pack.Changes.OfType<AddClause>().Select(added => added.Clause)));

    private static ClauseExplanation Explain(ImmutableArray<PackSymbol> packs, ClauseSymbol clause) => new(clause)
    {
        Strength = DescribeStrength(clause.Modality),
        Audience = string.Join(", ", clause.Audience.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(DescribeAudience)),
        Source = string.Join(", ", new[] { clause.Source, clause.Section, DescribePage(clause.Page, clause.Section) }.Where(part => part.Length > 0)),
        Uses = [.. ClauseUses.Find(packs, clause.Id), .. packs.SelectMany(pack => pack.Changes.Where(change => Names(change, clause.Id)).Select(change => new ClauseUse($"changes of {change.Pack}", change.Location)))],
        MinimumOf = [.. packs.SelectMany(pack => pack.Documents).Where(document => document.Minimum.Any(group => group.Clauses.Any(c => c.Id == clause.Id))).Select(document => document.Id)],
        Conflicts = [.. packs.SelectMany(pack => pack.Conflicts).Where(conflict => clause.See.Contains(conflict.Id) || conflict.Sources.Any(source => source.Clauses.Contains(clause.Id)))],
        Editions = [.. packs.SelectMany(pack => pack.Editions).Where(edition => clause.See.Contains(edition.Id))],
    };

    private static bool Names(PackChange change, string clause) => change switch
    {
        AddClause { Print: not null } added => added.Clause.Id == clause,
        OverrideClause changed => changed.Clause == clause,
        RemoveClause removed => removed.Clause == clause,
        AddDecision question => question.Clauses.Contains(clause),
        _ => false,
    };

    private static string DescribeStrength(string modality) => modality switch
    {
        "must" => "Must: the source requires it",
        "must-not" => "Must not: the source forbids it",
        "should" => "Should: the source advises it, and a document may not turn it into a must of its own accord",
        "should-not" => "Should not: the source advises against it",
        "may" => "May: the source allows it",
        _ => "Fact: the source states it",
    };

    private static string DescribeAudience(string audience) => audience switch
    {
        "DSL" => "designated safeguarding leads",
        "all-staff" => "all staff",
        "headteacher" => "headteachers",
        "parent" => "parents and carers",
        "pupil" => "pupils",
        "LSCB" => "the local safeguarding partnership",
        _ => audience,
    };

    // Sources without printed pages give the name of a part instead, which the section says already.
    private static string DescribePage(string page, string section) =>
        page.Length == 0 || page == section ? "" : !char.IsAsciiDigit(page[0]) ? page : page.AsSpan().ContainsAny('-', ',') ? $"pages {page}" : $"page {page}";
}
