using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Binding.Layers;

/// <summary>Lays packs over one another: what a more local one brings takes the place of what stood there, and its operations change the rest.</summary>
public sealed class PackLayers
{
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly FactLedger _ledger = new();

    private PackLayers()
    {
    }

    /// <param name="layers">National first, each after the packs that it builds on.</param>
    public static LayeredPack Merge(ImmutableArray<PackSymbol> layers)
    {
        var merging = new PackLayers();
        var effective = new PackSymbol { Id = "", Title = "", Version = "", Location = new Location(SourceText.From("", "pack.yaml"), default) };
        foreach (var layer in layers)
        {
            merging.CheckParents(layer, layers);
            effective = new ChangeApplier(layers, merging._ledger, merging._diagnostics).Apply(layer, merging.Lay(effective, layer));
        }

        return new LayeredPack(effective, merging._ledger.Facts, [.. Diagnostic.Sort(merging._diagnostics)]);
    }

    private void CheckParents(PackSymbol layer, ImmutableArray<PackSymbol> layers)
    {
        foreach (var reference in layer.Imprint.Parents)
        {
            if (reference.Versions != VersionRange.Any
                && layers.FirstOrDefault(l => l.Id == reference.Id) is { } parent
                && (PackVersion.Parse(parent.Version) is not { } version || !reference.Versions.Contains(version)))
                _diagnostics.Add(Diagnostic.Create(LayerDiagnostics.ParentVersion, reference.Location, layer.Id, reference.Id, reference.Versions, parent.Version)
                    .WithHint($"Install a version of {reference.Id} that fits, or check the pack against {parent.Version} and widen the range"));
        }
    }

    /// <summary>Everything but the operations: whole clauses, questions, contacts, sections and pieces.</summary>
    private PackSymbol Lay(PackSymbol below, PackSymbol layer)
    {
        CheckClauses(below, layer);
        RecordFacts(layer);
        return layer with
        {
            Clauses = layer.Clauses.SetItems(below.Clauses),
            Decisions = layer.Decisions.Aggregate(below.Decisions, LayDecision),
            Editions = layer.Editions.Aggregate(below.Editions, (all, edition) => Replace(all, edition, old => old.Id == edition.Id)),
            Superseded = layer.Superseded.Append(below.Superseded),
            Wording = LayWording(below.Wording, layer.Wording),
            Conflicts = [.. layer.Conflicts.Aggregate(below.Conflicts, (all, conflict) => Replace(all, conflict, old => old.Id == conflict.Id)).OrderBy(c => c.Id, StringComparer.Ordinal)],
            Contacts = below.Contacts.SetItems(layer.Contacts),
            Documents = LayDocuments(below.Documents, layer),
            Partials = below.Partials.SetItems(layer.Partials),
            Parts = [],
            Changes = below.Changes,
        };
    }

    private static WordingSymbol LayWording(WordingSymbol below, WordingSymbol layer) => new()
    {
        Avoided = layer.Avoided.Append(below.Avoided),
        Names = layer.Names.Append(below.Names),
        Abbreviations = below.Abbreviations.AddRange(layer.Abbreviations),
    };

    /// <summary>A question put in other words keeps the answer that a pack has given to it.</summary>
    private static ImmutableArray<DecisionSymbol> LayDecision(ImmutableArray<DecisionSymbol> all, DecisionSymbol decision)
    {
        var choice = all.FirstOrDefault(old => old.Id == decision.Id)?.Choice;
        return Replace(all, choice is null ? decision : decision with { Choice = choice, Default = choice.Option }, old => old.Id == decision.Id);
    }

    private void CheckClauses(PackSymbol below, PackSymbol layer)
    {
        foreach (var clause in layer.Clauses.Values)
        {
            if (below.Clauses.TryGetValue(clause.Id, out var existing))
                _diagnostics.Add(Diagnostic.Create(LayerDiagnostics.ClauseTaken, clause.Location, clause.Id, layer.Id, existing.Location)
                    .WithHint($"Write it in changes.yaml as “override: {clause.Id}”, or give the clause an id of your own"));
        }
    }

    private void RecordFacts(PackSymbol layer)
    {
        foreach (var clause in layer.Clauses.Values)
            Record($"clauses.{clause.Id}", clause.Text, clause.Location);
        foreach (var decision in layer.Decisions)
            Record($"decisions.{decision.Id}", decision.Default ?? "", decision.Location);
        foreach (var edition in layer.Editions)
            Record($"editions.{edition.Id}", edition.Title, edition.Location);
        foreach (var contact in layer.Contacts.Values)
            _ledger.Record(contact, layer.Id, contact.Location ?? layer.Location);
        foreach (var document in layer.Documents)
            Record($"documents.{document.Id}", document.Location.Path, document.Location);
        foreach (var section in layer.Documents.SelectMany(d => d.Sections).Concat(layer.Parts.SelectMany(p => p.Sections)).DistinctBy(s => s.Path))
            Record($"sections.{section.Path}", section.Template.Text.Path, new Location(section.Template.Text, default));
        foreach (var (name, piece) in layer.Partials)
            Record($"partials.{name}", piece.Text.Path, new Location(piece.Text, default));

        void Record(string path, string value, Location location) => _ledger.Record(new LayerFact(path, value, layer.Id, location));
    }

    private ImmutableArray<DocumentSymbol> LayDocuments(ImmutableArray<DocumentSymbol> below, PackSymbol layer)
    {
        var documents = below;
        foreach (var document in layer.Documents)
        {
            var mine = Own(document, layer);
            documents = Replace(documents, below.FirstOrDefault(d => d.Id == document.Id) is { } old ? Inherit(mine, old) : mine, d => d.Id == document.Id);
            documents = LayPart(documents, new DocumentPart(mine.Folder, mine.Sections, mine.Flow, mine.Location));
        }

        foreach (var part in layer.Parts)
        {
            var mine = part with { Sections = Own(part.Sections, layer), Flow = Own(part.Flow, layer) };
            if (documents.Any(d => d.Folder == part.Folder))
                documents = LayPart(documents, mine);
            else
                ReportUnknownDocument(part, layer, documents);
        }

        return documents;
    }

    /// <summary>A document set up anew keeps its sections and owes what it owed.</summary>
    private static DocumentSymbol Inherit(DocumentSymbol document, DocumentSymbol old) => document with
    {
        Sections = old.Sections,
        Flow = old.Flow,
        Minimum = old.Minimum.AddRange(document.Minimum),
        Omissions = old.Omissions.AddRange(document.Omissions),
    };

    /// <summary>Two documents may share a folder: what is laid over one is laid over the other.</summary>
    private static ImmutableArray<DocumentSymbol> LayPart(ImmutableArray<DocumentSymbol> documents, DocumentPart part) =>
    [
        .. documents.Select(document => document.Folder != part.Folder ? document : document with
        {
            Sections = [.. document.Sections.Where(old => part.Sections.All(s => s.Path != old.Path)).Concat(part.Sections).OrderBy(s => s.Path, StringComparer.Ordinal)],
            Flow = part.Flow ?? document.Flow,
        }),
    ];

    private void ReportUnknownDocument(DocumentPart part, PackSymbol layer, ImmutableArray<DocumentSymbol> documents)
    {
        var folders = documents.Select(d => d.Folder).Distinct().ToArray();
        _diagnostics.Add(Diagnostic.Create(LayerDiagnostics.TargetMissing, part.Location, part.Folder, "a document", layer.Id)
            .WithHint(NearestName.Find(part.Folder, folders) is { } nearest ? $"Rename the folder to “{nearest}”" : "Add a document.yaml to the folder, if the document is a new one"));
    }

    private static DocumentSymbol Own(DocumentSymbol document, PackSymbol layer) =>
        document with { Sections = Own(document.Sections, layer), Flow = Own(document.Flow, layer) };

    private static ImmutableArray<SectionSymbol> Own(ImmutableArray<SectionSymbol> sections, PackSymbol layer) =>
        [.. sections.Select(section => section with { Pack = layer.Id })];

    private static FlowSymbol? Own(FlowSymbol? flow, PackSymbol layer) =>
        flow is null ? null : flow with { Nodes = [.. flow.Nodes.Select(node => node with { Pack = layer.Id })] };

    /// <summary>In the place of the one that it replaces, else at the end.</summary>
    private static ImmutableArray<T> Replace<T>(ImmutableArray<T> all, T item, Func<T, bool> isReplaced) =>
        all.FirstOrDefault(isReplaced) is { } old ? all.Replace(old, item) : all.Add(item);
}
