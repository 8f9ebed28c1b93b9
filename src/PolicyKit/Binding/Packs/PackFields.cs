using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using PolicyKit.Binding.Profiles;
using PolicyKit.Diagnostics;
using PolicyKit.Syntax.Yaml;
using PolicyKit.Text;

namespace PolicyKit.Binding.Packs;

/// <summary>A map of a pack file, read key by key; what does not fit is reported where it stands.</summary>
internal sealed class PackFields
{
    private readonly YamlSyntaxTree _tree;
    private readonly YamlMapping _mapping;
    private readonly string _name;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;

    private PackFields(YamlSyntaxTree tree, YamlMapping mapping, string name, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        _tree = tree;
        _mapping = mapping;
        _name = name;
        _diagnostics = diagnostics;
    }

    public Location Location => _tree.GetLocation(_mapping);

    /// <summary>The key that stands first; null in an empty map.</summary>
    public string? FirstKey => _mapping.Entries.IsEmpty ? null : _mapping.Entries[0].Key.Value;

    /// <summary>The map at the root of a file; empty, with a diagnostic, when the file holds something else.</summary>
    public static PackFields ReadRoot(SourceText text, string name, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var tree = Parse(text, diagnostics);
        return Read(tree, Clean(tree, tree.Root, diagnostics), name, diagnostics);
    }

    /// <summary>The maps of a list at the root of a file.</summary>
    public static ImmutableArray<PackFields> ReadRootList(SourceText? text, string name, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (text is null)
            return [];

        var tree = Parse(text, diagnostics);
        return ReadItems(tree, Clean(tree, tree.Root, diagnostics), name, diagnostics);
    }

    public void CheckKeys(params ReadOnlySpan<string> known)
    {
        foreach (var entry in _mapping.Entries)
        {
            var key = entry.Key.Value;
            if (known.Contains(key))
                continue;

            var nearest = NearestName.Find(key, known.ToArray());
            _diagnostics.Add(Diagnostic.Create(PackDiagnostics.UnknownKey, _tree.GetLocation(entry.Key), key, _name)
                .WithHint(nearest is null ? $"Remove it, or use one of {string.Join(", ", known.ToArray())}" : $"Change it to “{nearest}”")
                .WithFix(nearest is null ? null : CodeFix.Replace(_tree.GetLocation(entry.Key), nearest)));
        }
    }

    public string GetText(string key, string otherwise = "") => _mapping.GetText(key) ?? otherwise;

    public string GetRequiredText(string key)
    {
        if (_mapping.GetText(key) is { } text)
            return text;

        _diagnostics.Add(Diagnostic.Create(PackDiagnostics.KeyMissing, Location, _name, key));
        return "";
    }

    /// <summary>True or false. A guard must not fall to a capital letter or a slip, so what is neither is reported.</summary>
    public bool GetFlag(string key, bool otherwise = false) => GetChoice(key, otherwise, ("true", true), ("false", false), ("yes", true), ("no", false));

    public bool Has(string key) => _mapping.Find(key) is not null;

    public double GetNumber(string key, double otherwise, NumberRange range) =>
        FindValue(key) is { } value && ReadNumber(value, range) is { } number ? number : otherwise;

    public DateOnly? GetDate(string key)
    {
        if (FindValue(key)?.Value is not { } text)
            return null;
        if (Dates.TryParseIso(text, out var date))
            return date;

        Report(PackDiagnostics.WrongShape, key, $"“{text}”", "a date such as 2026-11-20");
        return null;
    }

    /// <summary>A value that schools write in the same way, such as a telephone number; null, with a diagnostic, when it is wrong.</summary>
    public T? Parse<T>(string key, Func<string, ParseResult<T>> parse)
        where T : class
    {
        if (FindValue(key)?.Value is not { } text)
            return null;

        var result = parse(text);
        if (result.Problem is { } problem)
            _diagnostics.Add(problem.At(GetLocation(key)));
        return result.Value;
    }

    public T GetChoice<T>(string key, T otherwise, params ReadOnlySpan<(string Name, T Value)> choices)
    {
        if (FindValue(key) is not { } text)
            return otherwise;

        return FindChoice(text.Value, GetLocation(key), choices, out var value) ? value : otherwise;
    }

    /// <summary>Some of a few words, each once.</summary>
    public ImmutableArray<T> GetChoices<T>(string key, params ReadOnlySpan<(string Name, T Value)> choices)
    {
        var chosen = ImmutableArray.CreateBuilder<T>();
        foreach (var (text, location) in GetPlacedTexts(key))
        {
            if (FindChoice(text, location, choices, out var value) && !chosen.Contains(value))
                chosen.Add(value);
        }

        return chosen.ToImmutable();
    }

    /// <summary>The texts of a list, or of a single value split at spaces.</summary>
    public ImmutableArray<string> GetTexts(string key) => _mapping.Find(key) switch
    {
        null or YamlScalar { IsNull: true } => [],
        YamlScalar scalar => [.. scalar.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        _ => [.. GetPlacedTexts(key).Select(text => text.Text)],
    };

    /// <summary>The texts of a list, or a single text, which may hold spaces.</summary>
    public ImmutableArray<string> GetNames(string key) => _mapping.Find(key) is YamlScalar { IsNull: false } name ? [name.Value] : GetTexts(key);

    /// <summary>The texts of a list, each with its place.</summary>
    public ImmutableArray<(string Text, Location Location)> GetPlacedTexts(string key) =>
        [.. ReadList(key).Select(item => ReadValue(item, key)).OfType<YamlScalar>().Select(value => (value.Value, _tree.GetLocation(value)))];

    /// <summary>A phrase, or a list of them.</summary>
    public ImmutableArray<Phrase> GetPhrases(string key)
    {
        var written = _mapping.Find(key) is YamlSequence sequence ? sequence.Items : _mapping.Find(key) is { } node ? [node] : [];
        return [.. written.Select(item => ReadValue(item, key)).OfType<YamlScalar>().Where(value => !value.IsNull).Select(ParsePhrase)];
    }

    /// <summary>Lists of numbers within a list, such as the panels of each side; empty, with a diagnostic, when one of them is none.</summary>
    public ImmutableArray<ImmutableArray<double>> GetNumberRows(string key, NumberRange range)
    {
        var rows = ReadList(key).Select(row => ReadNumbers(row, range)).ToImmutableArray();
        return rows.Any(row => row is null) ? [] : [.. rows.Select(row => row!.Value)];
    }

    /// <summary>So many numbers; those given otherwise, with a diagnostic, when it is not a list of them.</summary>
    public ImmutableArray<double> GetNumbers(string key, ImmutableArray<double> otherwise, NumberRange range)
    {
        if (_mapping.Find(key) is not { } node || ReadNumbers(node, range) is not { } numbers)
            return otherwise;
        if (numbers.Length == otherwise.Length)
            return numbers;

        Report(PackDiagnostics.WrongShape, key, $"“{key}”", $"a list of {otherwise.Length} numbers");
        return otherwise;
    }

    public ImmutableArray<PackFields> GetItems(string key, string name) => ReadItems(_tree, _mapping.Find(key), name, _diagnostics);

    /// <summary>The same where an item may also be a single text, which then stands for one of its keys.</summary>
    public ImmutableArray<PackFields> GetItems(string key, string name, string textKey) => _mapping.Find(key) switch
    {
        YamlSequence sequence => [.. sequence.Items.Select(item => Read(_tree, Expand(item, textKey), name, _diagnostics))],
        YamlScalar { IsNull: false } scalar => [Read(_tree, Expand(scalar, textKey), name, _diagnostics)],
        var other => ReadItems(_tree, other, name, _diagnostics),
    };

    /// <summary>A map that may also be a single text, which then stands for one of its keys.</summary>
    public PackFields? GetMap(string key, string name, string textKey) =>
        _mapping.Find(key) is { } node and not YamlScalar { IsNull: true } ? Read(_tree, Expand(node, textKey), name, _diagnostics) : null;

    public PackFields? GetMap(string key, string name) => _mapping.Find(key) is { } node ? Read(_tree, node, name, _diagnostics) : null;

    /// <summary>The entries of the map itself, each a map of its own or a list of maps.</summary>
    public IEnumerable<KeyValuePair<string, ImmutableArray<PackFields>>> GetEntryLists(string name) => _mapping.Entries.Select(e => KeyValuePair.Create(
        e.Key.Value,
        e.Value is YamlSequence ? ReadItems(_tree, e.Value, $"{name} {e.Key.Value}", _diagnostics) : [Read(_tree, e.Value, $"{name} {e.Key.Value}", _diagnostics)]));

    /// <summary>Where each key's value stands.</summary>
    public ImmutableSortedDictionary<string, Location> GetLocations() =>
        _mapping.Entries.ToImmutableSortedDictionary(e => e.Key.Value, e => _tree.GetLocation(e.Value), StringComparer.Ordinal);

    public Location GetLocation(string key) => _mapping.Find(key) is { } node ? _tree.GetLocation(node) : Location;

    public void Report(DiagnosticDescriptor descriptor, string key, params ReadOnlySpan<object?> arguments) =>
        _diagnostics.Add(Diagnostic.Create(descriptor, GetLocation(key), arguments));

    /// <summary>The single value of a key; null, with a diagnostic, where a list or a map stands.</summary>
    private YamlScalar? FindValue(string key)
    {
        switch (_mapping.Find(key))
        {
            case null or YamlScalar { IsNull: true }:
                return null;
            case YamlScalar scalar:
                return scalar;
            default:
                Report(PackDiagnostics.WrongShape, key, $"“{key}”", "a single value");
                return null;
        }
    }

    private bool FindChoice<T>(string text, Location location, ReadOnlySpan<(string Name, T Value)> choices, [MaybeNullWhen(false)] out T value)
    {
        var names = new List<string>();
        foreach (var (name, choice) in choices)
        {
            names.Add(name);
            value = choice;
            if (string.Equals(name, text, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        var nearest = NearestName.Find(text, names);
        _diagnostics.Add(Diagnostic.Create(PackDiagnostics.UnknownValue, location, text, string.Join(", ", names))
            .WithHint(nearest is null ? null : $"Change it to “{nearest}”")
            .WithFix(nearest is null ? null : CodeFix.Replace(location, nearest)));
        value = default;
        return false;
    }

    private static YamlNode Expand(YamlNode node, string textKey) => node is YamlScalar { IsNull: false } text
        ? new YamlMapping([new YamlEntry(new YamlScalar(textKey, IsPlain: true, text.Span), text)], text.Span)
        : node;

    private Phrase ParsePhrase(YamlScalar scalar)
    {
        var phrase = Phrase.Parse(scalar.Value);
        if (phrase.IsEmpty)
            _diagnostics.Add(Diagnostic.Create(PackDiagnostics.WrongShape, _tree.GetLocation(scalar), $"“{scalar.Value}”", "an expression that can be found in a text"));
        return phrase;
    }

    private ImmutableArray<YamlNode> ReadList(string key)
    {
        switch (_mapping.Find(key))
        {
            case null or YamlScalar { IsNull: true }:
                return [];
            case YamlSequence sequence:
                return sequence.Items;
            default:
                Report(PackDiagnostics.WrongShape, key, $"“{key}”", "written as a list");
                return [];
        }
    }

    private YamlScalar? ReadValue(YamlNode item, string key)
    {
        if (item is YamlScalar value)
            return value;

        ReportShape(item, $"An item of “{key}”", "a single value");
        return null;
    }

    private ImmutableArray<double>? ReadNumbers(YamlNode node, NumberRange range)
    {
        if (node is not YamlSequence row)
        {
            ReportShape(node, "A row of numbers", "written as a list");
            return null;
        }

        // Each is read, so that all that are wrong are told at once.
        var numbers = row.Items.Select(item => ReadNumber(item, range)).ToImmutableArray();
        return numbers.All(number => number is not null) ? [.. numbers.Select(number => number!.Value)] : null;
    }

    private double? ReadNumber(YamlNode node, NumberRange range)
    {
        if (node is YamlScalar { Value: var text } && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && range.Contains(number))
            return number;

        ReportShape(node, node is YamlScalar scalar ? $"“{scalar.Value}”" : "A list or a map", $"a number from {range}");
        return null;
    }

    private void ReportShape(YamlNode node, string what, string shape) =>
        _diagnostics.Add(Diagnostic.Create(PackDiagnostics.WrongShape, _tree.GetLocation(node), what, shape));

    /// <summary>A file of notes alone is in order, as `pack new` writes some: what a pack must say is asked for key by key.</summary>
    private static YamlSyntaxTree Parse(SourceText text, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var tree = YamlSyntaxTree.Parse(text);
        diagnostics.AddRange(tree.Diagnostics.Where(d => d.Id != YamlDiagnostics.EmptyFile.Id));
        return tree;
    }

    private static PackFields Read(YamlSyntaxTree tree, YamlNode? node, string name, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (node is YamlMapping mapping)
            return new PackFields(tree, mapping, name, diagnostics);

        if (node is not null)
            diagnostics.Add(Diagnostic.Create(PackDiagnostics.WrongShape, tree.GetLocation(node), Capitalize(name), "written as keys and values"));
        return new PackFields(tree, new YamlMapping([], new TextSpan(0, 0)), name, diagnostics);
    }

    private static ImmutableArray<PackFields> ReadItems(YamlSyntaxTree tree, YamlNode? node, string name, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (node is YamlSequence sequence)
            return [.. sequence.Items.Select(item => Read(tree, item, name, diagnostics))];

        if (node is not null and not YamlScalar { IsNull: true })
            diagnostics.Add(Diagnostic.Create(PackDiagnostics.WrongShape, tree.GetLocation(node), Capitalize(name), "written as a list"));
        return [];
    }

    /// <summary>The same values without what nobody can see: a pack's words are printed on terminals, which would obey it.</summary>
    [return: NotNullIfNotNull(nameof(node))]
    private static YamlNode? Clean(YamlSyntaxTree tree, YamlNode? node, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        return node switch
        {
            YamlScalar scalar => CleanValue(scalar),
            YamlSequence sequence => sequence with { Items = [.. sequence.Items.Select(item => Clean(tree, item, diagnostics))] },
            YamlMapping map => map with { Entries = [.. map.Entries.Select(entry => new YamlEntry(CleanValue(entry.Key), Clean(tree, entry.Value, diagnostics)))] },
            _ => node,
        };

        YamlScalar CleanValue(YamlScalar scalar)
        {
            var (clean, hidden) = VisibleText.RemoveHidden(scalar.Value);
            if (hidden.Count == 0)
                return scalar;

            diagnostics.Add(Diagnostic.Create(YamlDiagnostics.HiddenCharacters, tree.GetLocation(scalar), VisibleText.Describe(hidden))
                .WithHint("Type the value again instead of pasting it"));
            return scalar with { Value = clean };
        }
    }

    private static string Capitalize(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
