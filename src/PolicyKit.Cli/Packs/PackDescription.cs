using System.Collections.Immutable;
using System.Globalization;
using PolicyKit.Symbols;
using PolicyKit.Syntax.Yaml;
using PolicyKit.Text;

namespace PolicyKit.Cli.Packs;

/// <summary>What a pack says of itself in pack.yaml, as catalogues and package descriptions show it.</summary>
internal sealed record PackDescription
{
    public string Id { get; private init; } = "";

    public string Title { get; private init; } = "";

    /// <summary>As it was written.</summary>
    public string Version { get; private init; } = "";

    public string Publisher { get; private init; } = "";

    /// <summary>partnership, authority, trust and so on; empty where the pack does not say.</summary>
    public string Layer { get; private init; } = "";

    public string Website { get; private init; } = "";

    public string Summary { get; private init; } = "";

    public string Licence { get; private init; } = "";

    public DateOnly? ReviewDue { get; private init; }

    public ImmutableArray<(string Id, VersionRange Range)> Parents { get; private init; } = [];

    /// <summary>What changed, in the order of the file.</summary>
    public ImmutableArray<string> Notes { get; private init; } = [];

    public static PackDescription Parse(SourceText text)
    {
        if (YamlSyntaxTree.Parse(text).Root is not YamlMapping pack)
            return new PackDescription();

        var publisher = pack.Find("publisher") as YamlMapping;
        var parents = pack.Find("inherits") switch
        {
            YamlSequence list => list.Items,
            YamlScalar { IsNull: false } one => [one],
            _ => ImmutableArray<YamlNode>.Empty,
        };
        return new PackDescription
        {
            Id = pack.GetText("id") ?? "",
            Title = pack.GetText("title") ?? "",
            Version = pack.GetText("version") ?? "",
            Publisher = publisher?.GetText("name") ?? pack.GetText("publisher") ?? "",
            Layer = publisher?.GetText("type") ?? (parents.IsEmpty ? "national" : ""),
            Website = publisher?.GetText("website") ?? "",
            Summary = pack.GetText("description") ?? pack.GetText("credits") ?? "",
            Licence = pack.GetText("licence") ?? "",
            ReviewDue = DateOnly.TryParseExact(pack.GetText("review_due"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
            Parents = [.. parents.Select(ReadParent).Where(parent => parent.Id.Length > 0)],
            Notes = [.. ((pack.Find("changes") as YamlSequence)?.Items ?? []).OfType<YamlMapping>().Select(ReadNote)],
        };
    }

    private static (string Id, VersionRange Range) ReadParent(YamlNode node) => node switch
    {
        YamlScalar scalar => (scalar.Value, VersionRange.Any),
        YamlMapping mapping => (mapping.GetText("id") ?? "", VersionRange.Parse(mapping.GetText("version") ?? "") ?? VersionRange.Any),
        _ => ("", VersionRange.Any),
    };

    private static string ReadNote(YamlMapping change) =>
        string.Join(": ", new[] { change.GetText("version"), change.GetText("date") ?? change.GetText("on"), change.GetText("note") }.Where(part => part is not null));
}
