using PolicyKit.Text;

namespace PolicyKit.Binding.Layers;

/// <summary>Who said a thing that documents are made of.</summary>
/// <param name="Path">What it is, such as contacts.front_door.phone, clauses.UKCCIS16-2.3-03, sections.policy-section/060-referring or decisions.device.</param>
/// <param name="Value">As a person would read it.</param>
/// <param name="Pack">The id of the pack that says it; empty for the school's profile.</param>
public sealed record LayerFact(string Path, string Value, string Pack, Location Location)
{
    /// <summary>Why it differs from what it replaces; empty when nobody says.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The school cannot say otherwise.</summary>
    public bool IsLocked { get; init; }

    /// <summary>What a more general layer had said; null when nobody had.</summary>
    public LayerFact? Replaced { get; init; }
}
