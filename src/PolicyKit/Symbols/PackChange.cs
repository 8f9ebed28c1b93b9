using System.Collections.Immutable;
using PolicyKit.Syntax.Templates;
using PolicyKit.Text;

namespace PolicyKit.Symbols;

/// <summary>One thing that a pack does to those that it builds on. The family is closed.</summary>
/// <param name="Location">What it names: a clause, a term, a role.</param>
public abstract record PackChange(Location Location)
{
    /// <summary>The id of the pack that does it.</summary>
    public string Pack { get; init; } = "";

    public string Reason { get; init; } = "";

    /// <summary>Who answers for it; needed for what takes away or weakens.</summary>
    public string Approver { get; init; } = "";
}

/// <summary>Says a clause in other words, or more strictly.</summary>
public sealed record OverrideClause(string Clause, Location Location) : PackChange(Location)
{
    /// <summary>The paraphrase for the catalogue.</summary>
    public string Text { get; init; } = "";

    public string Modality { get; init; } = "";

    /// <summary>The words of the documents; null when a section of the pack gives them.</summary>
    public TemplateSyntaxTree? Print { get; init; }

    /// <summary>Catalogue codes; empty for every document that carries the clause.</summary>
    public ImmutableArray<string> Documents { get; init; } = [];
}

/// <summary>Adds a clause of the pack's own.</summary>
/// <param name="Anchor">Null when a section of the pack prints it.</param>
public sealed record AddClause(ClauseSymbol Clause, ChangeAnchor? Anchor, Location Location) : PackChange(Location)
{
    public TemplateSyntaxTree? Print { get; init; }
}

/// <param name="Target">A clause, or a section such as policy-section/060-referring.</param>
public sealed record ChangeAnchor(AnchorPosition Position, string Target, Location Location);

public enum AnchorPosition
{
    Before,
    After,

    /// <summary>At the end of a section.</summary>
    Section,
}

public sealed record RemoveClause(string Clause, Location Location) : PackChange(Location)
{
    /// <summary>The clause that stands in its place; empty when none is needed.</summary>
    public string Replacement { get; init; } = "";

    public string NotNeeded { get; init; } = "";
}

/// <summary>Calls a thing by its local name.</summary>
public sealed record RenameTerm(string From, string To, Location Location) : PackChange(Location)
{
    /// <summary>The name in full, printed once in each document; empty when the new name is not short for anything.</summary>
    public string Expansion { get; init; } = "";

    /// <summary>Catalogue codes; empty for all.</summary>
    public ImmutableArray<string> Documents { get; init; } = [];
}

/// <summary>Answers a question that the sources leave open.</summary>
/// <param name="Decision">Its id, or that of the conflict that it settles.</param>
/// <param name="IsLocked">More local packs and schools cannot answer otherwise.</param>
public sealed record ChooseOption(string Decision, string Option, bool IsLocked, Location Location) : PackChange(Location)
{
    /// <summary>Where it names the question.</summary>
    public required Location DecisionLocation { get; init; }
}

public sealed record SetContact(string Role, ContactSymbol Contact, Location Location) : PackChange(Location)
{
    /// <summary>Null on a day for which it gives no contact.</summary>
    public SetContact? At(DateOnly today) => Contact.At(today) is { } contact ? this with { Contact = contact } : null;
}

/// <summary>Adds a publication or service to those that the documents point to.</summary>
/// <param name="Link">An https address; null when there is none.</param>
public sealed record AddResource(string Title, string? Link, Location Location) : PackChange(Location)
{
    private static readonly ImmutableArray<string> FamilyWords = ["parent", "carer", "famil", "child", "pupil", "young", "public", "everyone", "all"];

    public string Publisher { get; init; } = "";

    public string Ages { get; init; } = "";

    public string Audience { get; init; } = "";

    /// <summary>The leaflet names it too.</summary>
    public bool IsForFamilies => FamilyWords.Any(word => Audience.Contains(word, StringComparison.OrdinalIgnoreCase));

    public DateOnly? LastChecked { get; init; }
}

/// <summary>Adds a question to the flow, between two of its boxes.</summary>
/// <param name="From">The box before it.</param>
/// <param name="To">The box after it; empty for whatever followed <paramref name="From"/>.</param>
public sealed record AddDecision(string Id, string From, string To, Location Location) : PackChange(Location)
{
    public required TemplateSyntaxTree Question { get; init; }

    /// <summary>A box that Yes leads to.</summary>
    public string Yes { get; init; } = "";

    public string No { get; init; } = "";

    public TemplateSyntaxTree? Note { get; init; }

    public ImmutableArray<string> Clauses { get; init; } = [];

    /// <summary>Drawn on the poster; otherwise told in the policy only.</summary>
    public bool IsOnPoster { get; init; } = true;

    /// <summary>Told in the policy; otherwise the pack says it there in words of its own.</summary>
    public bool IsInPolicy { get; init; } = true;

    /// <summary>Where it names each of its boxes, by key: between, after, yes, no.</summary>
    public ImmutableSortedDictionary<string, Location> Locations { get; init; } = ImmutableSortedDictionary.Create<string, Location>(StringComparer.Ordinal);
}

/// <summary>Adds a reason to refer at once to the five points.</summary>
/// <param name="Wording">When it applies, as the policy says it.</param>
/// <param name="Label">The same in six words or fewer, for the poster.</param>
public sealed record AddTrigger(string Id, string Wording, string Label, Location Location) : PackChange(Location)
{
    public string Phases { get; init; } = "";

    public ImmutableArray<string> Clauses { get; init; } = [];
}

/// <summary>Shows the publisher beside the school.</summary>
public sealed record SetBrand(Location Location) : PackChange(Location)
{
    /// <summary>Path of a picture inside the pack.</summary>
    public string? Logo { get; init; }

    public string? Primary { get; init; }

    public string Footer { get; init; } = "";

    /// <summary>"left" or "right" of the school's logo.</summary>
    public string Position { get; init; } = "";
}
