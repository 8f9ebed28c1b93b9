using System.Collections.Immutable;
using PolicyKit.Symbols;

namespace PolicyKit.Rendering.Model;

/// <summary>Everything that a template can see, by the names of the format's page.</summary>
internal sealed record TemplateModel
{
    public required ProfileSymbol Profile { get; init; }

    public required PhaseSymbol Phase { get; init; }

    public required Vocabulary Words { get; init; }

    /// <summary>Answers with defaults filled in.</summary>
    public required ImmutableSortedDictionary<string, string> Decisions { get; init; }

    /// <summary>The school's own, and the packs' where it gave none.</summary>
    public required ContactsSymbol Contacts { get; init; }

    /// <summary>All packs as one.</summary>
    public required PackSymbol Pack { get; init; }

    /// <summary>Ids of the packs that it is made of, national first.</summary>
    public ImmutableArray<string> Layers { get; init; } = [];

    /// <summary>Reasons to refer that packs add to the five points, for a school of this phase.</summary>
    public ImmutableArray<AddTrigger> Triggers => [.. Pack.Changes.OfType<AddTrigger>().Where(t => ClausePhases.Concern(t.Phases, Phase))];

    public required DocumentSymbol Document { get; init; }

    public required DateOnly Today { get; init; }

    public DutyRota Rota => DutyRota.Create(Profile.People, Profile.School.Hours, Today);

    /// <summary>"primary" or "older".</summary>
    public string AudienceAge => Document.AudienceAge.Length > 0 ? Document.AudienceAge : Phase.IsLeafletForYounger ? "primary" : "older";

    public IEnumerable<KeyValuePair<string, object?>> GetGlobals() =>
    [
        new("school", ModelTypes.School.Wrap(this)),
        new("people", ModelTypes.People.Wrap(this)),
        new("contacts", ModelTypes.Contacts.Wrap(Contacts)),
        new("national", new ModelMap(Pack.Contacts.ToImmutableSortedDictionary(c => c.Key, object? (c) => ModelTypes.Contact.Wrap(c.Value), StringComparer.Ordinal))),
        new("policy", ModelTypes.Policy.Wrap(this)),
        new("decisions", new ModelMap(GetDecisions())),
        new("cover", ModelTypes.Cover.Wrap(this)),
        new("brand", ModelTypes.Brand.Wrap(Profile.Brand)),
        new("phase", ModelTypes.Phase.Wrap(this)),
        new("words", ModelTypes.Words.Wrap(this)),
        new("pack", ModelTypes.Pack.Wrap(Pack)),
        new("editions", Pack.Editions.Select(ModelTypes.Edition.Wrap).ToImmutableArray()),
        new("triggers", Triggers.Select((trigger, index) => ModelTypes.Trigger.Wrap((trigger, index + 1))).ToImmutableArray()),
        new("resources", Pack.Changes.OfType<AddResource>().Select(ModelTypes.Resource.Wrap).ToImmutableArray()),
        new("today", new DateValue(Today)),
        new("document", ModelTypes.Document.Wrap(this)),
    ];

    /// <summary>A question that nobody has answered is known and null, so that a draft shows the gap.</summary>
    private ImmutableSortedDictionary<string, object?> GetDecisions() => Pack.Decisions.Where(decision => decision.AnsweredBy.Length == 0)
        .Select(d => d.Id)
        .Concat(Decisions.Keys)
        .Distinct()
        .ToImmutableSortedDictionary(id => id, object? (id) => Decisions.GetValueOrDefault(id), StringComparer.Ordinal);
}
