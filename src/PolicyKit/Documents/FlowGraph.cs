using System.Collections.Immutable;

namespace PolicyKit.Documents;

/// <summary>A flowchart as data: one graph yields the picture, the numbered steps and the outline.</summary>
public sealed record FlowGraph
{
    public required string Title { get; init; }

    /// <summary>One or two sentences for those who cannot see the picture.</summary>
    public required string Description { get; init; }

    /// <summary>In reading order: the order of the numbered steps.</summary>
    public required ImmutableArray<FlowNode> Nodes { get; init; }

    public required ImmutableArray<FlowEdge> Edges { get; init; }

    public FlowNode? FindNode(string id) => Nodes.FirstOrDefault(n => n.Id == id);
}

/// <summary>A box of the flowchart.</summary>
/// <param name="Id">Unique within the graph.</param>
/// <param name="Lane">Where it stands: the spine top to bottom, beside it, or the refer branch at the right.</param>
/// <param name="Title">The words that carry the step, in a few words.</param>
public sealed record FlowNode(string Id, FlowNodeKind Kind, FlowLane Lane, string Title)
{
    /// <summary>One short line or more under the title; each is a paragraph, or an item where <see cref="IsList"/>.</summary>
    public ImmutableArray<ImmutableArray<Inline>> Details { get; init; } = [];

    /// <summary>The details are list items, numbered when <see cref="IsNumbered"/>.</summary>
    public bool IsList { get; init; }

    public bool IsNumbered { get; init; }

    public Origin Origin { get; init; } = Origin.None;
}

public enum FlowNodeKind
{
    Start,
    Step,
    Decision,

    /// <summary>The refer branch: the only red boxes.</summary>
    Refer,

    /// <summary>A box beside a step that explains it; joined by a line without an arrow.</summary>
    Aside,
    End,
}

public enum FlowLane
{
    Spine,
    Side,
    Refer,
}

/// <summary>An arrow.</summary>
/// <param name="Label">"Yes", "No", "At any point"; empty for none.</param>
/// <param name="IsReturn">Leads back or across, from any point: drawn dashed.</param>
public sealed record FlowEdge(string From, string To, string Label = "", bool IsReturn = false);
