using System.Collections.Immutable;
using PolicyKit.Documents;
using PolicyKit.Documents.Variants;
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

    /// <summary>Ids of the packs that it builds on; empty for the national text.</summary>
    public ImmutableArray<string> Inherits { get; init; } = [];

    public PackImprint Imprint { get; init; } = new();

    /// <summary>What it does to the packs that it builds on, in the order of its file.</summary>
    public ImmutableArray<PackChange> Changes { get; init; } = [];

    /// <summary>How it shows its publisher; null when it does not.</summary>
    public SetBrand? Brand => Changes.OfType<SetBrand>().LastOrDefault();

    /// <summary>By id.</summary>
    public ImmutableSortedDictionary<string, ClauseSymbol> Clauses { get; init; } =
        ImmutableSortedDictionary.Create<string, ClauseSymbol>(StringComparer.Ordinal);

    public ImmutableArray<DecisionSymbol> Decisions { get; init; } = [];

    public ImmutableArray<EditionSymbol> Editions { get; init; } = [];

    /// <summary>What the editions have made old, to be looked for in texts.</summary>
    public PhraseIndex<SupersededSymbol> Superseded { get; init; } = PhraseIndex<SupersededSymbol>.Empty;

    public WordingSymbol Wording { get; init; } = new();

    /// <summary>By which words clauses are found in documents that were made elsewhere.</summary>
    public ImmutableArray<ClauseWordsSymbol> ClauseWords { get; init; } = [];

    /// <summary>Where the sources differ, in order of ids.</summary>
    public ImmutableArray<ConflictSymbol> Conflicts { get; init; } = [];

    /// <summary>Services that do not depend on the school, by id, such as childline.</summary>
    public ImmutableSortedDictionary<string, ContactSymbol> Contacts { get; init; } =
        ImmutableSortedDictionary.Create<string, ContactSymbol>(StringComparer.Ordinal);

    public ImmutableArray<DocumentSymbol> Documents { get; init; } = [];

    /// <summary>Sections for documents that it builds on and does not set up itself.</summary>
    public ImmutableArray<DocumentPart> Parts { get; init; } = [];

    /// <summary>Shared pieces by name, for include.</summary>
    public ImmutableSortedDictionary<string, TemplateSyntaxTree> Partials { get; init; } =
        ImmutableSortedDictionary.Create<string, TemplateSyntaxTree>(StringComparer.Ordinal);

    /// <summary>The pack as it holds on a day: of contacts for different days, those of that day.</summary>
    public PackSymbol At(DateOnly today) => this with
    {
        Contacts = Contacts
            .Select(entry => (Role: entry.Key, Contact: entry.Value.At(today)))
            .Where(entry => entry.Contact is not null)
            .ToImmutableSortedDictionary(entry => entry.Role, entry => entry.Contact!, StringComparer.Ordinal),
        Changes = [.. Changes.Select(change => change is SetContact set ? set.At(today) : change).OfType<PackChange>()],
    };
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

    /// <summary>The publication, in short, such as "UKCCIS 2016".</summary>
    public string Source { get; init; } = "";

    /// <summary>The part of the publication, such as "2.9 Viewing imagery".</summary>
    public string Section { get; init; } = "";

    public string Page { get; init; } = "";

    /// <summary>No pack may weaken or remove it.</summary>
    public bool IsProtected { get; init; }

    /// <summary>Conflicts (X-nn) and editions (E-nn) that bear on it.</summary>
    public ImmutableArray<string> See { get; init; } = [];
}

/// <summary>A place where the sources differ, and what the pack makes of it.</summary>
public sealed record ConflictSymbol(string Id, Location Location)
{
    public string Topic { get; init; } = "";

    public ConflictSeverity Severity { get; init; }

    /// <summary>What the documents say unless somebody decides otherwise.</summary>
    public string Default { get; init; } = "";

    /// <summary>These texts take the stricter side, so their wording may be stronger than that of a clause.</summary>
    public bool IsStricter { get; init; }

    /// <summary>The rules that watch over it, such as PK4201.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    public ImmutableArray<ConflictSource> Sources { get; init; } = [];
}

/// <summary>What one source says, in brief.</summary>
/// <param name="Clauses">Clauses, or an edition (E-nn); those of a regional text may be unknown to a national pack.</param>
public sealed record ConflictSource(ImmutableArray<string> Clauses, string Says);

/// <summary>How much it matters which source is followed.</summary>
public enum ConflictSeverity
{
    /// <summary>Of interest to whoever edits the pack.</summary>
    Note,

    /// <summary>One reading is safer or newer.</summary>
    Warn,

    /// <summary>The school or its board decides.</summary>
    Choose,

    /// <summary>The wrong reading could cause harm.</summary>
    Block,
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

    /// <summary>Null while every pack leaves the answer to the school.</summary>
    public DecisionChoice? Choice { get; init; }

    /// <summary>A pack settles it with its default; a school may not answer it.</summary>
    public bool IsPackOnly { get; init; }

    /// <summary>The path of the profile that answers it, such as "contacts.front_door.name"; empty for a question under `decisions`.</summary>
    public string AnsweredBy { get; init; } = "";

    /// <summary>A school answers it, under `decisions`.</summary>
    public bool IsForSchools => !IsPackOnly && AnsweredBy.Length == 0 && Choice is not { IsLocked: true };
}

/// <summary>A pack's answer to a question, where the school gives none.</summary>
/// <param name="IsLocked">The school cannot answer otherwise.</param>
/// <param name="Pack">The id of the pack that answers.</param>
public sealed record DecisionChoice(string Option, bool IsLocked, string Pack, Location Location);

/// <param name="IsDraftOnly">Allows a draft, not a final build.</param>
public sealed record DecisionOption(string Id, string Effect, bool IsDraftOnly = false)
{
    /// <summary>Only a pack may choose it.</summary>
    public bool IsPackOnly { get; init; }

    /// <summary>The clauses, or editions, that it follows.</summary>
    public ImmutableArray<string> Clauses { get; init; } = [];
}

/// <summary>A publication that the documents rest on, and what has been superseded by it.</summary>
public sealed record EditionSymbol(string Id, string Title, Location Location)
{
    public string Publisher { get; init; } = "";

    public string Edition { get; init; } = "";

    /// <summary>How the foot of each page cites it, such as "UKCIS 2024"; empty for those that are not cited there.</summary>
    public string Short { get; init; } = "";

    /// <summary>basis (the documents derive from it), companion (to be read with it) or successor.</summary>
    public string Role { get; init; } = "";

    public DateOnly? Checked { get; init; }

    /// <summary>A to C, or M for memory only.</summary>
    public string Confidence { get; init; } = "";

    public string Note { get; init; } = "";

    /// <summary>What texts call it, such as KCSIE; empty when nobody asks how it is cited.</summary>
    public PhraseIndex<Phrase> Names { get; init; } = PhraseIndex<Phrase>.Empty;

    /// <summary>A new edition comes into force every September.</summary>
    public bool IsYearly { get; init; }

    public ImmutableArray<SupersededSymbol> Superseded { get; init; } = [];
}

/// <summary>A document that a pack can make.</summary>
public sealed record DocumentSymbol(string Id, Location Location)
{
    /// <summary>A template.</summary>
    public required TemplateSyntaxTree Title { get; init; }

    /// <summary>A template; renders to nothing when there is none.</summary>
    public required TemplateSyntaxTree Subtitle { get; init; }

    /// <summary>A template: what the document is about, for the file's properties.</summary>
    public required TemplateSyntaxTree Description { get; init; }

    /// <summary>Catalogue code: POL, STF, PAR or PST.</summary>
    public string Code { get; init; } = "";

    public PageSetup Page { get; init; } = PageSetup.A4;

    /// <summary>Headings carry numbers that continue from policy.section_number.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>"primary" or "older" for the version of a leaflet; empty lets the school's ages decide.</summary>
    public string AudienceAge { get; init; } = "";

    /// <summary>A template that prints "true" where the school gets this document; null for always.</summary>
    public TemplateSyntaxTree? When { get; init; }

    /// <summary>The folder of its sections, which two documents may share.</summary>
    public string Folder { get; init; } = "";

    /// <summary>In the order of the document.</summary>
    public ImmutableArray<SectionSymbol> Sections { get; init; } = [];

    /// <summary>Null unless the document shows a flowchart.</summary>
    public FlowSymbol? Flow { get; init; }

    /// <summary>The other forms that it can be asked for in.</summary>
    public ImmutableArray<DocumentVariant> Variants { get; init; } = [];

    /// <summary>The id of the document that this one is a form of, with words of its own; empty for a document in its own right.</summary>
    public string VariantOf { get; init; } = "";

    /// <summary>What a form with words of its own is asked for as: "card" of staff-one-pager-card.</summary>
    public string VariantName => Id.StartsWith(VariantOf + "-", StringComparison.Ordinal) ? Id[(VariantOf.Length + 1)..] : Id;

    /// <summary>The clauses without which the document is not safe to use.</summary>
    public ImmutableArray<MinimumGroup> Minimum { get; init; } = [];

    /// <summary>The clauses that the document leaves out on purpose.</summary>
    public ImmutableArray<OmissionSymbol> Omissions { get; init; } = [];
}

/// <summary>Clauses of a minimum set that belong together.</summary>
public sealed record MinimumGroup(MinimumKind Kind, ImmutableArray<ClauseReference> Clauses)
{
    /// <summary>A template that prints "true" where the group is asked for; null for always.</summary>
    public TemplateSyntaxTree? When { get; init; }
}

public enum MinimumKind
{
    /// <summary>Each of them.</summary>
    All,

    /// <summary>At least one, such as a clause or the choice (X-nn) that replaces it.</summary>
    Either,

    /// <summary>Each of them or none.</summary>
    Together,
}

/// <summary>The id of a clause where a pack's file names it.</summary>
public sealed record ClauseReference(string Id, Location Location);

/// <summary>A clause that a document leaves out, and why.</summary>
public sealed record OmissionSymbol(ClauseReference Clause, string Reason)
{
    /// <summary>A template that prints "true" where the clause is left out; null for always.</summary>
    public TemplateSyntaxTree? When { get; init; }
}

/// <summary>A section: one template file.</summary>
public sealed record SectionSymbol(string Name, TemplateSyntaxTree Template)
{
    /// <summary>Its folder and file, such as "policy-section/060-referring": a more local pack's section of the same path takes its place.</summary>
    public string Path { get; init; } = "";

    /// <summary>The id of the pack that it stands in.</summary>
    public string Pack { get; init; } = "";
}

/// <summary>What a pack adds to a document of another pack.</summary>
/// <param name="Flow">Null unless it has a flowchart of its own.</param>
public sealed record DocumentPart(string Folder, ImmutableArray<SectionSymbol> Sections, FlowSymbol? Flow, Location Location);

/// <summary>A flowchart whose words are templates.</summary>
public sealed record FlowSymbol(Location Location)
{
    public required TemplateSyntaxTree Title { get; init; }

    public required TemplateSyntaxTree Description { get; init; }

    public ImmutableArray<FlowNodeSymbol> Nodes { get; init; } = [];

    public ImmutableArray<FlowEdge> Edges { get; init; } = [];

    /// <summary>The box of an id or of an anchor.</summary>
    public FlowNodeSymbol? FindNode(string name) => Nodes.FirstOrDefault(n => n.Id == name) ?? Nodes.FirstOrDefault(n => n.Anchors.Contains(name));
}

/// <summary>A box of a flowchart, before its words are filled in.</summary>
public sealed record FlowNodeSymbol(string Id, Location Location)
{
    /// <summary>The id of the pack that it stands in.</summary>
    public string Pack { get; init; } = "";

    /// <summary>What the format calls this point of the procedure, such as "five-points", whatever the box is called in this flowchart.</summary>
    public ImmutableArray<string> Anchors { get; init; } = [];

    public required FlowNodeKind Kind { get; init; }

    public required FlowLane Lane { get; init; }

    /// <summary>A template: its first line is the box's title, the following lines its details.</summary>
    public required TemplateSyntaxTree Text { get; init; }

    public ImmutableArray<string> Clauses { get; init; } = [];

    public bool IsList { get; init; }

    public bool IsNumbered { get; init; }

    /// <summary>A template that prints "true" where the box is shown; null for always.</summary>
    public TemplateSyntaxTree? When { get; init; }
}
