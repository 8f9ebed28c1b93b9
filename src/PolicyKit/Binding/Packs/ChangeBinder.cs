using System.Collections.Immutable;
using PolicyKit.Binding.Layers;
using PolicyKit.Binding.Profiles;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Syntax.Templates;
using PolicyKit.Text;

namespace PolicyKit.Binding.Packs;

/// <summary>Binds a changes.yaml: what a pack does to those that it builds on.</summary>
internal sealed class ChangeBinder
{
    private static readonly ImmutableArray<string> Operations =
        ["override", "add", "remove", "rename", "choose", "contact", "resource", "decision", "trigger", "brand"];

    private readonly string _pack;
    private readonly string _title;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;

    private ChangeBinder(string pack, string title, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        _pack = pack;
        _title = title;
        _diagnostics = diagnostics;
    }

    /// <param name="pack">The id of the pack.</param>
    /// <param name="title">Its title: the source of a clause that names no other.</param>
    /// <param name="text">Its changes.yaml, if it has one.</param>
    /// <param name="brand">The brand that its pack.yaml gives, which is an operation like any other.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static ImmutableArray<PackChange> Bind(string pack, string title, SourceText? text, PackFields? brand, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var binder = new ChangeBinder(pack, title, diagnostics);
        var operations = PackFields.ReadRootList(text, "an operation", diagnostics).Select(binder.BindChange).OfType<PackChange>();
        var brands = brand is null ? [] : new[] { BindBrand(brand, brand.Location) };
        return [.. binder.JoinContacts([.. operations.Concat(brands).Select(change => change with { Pack = pack })])];
    }

    /// <summary>The strength of a clause.</summary>
    public static string GetModality(PackFields fields) => fields.GetChoice(
        "modality", "fact",
        ("must", "must"), ("must-not", "must-not"), ("should", "should"), ("should-not", "should-not"), ("may", "may"), ("fact", "fact"));

    private PackChange? BindChange(PackFields fields)
    {
        PackChange? change = fields.FirstKey switch
        {
            "override" => BindOverride(fields),
            "add" => BindAdd(fields),
            "remove" => BindRemove(fields),
            "rename" => BindRename(fields),
            "choose" => BindChoose(fields),
            "contact" => BindContact(fields),
            "resource" => BindResource(fields),
            "decision" => BindDecision(fields),
            "trigger" => BindTrigger(fields),
            "brand" => fields.GetMap("brand", "brand") is { } brand ? BindBrand(brand, fields.GetLocation("brand")) : null,
            _ => ReportUnknown(fields),
        };
        return change is null ? null : change with { Reason = fields.GetText("reason"), Approver = fields.GetText("approver") };
    }

    private PackChange? ReportUnknown(PackFields fields)
    {
        if (fields.FirstKey is not { } key)
            return null;

        var nearest = NearestName.Find(key, Operations);
        _diagnostics.Add(Diagnostic.Create(LayerDiagnostics.UnknownOperation, fields.Location, key)
            .WithHint(nearest is null ? $"Start it with one of {string.Join(", ", Operations)}" : $"Change it to “{nearest}”"));
        return null;
    }

    private OverrideClause BindOverride(PackFields fields)
    {
        fields.CheckKeys("override", "text", "modality", "print", "documents", "reason", "approver");
        fields.GetRequiredText("reason");
        fields.GetRequiredText("modality");
        return new OverrideClause(fields.GetRequiredText("override"), fields.GetLocation("override"))
        {
            Text = fields.GetRequiredText("text"),
            Modality = GetModality(fields),
            Print = BindTemplate(fields, "print"),
            Documents = BindDocuments(fields),
        };
    }

    private AddClause BindAdd(PackFields fields)
    {
        fields.CheckKeys(
            "add", "after", "before", "section", "print", "text", "modality", "audience", "phases", "documents", "page", "source", "see", "reason", "approver");
        var location = fields.GetLocation("add");
        var clause = new ClauseSymbol(fields.GetRequiredText("add"), location)
        {
            Text = fields.GetRequiredText("text"),
            Modality = GetModality(fields),
            Audience = fields.GetText("audience"),
            Phases = string.Join("; ", fields.GetTexts("phases")),
            Documents = fields.GetTexts("documents"),
            Source = fields.GetText("source") is { Length: > 0 } source ? source : _title,
            Page = fields.GetText("page"),
            See = fields.GetTexts("see"),
        };
        return new AddClause(clause, BindAnchor(fields), location) { Print = BindTemplate(fields, "print") };
    }

    private static ChangeAnchor? BindAnchor(PackFields fields)
    {
        foreach (var (key, position) in (ReadOnlySpan<(string, AnchorPosition)>)
            [("after", AnchorPosition.After), ("before", AnchorPosition.Before), ("section", AnchorPosition.Section)])
        {
            if (fields.GetText(key) is { Length: > 0 } target)
                return new ChangeAnchor(position, target, fields.GetLocation(key));
        }

        return null;
    }

    private static RemoveClause BindRemove(PackFields fields)
    {
        fields.CheckKeys("remove", "reason", "approver", "replacement", "not_needed");
        fields.GetRequiredText("reason");
        var hasReplacement = fields.GetText("replacement").Length > 0;
        return new RemoveClause(fields.GetRequiredText("remove"), fields.GetLocation("remove"))
        {
            Replacement = fields.GetText("replacement"),
            NotNeeded = hasReplacement ? fields.GetText("not_needed") : fields.GetRequiredText("not_needed"),
        };
    }

    private static RenameTerm? BindRename(PackFields fields)
    {
        fields.CheckKeys("rename", "documents", "reason", "approver");
        if (fields.GetMap("rename", "rename") is not { } names)
            return null;

        names.CheckKeys("from", "to", "expand");
        var (from, to) = (names.GetRequiredText("from"), names.GetRequiredText("to"));
        return from.Length == 0 || to.Length == 0 ? null : new RenameTerm(from, to, names.GetLocation("from"))
        {
            Expansion = names.GetText("expand"),
            Documents = BindDocuments(fields),
        };
    }

    private static ChooseOption BindChoose(PackFields fields)
    {
        fields.CheckKeys("choose", "option", "lock", "reason", "approver");
        fields.GetRequiredText("reason");
        return new ChooseOption(fields.GetRequiredText("choose"), fields.GetRequiredText("option"), fields.GetFlag("lock"), fields.GetLocation("option"))
        {
            DecisionLocation = fields.GetLocation("choose"),
        };
    }

    private static SetContact BindContact(PackFields fields)
    {
        var (role, location) = (fields.GetRequiredText("contact"), fields.GetLocation("contact"));
        return new SetContact(role, ContactBinder.Bind(role, fields, "contact", "reason", "approver") with { Location = location }, location);
    }

    /// <summary>Operations on one role are entries for different days or councils: together they are one, in the place of the first.</summary>
    private IEnumerable<PackChange> JoinContacts(ImmutableArray<PackChange> changes)
    {
        foreach (var change in changes)
        {
            var entries = change is SetContact set ? changes.OfType<SetContact>().Where(other => other.Role == set.Role).ToArray() : [];
            if (entries.Length == 0)
                yield return change;
            else if (entries[0] == change)
                yield return entries[0] with { Contact = ContactBinder.Join(entries.Select(entry => entry.Contact), _diagnostics)! };
        }
    }

    private static AddResource? BindResource(PackFields fields)
    {
        fields.CheckKeys("resource", "reason", "approver");
        if (fields.GetMap("resource", "resource") is not { } resource)
            return null;

        resource.CheckKeys("title", "publisher", "link", "ages", "audience", "last_checked");
        return new AddResource(resource.GetRequiredText("title"), resource.Parse("link", WebAddressParser.Parse), resource.GetLocation("title"))
        {
            Publisher = resource.GetText("publisher"),
            Ages = resource.GetText("ages"),
            Audience = resource.GetText("audience"),
            LastChecked = resource.GetDate("last_checked"),
        };
    }

    private AddDecision BindDecision(PackFields fields)
    {
        fields.CheckKeys("decision", "between", "after", "question", "yes", "no", "note", "clauses", "poster", "policy", "reason", "approver");
        var between = fields.GetTexts("between");
        if (between.Length != 2 && fields.GetText("after").Length == 0)
            fields.Report(PackDiagnostics.KeyMissing, "decision", "The decision", "between");
        return new AddDecision(
            fields.GetRequiredText("decision"),
            between is [var from, ..] ? from : fields.GetText("after"),
            between is [_, var to, ..] ? to : "",
            fields.GetLocation("decision"))
        {
            Question = SectionBinder.ParseValue(fields.GetRequiredText("question"), fields.GetLocation("question"), _diagnostics),
            Yes = fields.GetText("yes"),
            No = fields.GetText("no"),
            Note = BindTemplate(fields, "note"),
            Clauses = fields.GetTexts("clauses"),
            IsOnPoster = fields.GetFlag("poster", otherwise: true),
            IsInPolicy = fields.GetFlag("policy", otherwise: true),
            Locations = fields.GetLocations(),
        };
    }

    private static AddTrigger BindTrigger(PackFields fields)
    {
        fields.CheckKeys("trigger", "wording", "label", "phases", "clauses", "reason", "approver");
        return new AddTrigger(fields.GetRequiredText("trigger"), fields.GetRequiredText("wording"), fields.GetRequiredText("label"), fields.GetLocation("trigger"))
        {
            Phases = string.Join("; ", fields.GetTexts("phases")),
            Clauses = fields.GetTexts("clauses"),
        };
    }

    private static SetBrand BindBrand(PackFields fields, Location location)
    {
        fields.CheckKeys("logo", "primary", "footer", "position");
        return new SetBrand(location)
        {
            Logo = fields.Parse("logo", PicturePathParser.Parse),
            Primary = fields.Parse("primary", ColourParser.Parse),
            Footer = fields.GetText("footer"),
            Position = fields.GetChoice("position", "right", ("right", "right"), ("left", "left")),
        };
    }

    private static ImmutableArray<string> BindDocuments(PackFields fields) => fields.GetTexts("documents");

    private TemplateSyntaxTree? BindTemplate(PackFields fields, string key) =>
        fields.GetText(key) is { Length: > 0 } text ? SectionBinder.ParseValue(text, fields.GetLocation(key), _diagnostics) : null;
}
