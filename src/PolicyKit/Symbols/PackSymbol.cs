using System.Collections.Immutable;
using PolicyKit.Documents;
using PolicyKit.Syntax.Templates;
using PolicyKit.Text;

namespace PolicyKit.Symbols;

/// <summary>A template pack, bound: national text or what an area adds to it.</summary>
public sealed record PackSymbol
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Version { get; init; }

    public string Publisher { get; init; } = "";

    public required Location Location { get; init; }

    public ImmutableArray<string> Inherits { get; init; } = [];

    /// <summary>By id.</summary>
    public ImmutableSortedDictionary<string, ClauseSymbol> Clauses { get; init; } =
        ImmutableSortedDictionary.Create<string, ClauseSymbol>(StringComparer.Ordinal);

    public ImmutableArray<DecisionSymbol> Decisions { get; init; } = [];

    public ImmutableArray<EditionSymbol> Editions { get; init; } = [];

    /// <summary>Services that do not depend on the school, by id, such as childline.</summary>
    public ImmutableSortedDictionary<string, ContactSymbol> Contacts { get; init; } =
        ImmutableSortedDictionary.Create<string, ContactSymbol>(StringComparer.Ordinal);

    public ImmutableArray<DocumentSymbol> Documents { get; init; } = [];

    /// <summary>Shared pieces by name, for include.</summary>
    public ImmutableSortedDictionary<string, TemplateSyntaxTree> Partials { get; init; } =
        ImmutableSortedDictionary.Create<string, TemplateSyntaxTree>(StringComparer.Ordinal);
}

/// <summary>One clause of the guidance, paraphrased.</summary>
public sealed record ClauseSymbol(string Id, Location Location)
{
    public string Text { get; init; } = "";

    /// <summary>must, must-not, should, should-not, may or fact: the strength of the source.</summary>
    public string Modality { get; init; } = "";

    public string Audience { get; init; } = "";

    public string Phases { get; init; } = "";

    /// <summary>Documents that carry it: upper case must, lower case may.</summary>
    public ImmutableArray<string> Documents { get; init; } = [];

    public string Page { get; init; } = "";

    /// <summary>Conflicts (X-nn) and editions (E-nn) that bear on it.</summary>
    public ImmutableArray<string> See { get; init; } = [];
}

/// <summary>A question that the sources leave open.</summary>
public sealed record DecisionSymbol(string Id, Location Location)
{
    /// <summary>The conflict that it settles, such as X-18.</summary>
    public string Conflict { get; init; } = "";

    public string Question { get; init; } = "";

    public ImmutableArray<DecisionOption> Options { get; init; } = [];

    /// <summary>Null when the school must answer.</summary>
    public string? Default { get; init; }

    /// <summary>Any text is an answer, such as the term; the options are then suggestions.</summary>
    public bool IsOpen { get; init; }

    public string DecidedBy { get; init; } = "";
}

/// <param name="IsDraftOnly">Allows a draft, not a final build.</param>
public sealed record DecisionOption(string Id, string Effect, bool IsDraftOnly = false);

/// <summary>A publication that the documents rest on, and what has been superseded by it.</summary>
public sealed record EditionSymbol(string Id, string Title, Location Location)
{
    public string Publisher { get; init; } = "";

    public string Edition { get; init; } = "";

    /// <summary>basis (the documents derive from it), companion (to be read with it) or successor.</summary>
    public string Role { get; init; } = "";

    public DateOnly? Checked { get; init; }

    /// <summary>A to C, or M for memory only.</summary>
    public string Confidence { get; init; } = "";

    public string Note { get; init; } = "";
}

/// <summary>A document that a pack can make.</summary>
public sealed record DocumentSymbol(string Id, Location Location)
{
    public string Title { get; init; } = "";

    public string Subtitle { get; init; } = "";

    public string Description { get; init; } = "";

    /// <summary>Catalogue code: POL, STF, PAR or PST.</summary>
    public string Code { get; init; } = "";

    public PageSetup Page { get; init; } = PageSetup.A4;

    /// <summary>Headings carry numbers that continue from policy.section_number.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>A condition on the model, in the template language, such as "phase.has_two_leaflets"; empty for always.</summary>
    public string When { get; init; } = "";

    /// <summary>In the order of the document.</summary>
    public ImmutableArray<TemplateSyntaxTree> Sections { get; init; } = [];

    /// <summary>Null unless the document shows a flowchart.</summary>
    public FlowSymbol? Flow { get; init; }
}

/// <summary>A flowchart whose words are templates.</summary>
public sealed record FlowSymbol(Location Location)
{
    public string Title { get; init; } = "";

    public string Description { get; init; } = "";

    public ImmutableArray<FlowNodeSymbol> Nodes { get; init; } = [];

    public ImmutableArray<FlowEdge> Edges { get; init; } = [];
}

/// <param name="Text">A template: its first line is the box's title, the following lines its details.</param>
public sealed record FlowNodeSymbol(string Id, FlowNodeKind Kind, FlowLane Lane, TemplateSyntaxTree Text, ImmutableArray<string> Clauses, Location Location)
{
    public bool IsList { get; init; }

    public bool IsNumbered { get; init; }

    /// <summary>A condition on the model; empty for always.</summary>
    public string When { get; init; } = "";
}
