using System.Collections.Immutable;
using System.Text.Json;
using PolicyKit.Cli.Building;
using PolicyKit.Cli.Printing;
using PolicyKit.Symbols;

namespace PolicyKit.Cli.Packs;

/// <summary>policykit-manifest.json: what a published version consists of, to the byte.</summary>
internal sealed record PackageManifest(string Id, PackVersion Version, ImmutableSortedDictionary<string, PackedFile> Files)
{
    public const string FileName = "policykit-manifest.json";

    /// <summary>Stands for the whole content: it changes when any byte of any file does.</summary>
    public string Sha256 => Manifest.GetHash(Write());

    /// <summary>Null when the text is no manifest.</summary>
    public static PackageManifest? Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            if (PackVersion.Parse(root.GetProperty("packVersion").GetString() ?? "") is not { } version)
                return null;

            var files = root.GetProperty("files").EnumerateArray().ToImmutableSortedDictionary(
                file => file.GetProperty("path").GetString() ?? "",
                file => new PackedFile(file.GetProperty("size").GetInt64(), file.GetProperty("sha256").GetString() ?? ""),
                StringComparer.Ordinal);
            return new PackageManifest(root.GetProperty("id").GetString() ?? "", version, files);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            // Broken JSON, a member that is missing or of another kind, or a path listed twice: all the same, not ours.
            return null;
        }
    }

    public string Write() => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("id", Id);
        json.WriteString("packVersion", Version.ToString());
        json.WriteStartArray("files");
        foreach (var (path, file) in Files)
        {
            json.WriteStartObject();
            json.WriteString("path", path);
            json.WriteNumber("size", file.Size);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>How files differ from the list, each as a path and what happened to it: "was changed", "is missing" or "was added".</summary>
    public IEnumerable<(string Path, string Change)> Compare(PackageManifest actual)
    {
        foreach (var path in Files.Keys.Union(actual.Files.Keys).Order(StringComparer.Ordinal))
        {
            var listed = Files.GetValueOrDefault(path);
            var found = actual.Files.GetValueOrDefault(path);
            if (listed != found)
                yield return (path, (listed, found) switch { (null, _) => "was added", (_, null) => "is missing", _ => "was changed" });
        }
    }
}
