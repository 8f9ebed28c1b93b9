using System.Collections.Immutable;
using PolicyKit.Coverage;
using PolicyKit.Symbols;

namespace PolicyKit.LanguageFeatures;

/// <summary>What is to be said of an id of the guidance, in an editor or on a terminal. The family is closed.</summary>
public abstract record GuidanceExplanation
{
    private protected GuidanceExplanation()
    {
    }

    /// <summary>Where the packs name it.</summary>
    public ImmutableArray<ClauseUse> Uses { get; init; } = [];
}

public sealed record ClauseExplanation(ClauseSymbol Clause) : GuidanceExplanation
{
    /// <summary>How strongly the source asks for it, such as "Should: the source advises it".</summary>
    public string Strength { get; init; } = "";

    /// <summary>Such as "designated safeguarding leads, all staff".</summary>
    public string Audience { get; init; } = "";

    /// <summary>Such as "UKCCIS 2016, 2.9 Viewing imagery, page 14".</summary>
    public string Source { get; init; } = "";

    /// <summary>Documents whose minimum set asks for it.</summary>
    public ImmutableArray<string> MinimumOf { get; init; } = [];

    public ImmutableArray<ConflictSymbol> Conflicts { get; init; } = [];

    public ImmutableArray<EditionSymbol> Editions { get; init; } = [];
}

public sealed record ConflictExplanation(ConflictSymbol Conflict) : GuidanceExplanation
{
    /// <summary>The question that settles it; null where the pack asks none.</summary>
    public DecisionSymbol? Decision { get; init; }
}

/// <summary>A question of a pack that settles no conflict of its catalogue.</summary>
public sealed record DecisionExplanation(DecisionSymbol Decision) : GuidanceExplanation;

/// <summary>A question that a pack puts into the flowchart.</summary>
public sealed record FlowQuestionExplanation(AddDecision Question) : GuidanceExplanation;

public sealed record EditionExplanation(EditionSymbol Edition) : GuidanceExplanation
{
    /// <summary>The clauses that it bears on.</summary>
    public ImmutableArray<ClauseSymbol> Clauses { get; init; } = [];
}
