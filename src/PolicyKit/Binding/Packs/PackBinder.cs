using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Syntax.Packs;
using PolicyKit.Syntax.Templates;
using PolicyKit.Text;

namespace PolicyKit.Binding.Packs;

/// <summary>Gives a pack's files their meaning. Always returns a pack: what is missing is empty and reported.</summary>
public sealed class PackBinder
{
    private readonly PackFiles _files;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    private PackBinder(PackFiles files) => _files = files;

    public static PackBinding Bind(PackFiles files)
    {
        var binder = new PackBinder(files);
        var symbol = binder.BindPack();
        return new PackBinding(symbol, [.. Diagnostic.Sort(binder._diagnostics)]);
    }

    private PackSymbol BindPack()
    {
        var text = _files.Find("pack.yaml");
        if (text is null)
        {
            text = SourceText.From("", $"{_files.Name}/pack.yaml");
            _diagnostics.Add(Diagnostic.Create(PackDiagnostics.FileMissing, new Location(text, default), _files.Name, "pack.yaml"));
            return new PackSymbol { Id = _files.Name, Title = _files.Name, Version = "", Location = new Location(text, default) };
        }

        var fields = PackFields.ReadRoot(text, "pack.yaml", _diagnostics);
        ImprintBinder.CheckKeys(fields);
        var imprint = ImprintBinder.Bind(fields);
        var id = fields.GetRequiredText("id");
        var (documents, parts) = DocumentBinder.Bind(_files, isWhole: imprint.Parents.IsEmpty, _diagnostics);

        var editions = EditionBinder.Bind(ReadList("editions.yaml", "an edition"));
        var title = fields.GetRequiredText("title");
        return new PackSymbol
        {
            Id = id,
            Title = title,
            Version = fields.GetRequiredText("version"),
            Publisher = ImprintBinder.GetPublisherName(fields),
            Location = fields.Location,
            Inherits = [.. imprint.Parents.Select(parent => parent.Id)],
            Imprint = imprint,
            Changes = ChangeBinder.Bind(id, title, _files.Find("changes.yaml"), fields.GetMap("brand", "brand"), _diagnostics),
            Clauses = BindById(ReadList("clauses.yaml", "a clause"), BindClause, c => c.Id, c => c.Location, "clauses.yaml"),
            Decisions = [.. ReadList("decisions.yaml", "a decision").Select(BindDecision)],
            Editions = editions,
            Superseded = PhraseIndex<SupersededSymbol>.Create(editions.SelectMany(e => e.Superseded), s => [s.Phrase]),
            ClauseWords = AuditBinder.Bind(ReadList("audit.yaml", "the words of a clause")),
            Wording = WordingBinder.Bind(_files.Find("words.yaml"), _diagnostics),
            Conflicts = [.. BindById(ReadList("conflicts.yaml", "a conflict"), BindConflict, c => c.Id, c => c.Location, "conflicts.yaml").Values],
            Contacts = BindContacts(),
            Documents = documents,
            Parts = parts,
            Partials = BindPartials(),
        };
    }

    private ImmutableArray<PackFields> ReadList(string path, string name) => PackFields.ReadRootList(_files.Find(path), name, _diagnostics);

    private ImmutableSortedDictionary<string, T> BindById<T>(
        ImmutableArray<PackFields> items, Func<PackFields, T> bind, Func<T, string> getId, Func<T, Location> getLocation, string file)
    {
        var result = ImmutableSortedDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        foreach (var item in items.Select(bind))
        {
            if (!result.TryAdd(getId(item), item))
                _diagnostics.Add(Diagnostic.Create(PackDiagnostics.Duplicate, getLocation(item), getId(item), file));
        }

        return result.ToImmutable();
    }

    private static ClauseSymbol BindClause(PackFields fields)
    {
        fields.CheckKeys("id", "text", "modality", "audience", "phases", "documents", "source", "section", "page", "see", "keywords", "lines", "protected");
        return new ClauseSymbol(fields.GetRequiredText("id"), fields.Location)
        {
            Text = fields.GetText("text"),
            Modality = ChangeBinder.GetModality(fields),
            Audience = fields.GetText("audience"),
            Phases = string.Join("; ", fields.GetTexts("phases")),
            Documents = fields.GetTexts("documents"),
            Source = fields.GetText("source"),
            Section = fields.GetText("section"),
            Page = fields.GetText("page"),
            IsProtected = fields.GetFlag("protected"),
            See = fields.GetTexts("see"),
        };
    }

    private static ConflictSymbol BindConflict(PackFields fields)
    {
        fields.CheckKeys("id", "topic", "severity", "default", "stricter", "rules", "sources");
        return new ConflictSymbol(fields.GetRequiredText("id"), fields.Location)
        {
            Topic = fields.GetRequiredText("topic"),
            Severity = fields.GetChoice(
                "severity", ConflictSeverity.Note,
                ("block", ConflictSeverity.Block), ("choose", ConflictSeverity.Choose), ("warn", ConflictSeverity.Warn), ("note", ConflictSeverity.Note)),
            Default = fields.GetText("default"),
            IsStricter = fields.GetFlag("stricter"),
            Rules = fields.GetTexts("rules"),
            Sources = [.. fields.GetItems("sources", "a source").Select(BindSource)],
        };
    }

    private static ConflictSource BindSource(PackFields fields)
    {
        fields.CheckKeys("clauses", "says");
        return new ConflictSource(fields.GetTexts("clauses"), fields.GetRequiredText("says"));
    }

    private static DecisionSymbol BindDecision(PackFields fields)
    {
        fields.CheckKeys("id", "conflict", "question", "options", "default", "open", "decided_by", "lock", "answered_by");
        return new DecisionSymbol(fields.GetRequiredText("id"), fields.Location)
        {
            Conflict = fields.GetText("conflict"),
            Question = fields.GetRequiredText("question"),
            Options = [.. fields.GetItems("options", "an option").Select(BindOption)],
            Default = fields.GetText("default") is { Length: > 0 } text ? text : null,
            IsOpen = fields.GetFlag("open"),
            DecidedBy = fields.GetText("decided_by"),
            IsPackOnly = fields.GetChoice("lock", false, ("pack", true)),
            AnsweredBy = fields.GetText("answered_by"),
        };
    }

    private static DecisionOption BindOption(PackFields fields)
    {
        fields.CheckKeys("id", "effect", "draft_only", "pack_only", "clauses");
        return new DecisionOption(fields.GetRequiredText("id"), fields.GetText("effect"), fields.GetFlag("draft_only"))
        {
            IsPackOnly = fields.GetFlag("pack_only"),
            Clauses = fields.GetTexts("clauses"),
        };
    }

    private ImmutableSortedDictionary<string, ContactSymbol> BindContacts()
    {
        if (_files.Find("contacts.yaml") is not { } text)
            return ImmutableSortedDictionary.Create<string, ContactSymbol>(StringComparer.Ordinal);

        return PackFields.ReadRoot(text, "contacts.yaml", _diagnostics)
            .GetEntryLists("the contact")
            .Select(role => (Role: role.Key, Contact: ContactBinder.Join(role.Value.Select(entry => ContactBinder.Bind(role.Key, entry)), _diagnostics)))
            .Where(role => role.Contact is not null)
            .ToImmutableSortedDictionary(role => role.Role, role => role.Contact!, StringComparer.Ordinal);
    }

    private ImmutableSortedDictionary<string, TemplateSyntaxTree> BindPartials() => _files.GetFilesUnder("partials")
        .Where(file => PackFiles.IsTemplate(file.Key))
        .ToImmutableSortedDictionary(
            file => file.Key["partials/".Length..^PackFiles.TemplateEnding.Length],
            file => SectionBinder.Parse(file.Value, _diagnostics),
            StringComparer.Ordinal);
}
