using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Binding.Layers;

/// <summary>Carries out a pack's operations on what it builds on. One that cannot be is reported and left out.</summary>
/// <param name="layers">All packs, national first.</param>
/// <param name="ledger">Takes who says what.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class ChangeApplier(ImmutableArray<PackSymbol> layers, FactLedger ledger, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private const int MaximumTriggers = 3;

    /// <summary>The boxes of the flowchart and their anchors are fewer; clauses and sections are too many to choose from in a hint.</summary>
    private const int MostNamesInHint = 24;

    /// <param name="layer">The pack whose operations these are.</param>
    /// <param name="pack">What they work on.</param>
    public PackSymbol Apply(PackSymbol layer, PackSymbol pack)
    {
        foreach (var change in layer.Changes)
        {
            pack = change switch
            {
                OverrideClause c => Override(pack, c),
                AddClause c => Add(pack, c),
                RemoveClause c => Remove(pack, c, layer),
                RenameTerm c => Supersede(pack, c, old => old is RenameTerm r && r.From == c.From, $"terms.{c.From}", c.To),
                ChooseOption c => Choose(pack, c),
                SetContact c => SetContact(pack, c),
                AddResource c => Supersede(pack, c, old => old is AddResource r && r.Title == c.Title, $"resources.{c.Title}", c.Link ?? ""),
                AddDecision c => AddDecision(pack, c, layer),
                AddTrigger c => AddTrigger(pack, c),
                SetBrand c => Supersede(pack, c, old => old is SetBrand, "brand", c.Footer),
                _ => pack,
            };
        }

        return pack;
    }

    private PackSymbol Override(PackSymbol pack, OverrideClause change)
    {
        if (!pack.Clauses.TryGetValue(change.Clause, out var clause))
            return ReportMissingClause(pack, change, change.Clause, change.Location);

        var earlier = pack.Changes.OfType<OverrideClause>().FirstOrDefault(c => c.Clause == change.Clause);
        if (earlier is not null && GivesWay(change, clause, earlier) || IsRefused(change, clause))
            return pack;

        // Words that a more general layer gave stay until somebody gives others.
        if (earlier is not null && change.Print is null)
            change = change with { Print = earlier.Print };

        return Supersede(pack, change, old => old == earlier, $"clauses.{change.Clause}", change.Text) with
        {
            Clauses = pack.Clauses.SetItem(change.Clause, clause with { Text = change.Text, Modality = change.Modality, Location = change.Location }),
        };
    }

    /// <summary>Of two packs that change one clause the stricter is followed, unless somebody answers for the other; what weakens the clause itself is refused.</summary>
    private bool GivesWay(OverrideClause change, ClauseSymbol clause, OverrideClause earlier)
    {
        var original = layers.Select(layer => layer.Clauses.GetValueOrDefault(change.Clause)).FirstOrDefault(c => c is not null) ?? clause;
        if (change.Approver.Length > 0 || !ClauseStrength.IsWeaker(change.Modality, clause.Modality) || ClauseStrength.IsWeaker(change.Modality, original.Modality))
            return false;

        diagnostics.Add(Diagnostic.Create(LayerDiagnostics.StricterStands, change.Location, change.Pack, change.Clause, change.Modality, earlier.Pack, earlier.Modality, earlier.Location)
            .WithHint("Leave the operation out, or add `approver:` with the name of who answers for the difference"));
        return true;
    }

    private bool IsRefused(OverrideClause change, ClauseSymbol clause)
    {
        if (!ClauseStrength.IsWeaker(change.Modality, clause.Modality))
            return false;

        if (clause.IsProtected)
            diagnostics.Add(Diagnostic.Create(LayerDiagnostics.ProtectedClause, change.Location, clause.Id, change.Pack, "weakens it", clause.Location)
                .WithHint($"Keep it at “{clause.Modality}”, or make it stricter"));
        else if (change.Approver.Length == 0)
            diagnostics.Add(Diagnostic.Create(LayerDiagnostics.WeakerClause, change.Location, change.Pack, clause.Id, clause.Modality, change.Modality, clause.Location)
                .WithHint($"Keep it at “{clause.Modality}”, or add `approver:` with the name of who answers for it"));
        else
            return false;
        return true;
    }

    private PackSymbol Add(PackSymbol pack, AddClause change)
    {
        if (pack.Clauses.TryGetValue(change.Clause.Id, out var existing))
        {
            diagnostics.Add(Diagnostic.Create(LayerDiagnostics.ClauseTaken, change.Location, change.Clause.Id, change.Pack, existing.Location)
                .WithHint($"Write it as “override: {change.Clause.Id}”, or give the clause an id of your own"));
            return pack;
        }

        if (change.Anchor is { } anchor && !IsThere(pack, anchor))
            return anchor.Position == AnchorPosition.Section
                ? ReportMissing(pack, change, anchor.Target, "a section", anchor.Location, GetSections(pack))
                : ReportMissingClause(pack, change, anchor.Target, anchor.Location);

        return Supersede(pack, change, _ => false, $"clauses.{change.Clause.Id}", change.Clause.Text) with
        {
            Clauses = pack.Clauses.Add(change.Clause.Id, change.Clause),
        };
    }

    private static bool IsThere(PackSymbol pack, ChangeAnchor anchor) => anchor.Position == AnchorPosition.Section
        ? GetSections(pack).Contains(anchor.Target)
        : pack.Clauses.ContainsKey(anchor.Target);

    private static IEnumerable<string> GetSections(PackSymbol pack) => pack.Documents.SelectMany(d => d.Sections).Select(s => s.Path);

    private PackSymbol Remove(PackSymbol pack, RemoveClause change, PackSymbol layer)
    {
        if (!pack.Clauses.TryGetValue(change.Clause, out var clause))
            return ReportMissingClause(pack, change, change.Clause, change.Location);

        if (clause.IsProtected)
        {
            diagnostics.Add(Diagnostic.Create(LayerDiagnostics.ProtectedClause, change.Location, clause.Id, change.Pack, "removes it", clause.Location)
                .WithHint("Keep it"));
            return pack;
        }

        if (change.Approver.Length == 0)
        {
            diagnostics.Add(Diagnostic.Create(LayerDiagnostics.UnapprovedRemoval, change.Location, change.Pack, clause.Id)
                .WithHint("Add `approver:` with the name of who answers for it"));
            return pack;
        }

        var known = pack.Clauses.Keys.Concat(layer.Changes.OfType<AddClause>().Select(c => c.Clause.Id)).ToArray();
        if (change.Replacement.Length > 0 && !known.Contains(change.Replacement))
            return ReportMissing(pack, change, change.Replacement, "a clause", change.Location, known, ClauseId.FindNearest(change.Replacement, known));

        return Supersede(pack, change, old => old is OverrideClause o && o.Clause == change.Clause, $"clauses.{change.Clause}", "removed") with
        {
            Clauses = pack.Clauses.Remove(change.Clause),
        };
    }

    private PackSymbol Choose(PackSymbol pack, ChooseOption change)
    {
        var decision = pack.Decisions.FirstOrDefault(d => d.Id == change.Decision) ?? pack.Decisions.FirstOrDefault(d => d.Conflict == change.Decision);
        if (decision is null)
            return ReportMissing(pack, change, change.Decision, "a question", change.DecisionLocation, pack.Decisions.Select(d => d.Id));
        if (!decision.IsOpen && decision.Options.All(o => o.Id != change.Option))
            return ReportMissing(pack, change, change.Option, $"an answer to “{decision.Question}”", change.Location, decision.Options.Select(o => o.Id));

        var earlier = decision.Choice;
        if (earlier is { IsLocked: true } && earlier.Option != change.Option)
        {
            diagnostics.Add(Diagnostic.Create(LayerDiagnostics.LockedAlready, change.Location, change.Pack, decision.Id, change.Option, earlier.Pack, earlier.Option, earlier.Location)
                .WithHint($"Leave the question out, or agree on one answer with the publisher of {earlier.Pack}"));
            return pack;
        }

        if (earlier is not null && earlier.Option != change.Option)
            ReportOverruled($"The answer to “{decision.Id}”", change, earlier.Pack, earlier.Location);

        var isLocked = change.IsLocked || earlier is { IsLocked: true };
        ledger.Record(new LayerFact($"decisions.{decision.Id}", change.Option, change.Pack, change.Location) { Reason = change.Reason, IsLocked = isLocked });
        var choice = earlier is { IsLocked: true } ? earlier : new DecisionChoice(change.Option, isLocked, change.Pack, change.Location);
        return pack with
        {
            Decisions = pack.Decisions.Replace(decision, decision with { Default = change.Option, Choice = choice }),
            Changes = pack.Changes.Add(change),
        };
    }

    private PackSymbol SetContact(PackSymbol pack, SetContact change)
    {
        ledger.Record(change.Contact, change.Pack, change.Location, change.Reason);
        return pack with { Contacts = pack.Contacts.SetItem(change.Role, change.Contact), Changes = pack.Changes.Add(change) };
    }

    private PackSymbol AddDecision(PackSymbol pack, AddDecision change, PackSymbol layer)
    {
        // A document without a picture tells the question in words, and needs no place for it.
        var flows = pack.Documents.Select(d => d.Flow).OfType<FlowSymbol>().ToArray();
        if (flows.SelectMany(flow => flow.Nodes).FirstOrDefault(node => node.Id == change.Id) is { } box)
        {
            diagnostics.Add(Diagnostic.Create(LayerDiagnostics.BoxTaken, change.Location, change.Id, change.Pack, box.Location)
                .WithHint("Give the question a name of its own"));
            return pack;
        }

        if (flows.Length > 0)
        {
            string[] questions = [.. pack.Changes.Concat(layer.Changes).OfType<AddDecision>().Select(d => d.Id)];
            var place = change.Locations.ContainsKey("between") ? "between" : "after";
            (string Key, string Name)[] named = [(place, change.From), (place, change.To), ("yes", change.Yes), ("no", change.No)];
            var missing = named
                .Where(box => box.Name.Length > 0 && !flows.Any(flow => flow.FindNode(box.Name) is not null) && !(box.Key is "yes" or "no" && questions.Contains(box.Name)))
                .DistinctBy(box => box.Name)
                .ToArray();
            foreach (var (key, name) in missing)
                ReportMissing(pack, change, name, "a box of the flowchart", change.Locations.GetValueOrDefault(key, change.Location), flows.SelectMany(GetBoxNames).Concat(questions).Distinct());
            if (missing.Length > 0)
                return pack;
        }

        return Supersede(pack, change, old => old is AddDecision d && d.Id == change.Id, $"flow.{change.Id}", change.Question.Text.Content);
    }

    private static IEnumerable<string> GetBoxNames(FlowSymbol flow) => flow.Nodes.SelectMany(node => node.Anchors.Prepend(node.Id));

    private PackSymbol AddTrigger(PackSymbol pack, AddTrigger change)
    {
        var others = pack.Changes.OfType<AddTrigger>().Where(t => t.Id != change.Id).ToArray();
        if (others.Length < MaximumTriggers)
            return Supersede(pack, change, old => old is AddTrigger t && t.Id == change.Id, $"triggers.{change.Id}", change.Wording);

        diagnostics.Add(Diagnostic.Create(LayerDiagnostics.TooManyTriggers, change.Location, change.Id, string.Join(", ", others.Select(t => $"{t.Id} ({t.Pack})")))
            .WithHint("Leave one out, or say it in the text of a section"));
        return pack;
    }

    /// <summary>Puts an operation in force, in the place of the one that it makes void.</summary>
    private PackSymbol Supersede(PackSymbol pack, PackChange change, Func<PackChange, bool> isVoid, string path, string value)
    {
        var old = pack.Changes.FirstOrDefault(isVoid);
        if (old is not null && old.Pack != change.Pack)
            ReportOverruled($"What is said of “{path[(path.IndexOf('.') + 1)..]}”", change, old.Pack, old.Location);

        ledger.Record(new LayerFact(path, value, change.Pack, change.Location) { Reason = change.Reason });
        return pack with { Changes = (old is null ? pack.Changes : pack.Changes.Remove(old)).Add(change) };
    }

    private void ReportOverruled(string what, PackChange change, string earlierPack, Location earlier) =>
        diagnostics.Add(Diagnostic.Create(LayerDiagnostics.Overruled, change.Location, what, earlierPack, earlier, change.Pack)
            .WithHint("Make sure that the more local one is right"));

    private PackSymbol ReportMissingClause(PackSymbol pack, PackChange change, string target, Location location) =>
        ReportMissing(pack, change, target, "a clause", location, [.. pack.Clauses.Keys], ClauseId.FindNearest(target, pack.Clauses.Keys));

    private PackSymbol ReportMissing(PackSymbol pack, PackChange change, string target, string kind, Location location, IEnumerable<string> known)
    {
        string[] names = [.. known];
        return ReportMissing(pack, change, target, kind, location, names, NearestName.Find(target, names));
    }

    private PackSymbol ReportMissing(PackSymbol pack, PackChange change, string target, string kind, Location location, string[] names, string? nearest)
    {
        diagnostics.Add(Diagnostic.Create(LayerDiagnostics.TargetMissing, location, target, kind, change.Pack)
            .WithHint(nearest is not null ? $"Change it to “{nearest}”"
                : names.Length is > 0 and <= MostNamesInHint ? $"Use one of {string.Join(", ", names)}"
                : "Look it up in the pack that it builds on, which may have changed"));
        return pack;
    }
}
