using System.Collections.Immutable;
using PolicyKit.Binding.Profiles;
using PolicyKit.Diagnostics;
using PolicyKit.Syntax.Yaml;
using PolicyKit.Text;

namespace PolicyKit.Suppressions;

/// <summary>Reads policykit.yaml; what does not fit is reported where it stands and has no effect.</summary>
internal sealed class SettingsReader
{
    private readonly YamlSyntaxTree _tree;
    private readonly RuleIndex _rules;
    private readonly DateOnly _today;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    private SettingsReader(YamlSyntaxTree tree, RuleIndex rules, DateOnly today)
    {
        _tree = tree;
        _rules = rules;
        _today = today;
        // An empty file of settings sets nothing, which is no mistake.
        _diagnostics.AddRange(tree.Diagnostics.Where(d => d.Id != YamlDiagnostics.EmptyFile.Id));
    }

    public static WorkspaceSettings Read(SourceText text, RuleIndex rules, DateOnly today)
    {
        var reader = new SettingsReader(YamlSyntaxTree.Parse(text), rules, today);
        var settings = reader.ReadFile();
        return settings with { Diagnostics = Diagnostic.Sort(reader._diagnostics) };
    }

    private WorkspaceSettings ReadFile()
    {
        if (_tree.Root is null || AsMap(_tree.Root, "The file of settings", "Start it with `policykit: 1`") is not { } root)
            return WorkspaceSettings.None;

        CheckKeys(root, "the settings", "policykit", "rules", "suppress");
        if (root.Find("policykit") is YamlScalar version && version.Value != "1")
            Report(SuppressionRules.UnknownVersion, version, "Write `policykit: 1`, or use a newer PolicyKit", version.Value);

        return new WorkspaceSettings { Levels = ReadLevels(root.Find("rules")), Suppressions = ReadSuppressions(root.Find("suppress")) };
    }

    private ImmutableSortedDictionary<string, DiagnosticSeverity?> ReadLevels(YamlNode? node)
    {
        var levels = WorkspaceSettings.None.Levels.ToBuilder();
        if (IsAbsent(node) || AsMap(node!, "“rules”", "Write each rule on a line of its own, such as PK3006: warning") is not { } map)
            return levels.ToImmutable();

        foreach (var entry in map.Entries)
        {
            var id = entry.Key.Value;
            if (_rules.Find(id) is not { } rule)
                _diagnostics.Add(_rules.ReportUnknown(id, _tree.GetLocation(entry.Key)));
            else if (!TryReadLevel(entry.Value, out var level))
                ReportLevel(entry.Value);
            else if ((level ?? DiagnosticSeverity.Information) < RuleIndex.GetFloor(rule))
                ReportFloor(rule, entry.Value);
            else
                levels[id] = level;
        }

        return levels.ToImmutable();
    }

    private static bool TryReadLevel(YamlNode node, out DiagnosticSeverity? level)
    {
        (var isKnown, level) = (node as YamlScalar)?.Value switch
        {
            "error" => (true, DiagnosticSeverity.Error),
            "warning" => (true, DiagnosticSeverity.Warning),
            "information" => (true, DiagnosticSeverity.Information),
            "off" => (true, (DiagnosticSeverity?)null),
            _ => (false, null),
        };
        return isKnown;
    }

    private void ReportLevel(YamlNode node)
    {
        var text = node is YamlScalar scalar ? scalar.Value : _tree.Text.ToString(node.Span);
        var nearest = NearestName.Find(text, ["error", "warning", "information", "off"]);
        _diagnostics.Add(Diagnostic.Create(SuppressionRules.UnknownLevel, _tree.GetLocation(node), text)
            .WithHint(nearest is null ? "Use one of the four words" : $"Change it to {nearest}")
            .WithFix(nearest is null ? null : CodeFix.Replace(_tree.GetLocation(node), nearest)));
    }

    private void ReportFloor(DiagnosticDescriptor rule, YamlNode level)
    {
        var hint = RuleIndex.IsAboutReading(rule)
            ? "Remove the line, and mend what the rule reports"
            : "Remove the line; where the rule is wrong for one school, list it under `suppress:` with who, why and until";
        Report(SuppressionRules.BelowFloor, level, hint, rule.Id, ((YamlScalar)level).Value, RuleIndex.ExplainFloor(rule));
    }

    private ImmutableArray<SettingsSuppression> ReadSuppressions(YamlNode? node)
    {
        if (IsAbsent(node))
            return [];
        if (node is not YamlSequence list)
        {
            ReportShape("“suppress”", "a list", node!, "Start each entry with a dash, such as - rule: PK3006");
            return [];
        }

        return [.. list.Items.Select(ReadSuppression).OfType<SettingsSuppression>()];
    }

    private SettingsSuppression? ReadSuppression(YamlNode node)
    {
        if (AsMap(node, "Each of “suppress”", "Write it like - { rule: PK3006, why: the office answers this number too }") is not { } map)
            return null;

        CheckKeys(map, "an entry of “suppress”", "rule", "file", "who", "why", "until");
        var id = map.GetText("rule") ?? "";
        var location = _tree.GetLocation(map.Find("rule") ?? map);
        if (_rules.Find(id) is not { } rule)
        {
            _diagnostics.Add(id.Length == 0
                ? Shape(map, "Each of “suppress”", "the key `rule`", "none").WithHint("Add the id of the rule, such as rule: PK3006")
                : _rules.ReportUnknown(id, location));
            return null;
        }

        var who = VisibleText.Clean(map.GetText("who") ?? "").Text;
        var why = VisibleText.Clean(map.GetText("why") ?? "").Text;
        var until = ReadDate(map.Find("until"));
        if (!IsComplete(rule, who, why, until, location))
            return null;

        if (until < _today)
        {
            _diagnostics.Add(Diagnostic.Create(SuppressionRules.Expired, _tree.GetLocation(map.Find("until")!), id, Dates.Format(until.Value))
                .WithHint("Mend what the rule reports, or agree a new date"));
            return null;
        }

        return new SettingsSuppression(id, why, location) { File = map.GetText("file") is { } file ? new FilePattern(file) : null, Who = who, Until = until };
    }

    private bool IsComplete(DiagnosticDescriptor rule, string who, string why, DateOnly? until, Location location)
    {
        if (RuleIndex.GetFloor(rule) < DiagnosticSeverity.Error)
        {
            if (why.Length == 0)
                _diagnostics.Add(Diagnostic.Create(SuppressionRules.WithoutReason, location, rule.Id).WithHint("Add `why:` with the reason"));
            return why.Length > 0;
        }

        if (RuleIndex.IsAboutReading(rule))
        {
            _diagnostics.Add(Diagnostic.Create(SuppressionRules.BelowFloor, location, rule.Id, "nothing", RuleIndex.ExplainFloor(rule))
                .WithHint("Remove the entry, and mend what the rule reports"));
            return false;
        }

        // A post is not a person: whoever holds it next has decided nothing.
        ImmutableArray<string> missing =
        [
            .. who.Contains(' ', StringComparison.Ordinal) ? Array.Empty<string>() : ["who (first name and surname)"],
            .. why.Length > 0 ? Array.Empty<string>() : ["why"],
            .. until is not null ? Array.Empty<string>() : ["until (a date)"],
        ];
        if (missing.IsEmpty)
            return true;

        var list = missing.Length == 1 ? missing[0] : $"{string.Join(", ", missing[..^1])} and {missing[^1]}";
        _diagnostics.Add(Diagnostic.Create(SuppressionRules.Incomplete, location, rule.Id, list)
            .WithHint($"Add {list}: {RuleIndex.ExplainFloor(rule)}, so a named person must answer for it"));
        return false;
    }

    private DateOnly? ReadDate(YamlNode? node)
    {
        if (IsAbsent(node))
            return null;
        if (node is not YamlScalar scalar)
        {
            ReportShape("“until”", "a date", node!, "Write it like until: 2027-03-31");
            return null;
        }

        var date = DateParser.Parse(scalar.Value);
        if (date.Problem is { } problem)
            _diagnostics.Add(problem.At(_tree.GetLocation(scalar)));
        return date.Problem is null ? date.Value : null;
    }

    private void CheckKeys(YamlMapping map, string place, params string[] known)
    {
        foreach (var entry in map.Entries.Where(e => !known.Contains(e.Key.Value)))
        {
            var nearest = NearestName.Find(entry.Key.Value, known);
            _diagnostics.Add(Diagnostic.Create(YamlDiagnostics.UnknownKey, _tree.GetLocation(entry.Key), entry.Key.Value, place)
                .WithHint(nearest is null ? $"Remove it, or use one of {string.Join(", ", known)}" : $"Change it to {nearest}")
                .WithFix(nearest is null ? null : CodeFix.Replace(_tree.GetLocation(entry.Key), nearest)));
        }
    }

    private YamlMapping? AsMap(YamlNode node, string what, string hint)
    {
        if (node is YamlMapping map)
            return map;

        ReportShape(what, "keys with values", node, hint);
        return null;
    }

    private void ReportShape(string what, string needed, YamlNode found, string hint) => _diagnostics.Add(Shape(found, what, needed, found switch
    {
        YamlSequence => "a list",
        YamlMapping => "a group of keys",
        _ => "a single value",
    }).WithHint(hint));

    private Diagnostic Shape(YamlNode at, string what, string needed, string found) =>
        Diagnostic.Create(YamlDiagnostics.WrongShape, _tree.GetLocation(at), what, needed, found);

    private void Report(DiagnosticDescriptor rule, YamlNode at, string hint, params ReadOnlySpan<object?> arguments) =>
        _diagnostics.Add(Diagnostic.Create(rule, _tree.GetLocation(at), arguments).WithHint(hint));

    private static bool IsAbsent(YamlNode? node) => node is null or YamlScalar { IsNull: true };
}
