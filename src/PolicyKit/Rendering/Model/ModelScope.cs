using PolicyKit.Binding.Templates;
using PolicyKit.Rendering.BuiltIns;
using PolicyKit.Symbols;

namespace PolicyKit.Rendering.Model;

/// <summary>What is known of everything that a pack's templates see, before any school is: the counterpart of <see cref="TemplateModel.GetGlobals"/>.</summary>
internal static class ModelScope
{
    /// <param name="pack">All packs as one, whose templates see it.</param>
    public static TemplateScope Create(PackSymbol pack) => new(BuiltInTypes.Globals.SetItems(GetModel(pack)), [.. pack.Partials.Keys]);

    private static IEnumerable<KeyValuePair<string, TemplateType>> GetModel(PackSymbol pack) =>
    [
        new("school", ModelTypes.School.Type),
        new("people", ModelTypes.People.Type),
        new("contacts", ModelTypes.Contacts.Type),
        new("national", new NamedType("the national services", pack.Contacts.Select(c => KeyValuePair.Create<string, TemplateType>(c.Key, GetServiceType(c.Value))))),
        new("policy", ModelTypes.Policy.Type),
        new("decisions", new NamedType("the decisions", pack.Decisions.Where(d => d.AnsweredBy.Length == 0).Select(d => KeyValuePair.Create<string, TemplateType>(d.Id, GetAnswerType(d))))),
        new("cover", ModelTypes.Cover.Type),
        new("brand", ModelTypes.Brand.Type),
        new("phase", ModelTypes.Phase.Type),
        new("words", ModelTypes.Words.Type),
        new("pack", ModelTypes.Pack.Type),
        new("editions", TemplateType.ListOf(ModelTypes.Edition.Type.With("id", TemplateType.Choice([.. pack.Editions.Select(e => e.Id)])))),
        new("triggers", TemplateType.ListOf(ModelTypes.Trigger.Type)),
        new("resources", TemplateType.ListOf(ModelTypes.Resource.Type)),
        new("today", DateValue.Type),
        new("document", ModelTypes.Document.Type.With("id", TemplateType.Choice([.. pack.Documents.Select(d => d.Id)]))),
    ];

    /// <summary>What the pack says of a service is known already.</summary>
    private static NamedType GetServiceType(ContactSymbol service)
    {
        var type = ModelTypes.Contact.Type;
        foreach (var name in ModelTypes.Contact.Names)
        {
            ModelTypes.Contact.TryGet(service, name, out var value);
            type = type.With(name, value is null ? TemplateType.Nothing : type.Members[name].NotNothing);
        }

        return type;
    }

    private static TemplateType GetAnswerType(DecisionSymbol decision) =>
        decision.IsOpen ? TemplateType.FreeText : TemplateType.Choice([.. decision.Options.Select(o => o.Id)]);
}
