using System.Collections.Immutable;
using System.Text.Json;
using PolicyKit.Text;

namespace PolicyKit.Cli.Building;

/// <summary>What the manifest in a school's folder tells of the builds before this one. What cannot be read counts as never made.</summary>
internal sealed record EarlierBuild
{
    private static readonly EarlierBuild None = new();

    /// <summary>Answers by question that the documents in the folder rest on.</summary>
    public ImmutableSortedDictionary<string, string> InForce { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Everything that PolicyKit has saved there, whichever build it was.</summary>
    public ImmutableArray<EarlierFile> Files { get; init; } = [];

    /// <summary>By the document's id.</summary>
    public ImmutableSortedDictionary<string, Revision> Revisions { get; init; } = ImmutableSortedDictionary.Create<string, Revision>(StringComparer.Ordinal);

    public EarlierFile? Find(string name) => Files.FirstOrDefault(file => file.Name == name);

    public static EarlierBuild Read(string manifest)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(manifest));
            return json.RootElement is { ValueKind: JsonValueKind.Object } root ? Read(root) : None;
        }
        catch (Exception e) when (e is JsonException || FileTrouble.Is(e))
        {
            return None;
        }
    }

    private static EarlierBuild Read(JsonElement root)
    {
        var basis = GetText(root, "basis");
        return new EarlierBuild
        {
            InForce = root.TryGetProperty("inForce", out var answers) && answers.ValueKind == JsonValueKind.Object
                ? None.InForce.SetItems(answers.EnumerateObject().Where(answer => answer.Value.ValueKind == JsonValueKind.String).Select(answer => KeyValuePair.Create(answer.Name, answer.Value.GetString()!)))
                : None.InForce,
            Files =
            [
                .. GetItems(root, "outputs").Select(item => ReadFile(item, basis)),
                .. GetItems(root, "earlier").Select(item => ReadFile(item, GetText(item, "basis"))),
            ],
            Revisions = None.Revisions.SetItems(GetItems(root, "revisions").Select(ReadRevision).OfType<Revision>().Select(revision => KeyValuePair.Create(revision.DocumentId, revision))),
        };
    }

    private static EarlierFile ReadFile(JsonElement item, string basis) => new(GetText(item, "name"), GetText(item, "document"), GetText(item, "sha256"), basis);

    private static Revision? ReadRevision(JsonElement item) =>
        Dates.TryParseIso(GetText(item, "since"), out var since)
            ? new Revision(GetText(item, "document"), GetText(item, "copy"), since)
            {
                Replaces = GetText(item, "replaces"),
                Changes = [.. GetItems(item, "changes").Select(change => new PassageChange(GetText(change, "before"), GetText(change, "after")))],
            }
            : null;

    private static IEnumerable<JsonElement> GetItems(JsonElement root, string name) =>
        root.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object) : [];

    private static string GetText(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}

/// <summary>A file as it was when PolicyKit saved it.</summary>
/// <param name="Basis">What it was made from, as <see cref="DocumentBasis"/> has it; empty where that is not known.</param>
internal sealed record EarlierFile(string Name, string DocumentId, string Sha256, string Basis)
{
    /// <summary>Null when it is gone, cannot be read, or somebody has changed it since.</summary>
    public byte[]? Read(string folder)
    {
        try
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, Name));
            return Manifest.GetHash(bytes) == Sha256 ? bytes : null;
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            return null;
        }
    }
}
