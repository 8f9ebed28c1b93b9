using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Cli.Packs;

/// <summary>policykit.lock.json: the version and hash of each installed pack that the workspace builds with.</summary>
/// <remarks>In the order of ids, with nothing of this computer in it, so that two people's installs merge line by line.</remarks>
internal sealed record PackLock(ImmutableSortedDictionary<string, PackPin> Pins, Diagnostic? Problem = null)
{
    public const string FileName = "policykit.lock.json";

    public static PackLock Empty { get; } = new(ImmutableSortedDictionary.Create<string, PackPin>(StringComparer.Ordinal));

    /// <summary>Never fails: a file that cannot be read pins nothing and has a problem.</summary>
    public static PackLock Load(Host host)
    {
        var path = GetPath(host);
        if (!File.Exists(path))
            return Empty;

        try
        {
            return Parse(SourceText.From(File.ReadAllBytes(path), host.GetShownPath(path)));
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            return Refuse(SourceText.From("", host.GetShownPath(path)), FileTrouble.Describe(e));
        }
    }

    public static PackLock Parse(SourceText text)
    {
        try
        {
            using var json = JsonDocument.Parse(text.Content);
            var root = json.RootElement;
            if (root.GetProperty("version").GetInt32() != 1)
                return Refuse(text, "a later version of PolicyKit wrote it");

            var pins = Empty.Pins.ToBuilder();
            foreach (var pack in root.GetProperty("packs").EnumerateObject())
            {
                if (!PackId.IsValid(pack.Name) || PackVersion.Parse(pack.Value.GetProperty("version").GetString() ?? "") is not { } version)
                    return Refuse(text, $"its entry “{pack.Name}” is not a pack with a version");
                pins[pack.Name] = new PackPin(version, pack.Value.GetProperty("sha256").GetString() ?? "");
            }

            return new PackLock(pins.ToImmutable());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            var hasConflict = text.Content.Contains("<<<<<<<", StringComparison.Ordinal);
            return Refuse(text, hasConflict ? "both sides of a merge stand in it" : "it is not what `pack install` writes");
        }
    }

    public PackLock With(string id, PackPin pin) => this with { Pins = Pins.SetItem(id, pin) };

    public string Write() => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteStartObject("packs");
        foreach (var (id, pin) in Pins)
        {
            json.WriteStartObject(id);
            json.WriteString("version", pin.Version.ToString());
            json.WriteString("sha256", pin.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    });

    /// <summary>Null when the file was saved.</summary>
    public Diagnostic? Save(Host host) => WholeFile.Write(host, GetPath(host), Encoding.UTF8.GetBytes(Write()));

    private static string GetPath(Host host) => Path.Combine(host.WorkingFolder, FileName);

    private static PackLock Refuse(SourceText text, string reason) => Empty with
    {
        Problem = Diagnostic.Create(PackagingRules.UnreadableLock, new Location(text, default), reason)
            .WithHint("Restore the file from before the merge, or delete it and install each pack again"),
    };
}

/// <param name="Sha256">Of the version's manifest, and with it of every file.</param>
internal sealed record PackPin(PackVersion Version, string Sha256);
