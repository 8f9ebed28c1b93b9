using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Cli.Packs;

/// <summary>The folder packs of the workspace: packs/id/version for each version that is installed.</summary>
internal static class InstalledPacks
{
    public const string Folder = "packs";

    /// <summary>Starts the name of whatever is not in use: a pack half written, or half removed.</summary>
    public const char Unfinished = '~';

    public static string GetFolder(Host host) => Path.Combine(host.WorkingFolder, Folder);

    public static string GetFolder(Host host, string id, PackVersion version) => Path.Combine(GetFolder(host), id, version.ToString());

    public static ImmutableArray<string> GetIds(Host host) => Directory.Exists(GetFolder(host))
        ? [.. Directory.EnumerateDirectories(GetFolder(host)).Select(folder => Path.GetFileName(folder)).Where(id => PackId.IsValid(id) && !GetVersions(host, id).IsEmpty).Order(StringComparer.Ordinal)]
        : [];

    public static ImmutableArray<PackVersion> GetVersions(Host host, string id)
    {
        var folder = Path.Combine(GetFolder(host), id);
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateDirectories(folder)
                .Where(version => File.Exists(Path.Combine(version, PackFolder.MainFile)))
                .Select(version => PackVersion.Parse(Path.GetFileName(version)))
                .OfType<PackVersion>()
                .Where(version => Directory.Exists(GetFolder(host, id, version)))
                .Distinct()
                .Order()]
            : [];
    }

    /// <summary>The pinned version, or the latest of a pack that is not pinned; null when it is not installed.</summary>
    /// <remarks>Of a pinned pack that version or none: another one would change documents without anybody having asked for it.</remarks>
    public static PackVersion? FindPinned(Host host, string id, PackLock pinned)
    {
        var versions = GetVersions(host, id);
        return pinned.Pins.TryGetValue(id, out var pin) ? versions.FirstOrDefault(v => v == pin.Version) : versions.Max();
    }

    /// <summary>Compares an installed pack, file by file, with what the lock file pins.</summary>
    public static ImmutableArray<Diagnostic> Check(Host host, string id, PackVersion version, PackLock pinned)
    {
        var folder = GetFolder(host, id, version);
        var shown = host.GetShownPath(folder);
        if (pinned.Problem is { } problem)
            return [problem];
        if (!pinned.Pins.TryGetValue(id, out var pin))
            return [At(PackFolder.MainFile, PackagingRules.NotPinned, id, version).WithHint("Install the pack again; its version and hash are then written down")];

        var manifestPath = Path.Combine(folder, PackageManifest.FileName);
        var manifest = File.Exists(manifestPath) ? PackageManifest.Parse(File.ReadAllBytes(manifestPath)) : null;
        if (manifest is null || manifest.Sha256 != pin.Sha256)
            return [Report(PackageManifest.FileName, manifest is null ? "is missing" : "was changed")];

        // A text is compared as it would be published: a program that changed line ends has changed nothing that is read.
        var reading = PackFolder.Load(host, folder);
        if (reading.Content is null)
            return reading.Diagnostics;
        return [.. manifest.Compare(reading.Content.Manifest).Select(difference => Report(difference.Path, difference.Change))];

        Diagnostic Report(string path, string change) =>
            At(path, PackagingRules.InstalledPackChanged, $"{shown}/{path}", change, id).WithHint($"Install {id} {version} again to restore it");

        Diagnostic At(string path, DiagnosticDescriptor rule, params ReadOnlySpan<object?> arguments) =>
            Diagnostic.Create(rule, new Location(SourceText.From("", $"{shown}/{path}"), default), arguments);
    }
}
