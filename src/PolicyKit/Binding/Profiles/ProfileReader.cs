using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Syntax.Profiles;
using PolicyKit.Syntax.Yaml;
using PolicyKit.Text;

namespace PolicyKit.Binding.Profiles;

/// <summary>Lays a profile against <see cref="ProfileFormat"/>: values by path, whatever their order, and what does not fit.</summary>
internal sealed class ProfileReader
{
    // Rules compare each item with each other.
    private const int MaximumItems = 100;

    // A document prints a name in dozens of places, and every rule for words reads each of them.
    private const int LongestValue = 4_000;
    private const int ShownOfLongValue = 40;

    private readonly SourceText _text;
    private readonly ProfileValues _values = new();

    private ProfileReader(SourceText text) => _text = text;

    public static ProfileValues Read(ProfileSyntaxTree tree)
    {
        var reader = new ProfileReader(tree.Text);
        if (tree.Yaml.Root is YamlMapping root)
            reader.ReadMap(ProfileFormat.Fields, root, "");
        else if (tree.Yaml is { Root: { } other, IsBroken: false })
            reader.ReportShape("The profile", "keys such as `school:` and `people:`", other, "Start it with the line `school:` and write the school's values under it, two spaces in");
        return reader._values;
    }

    private void ReadMap(ImmutableArray<ProfileField> fields, YamlMapping map, string path)
    {
        foreach (var entry in map.Entries)
        {
            var key = entry.Key.Value;
            var field = fields.FirstOrDefault(f => f.Key == key);
            if (field is null)
                ReportUnknown(fields, map, entry, path);
            else
                ReadValue(field, entry, Join(path, key));
        }
    }

    private void ReadValue(ProfileField field, YamlEntry entry, string path)
    {
        _values.Locations[path] = At(entry.Key);
        switch (field.Kind, entry.Value)
        {
            case (_, YamlScalar { IsNull: true }):
                ReportColourReadAsComment(field, entry, path);
                break;
            case (FieldKind.Map or FieldKind.MapOrList, YamlMapping map):
                _values.Give(path, map.Entries.Length);
                ReadMap(field.Fields, map, path);
                break;
            case (FieldKind.OpenMap, YamlMapping map):
                foreach (var answer in map.Entries)
                    ReadValue(new ProfileField(answer.Key.Value, FieldKind.Text, ""), answer, Join(path, answer.Key.Value));
                _values.Keys[path] = [.. map.Entries.Select(answer => answer.Key.Value)];
                break;
            case (FieldKind.TextList or FieldKind.MapList or FieldKind.MapOrList, YamlSequence list):
                ReadList(field, list, path);
                break;
            case (FieldKind.Map or FieldKind.MapOrList, YamlScalar { IsPlain: true } words) when FindUnseparatedKeys(field.Fields, words) is { Length: > 0 } slips:
                Reject(path);
                _values.Diagnostics.AddRange(slips);
                break;
            case (FieldKind.Map or FieldKind.MapOrList or FieldKind.OpenMap, var other):
                Reject(path);
                ReportShape($"“{field.Key}”", "keys with values under it", other, $"Write each value on a line of its own under `{field.Key}:`", WrapName(field, other));
                break;
            case (FieldKind.TextList or FieldKind.MapList, var other):
                Reject(path);
                ReportShape($"“{field.Key}”", "a list", other, field.Kind == FieldKind.MapList
                    ? $"Put a dash before each one under `{field.Key}:`"
                    : $"Write it in square brackets, such as {field.Key}: [{(other is YamlScalar single ? single.Value : "north-somerset")}]", WrapItem(field, other));
                break;
            case (_, YamlScalar scalar):
                ReadScalar(scalar, path);
                break;
            case (_, var other):
                Reject(path);
                ReportShape($"“{field.Key}”", "a single value", other, field.Example.Length > 0 ? $"Write it like {field.Key}: {field.Example}" : "Write one value on the line of the key");
                break;
        }
    }

    private void ReadList(ProfileField field, YamlSequence list, string path)
    {
        _values.Give(path, list.Items.Length);
        var count = Math.Min(list.Items.Length, MaximumItems);
        _values.Counts[path] = count;
        if (count < list.Items.Length)
            _values.Diagnostics.Add(Diagnostic.Create(YamlDiagnostics.TooLarge, At(list.Items[count]), "has a list of more than a hundred items").WithHint("Keep those that are printed"));

        for (var i = 0; i < count; i++)
        {
            var itemPath = $"{path}[{i}]";
            var item = list.Items[i];
            _values.Locations[itemPath] = new Location(_text, FirstLine(item.Span));
            switch (field.Kind, item)
            {
                case (FieldKind.MapList or FieldKind.MapOrList, YamlMapping map):
                    _values.Give(itemPath, map.Entries.Length);
                    ReadMap(field.Fields, map, itemPath);
                    break;
                case (FieldKind.TextList, YamlScalar scalar):
                    ReadScalar(scalar, itemPath);
                    break;
                default:
                    Reject(itemPath);
                    ReportShape($"Each of “{field.Key}”", field.Kind is FieldKind.MapList or FieldKind.MapOrList ? "keys with values" : "a single value", item, $"Write it like {field.Key}: {field.Example}", WrapName(field, item));
                    break;
            }
        }
    }

    private void ReadScalar(YamlScalar scalar, string path)
    {
        var (clean, hidden) = VisibleText.Clean(scalar.Value);
        if (hidden.Count > 0)
            _values.Diagnostics.Add(Diagnostic.Create(YamlDiagnostics.HiddenCharacters, At(scalar), VisibleText.Describe(hidden))
                .WithHint("Type the value again instead of pasting it")
                .WithFix(clean.Length == 0 ? null : CodeFix.Replace(At(scalar), YamlText.Write(clean)) with { Title = "Leave them out", IsSafe = true }));
        if (clean.Length == 0)
            return;

        if (clean.Length > LongestValue)
        {
            Reject(path);
            _values.Diagnostics.Add(Diagnostic.Create(YamlDiagnostics.TooLarge, new Location(_text, new TextSpan(scalar.Span.Start, Math.Min(scalar.Span.Length, ShownOfLongValue))), $"has a value of {clean.Length} characters")
                .WithHint($"Shorten it: a value may have {LongestValue} characters"));
            return;
        }

        _values.Locations[path] = At(scalar);
        _values.Scalars[path] = clean;
        _values.Give(path, 1);
    }

    // A mistyped key is the reason that its neighbour is missing: it is told once, and as an error where the neighbour is needed, or is a way
    // to reach somebody. The rules that ask for one keep quiet then, and documents would give a name with nothing to ring.
    // So it is where the neighbour says when and for whom somebody is there: documents would send readers to a service that is over, to another
    // council's, or to a deputy who is at home on that day.
    private void ReportUnknown(ImmutableArray<ProfileField> fields, YamlMapping map, YamlEntry entry, string path)
    {
        var free = fields.Where(f => map.FindEntry(f.Key) is null).ToArray();
        var nearest = NearestName.Find(entry.Key.Value, free.Select(f => f.Key));
        var place = path.Length == 0 ? "a profile" : $"“{path}”";
        var diagnostic = Diagnostic.Create(YamlDiagnostics.UnknownKey, At(entry.Key), entry.Key.Value, place);
        if (nearest is null)
        {
            _values.Diagnostics.Add(diagnostic.WithHint($"Remove it, or use one of {string.Join(", ", fields.Select(f => f.Key))}"));
            return;
        }

        Reject(Join(path, nearest));
        var isNeeded = free.Single(f => f.Key == nearest) is { Missing: not null, IsAdvised: false }
            or { Kind: FieldKind.Phone or FieldKind.Email or FieldKind.WebAddress or FieldKind.Hours }
            or { Key: "deputies" or "extension" or "from" or "until" or "valid_from" or "valid_to" or "for_children_living_in" or "bank_holidays" };
        _values.Diagnostics.Add(diagnostic.WithHint($"Change it to {nearest}") with
        {
            Severity = isNeeded ? DiagnosticSeverity.Error : diagnostic.Severity,
            Fix = CodeFix.Replace(At(entry.Key), nearest),
        });
    }

    private void ReportShape(string what, string needed, YamlNode found, string hint, CodeFix? fix = null)
    {
        var seen = found switch
        {
            YamlSequence => "a list",
            YamlMapping => "a group of keys",
            _ => "a single value",
        };
        var diagnostic = Diagnostic.Create(YamlDiagnostics.WrongShape, new Location(_text, FirstLine(found.Span)), what, needed, seen);
        _values.Diagnostics.Add(diagnostic.WithHint(hint) with { Fix = fix });
    }

    /// <summary>Lines that YAML has read as one text, because no key is set apart from its value.</summary>
    private ImmutableArray<Diagnostic> FindUnseparatedKeys(ImmutableArray<ProfileField> fields, YamlScalar words)
    {
        var slips = ImmutableArray.CreateBuilder<Diagnostic>();
        for (var line = _text.GetLinePosition(words.Span.Start).Line; line <= _text.GetLinePosition(words.Span.End).Line; line++)
        {
            var span = _text.GetLineSpan(line);
            var start = Math.Max(span.Start, words.Span.Start);
            while (start < span.End && _text.Content[start] == ' ')
                start++;
            var end = start;
            while (end < span.End && _text.Content[end] is not (' ' or '\t' or ':'))
                end++;

            var key = TextSpan.FromBounds(start, end);
            if (end < span.End && fields.Any(f => f.Key == _text.ToString(key)))
            {
                var slip = _text.Content[end] == ':' ? YamlSlip.MissingSpace(_text, key) : YamlSlip.MissingColon(_text, key);
                slips.Add(slip.WithFix(slip.Fix! with { IsSafe = true }));
            }
        }

        return slips.ToImmutable();
    }

    // "headteacher: Ruth Adeyemi" can only mean the name.
    private CodeFix? WrapName(ProfileField field, YamlNode found) => found is YamlScalar { IsPlain: true } scalar && field.Fields.Any(f => f.Key == "name")
        ? new CodeFix("Write it as a name", _text, [new TextChange(scalar.Span, $"{{ name: {scalar.Value} }}")]) { IsSafe = true }
        : null;

    // One item without its brackets; a comma would make it two.
    private CodeFix? WrapItem(ProfileField field, YamlNode found) =>
        field.Kind == FieldKind.TextList && found is YamlScalar { IsPlain: true } scalar && scalar.Value.IndexOfAny([',', '[', ']', '{', '}', '\n']) < 0
            ? new CodeFix("Write it as a list", _text, [new TextChange(scalar.Span, $"[{scalar.Value}]")]) { IsSafe = true }
            : null;

    private void ReportColourReadAsComment(ProfileField field, YamlEntry entry, string path)
    {
        if (field.Kind != FieldKind.Colour)
            return;

        var line = _text.GetLineSpan(_text.GetLinePosition(entry.Key.Span.End).Line);
        var rest = _text.ToString(TextSpan.FromBounds(entry.Key.Span.End, Math.Max(entry.Key.Span.End, line.End)));
        var hash = rest.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0)
            return;

        var colour = rest[hash..].Split(' ', 2)[0].TrimEnd(',', '}');
        var location = new Location(_text, new TextSpan(entry.Key.Span.End + hash, colour.Length));
        Reject(path);
        _values.Diagnostics.Add(new ValueProblem(ColourParser.Descriptor, $"Write it as \"{colour}\"", colour) { Replacement = $"\"{colour}\"", IsSafe = true }.At(location));
    }

    private void Reject(string path) => _values.Reject(path);

    private TextSpan FirstLine(TextSpan span)
    {
        var line = _text.GetLineSpan(_text.GetLinePosition(span.Start).Line);
        return TextSpan.FromBounds(span.Start, Math.Max(span.Start, Math.Min(span.End, line.End)));
    }

    private Location At(YamlNode node) => new(_text, node.Span);

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
