using System.Text;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Cli.Packs;

/// <summary>Puts a version into the workspace. Whenever it stops, the lock file names a version that is there whole: the old one or the new.</summary>
/// <param name="beforeStep">For tests: what stands in for a power cut or a full disk.</param>
internal sealed class PackInstaller(Host host, Action<InstallStep>? beforeStep = null)
{
    private readonly string _packs = InstalledPacks.GetFolder(host);

    public Installation Install(PackContent content)
    {
        var pinned = PackLock.Load(host);
        if (pinned.Problem is { } unreadable)
            return new Installation { Problem = unreadable };

        var pin = new PackPin(content.Version, content.Manifest.Sha256);
        var old = pinned.Pins.GetValueOrDefault(content.Id);
        if (old is not null && old.Version == pin.Version && old.Sha256 != pin.Sha256)
        {
            var conflict = Diagnostic.Create(PackagingRules.OtherContentPinned, null, $"The package with hash {pin.Sha256[..12]}…", content.Id, content.Version)
                .WithHint($"Ask the publisher which is right: the hash that is pinned starts with {old.Sha256[..Math.Min(12, old.Sha256.Length)]}");
            return new Installation { Problem = conflict };
        }

        try
        {
            RemoveLeftovers();
            if (!IsInPlace(content))
                Place(content);

            Begin(InstallStep.Pin);
            if (old != pin && pinned.With(content.Id, pin).Save(host) is { } failure)
                return new Installation { Problem = failure };

            RemoveOtherVersions(content);
            return new Installation { Replaced = old?.Version };
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            RemoveLeftovers();
            return new Installation
            {
                Problem = Diagnostic.Create(PackagingRules.NotInstalled, null, content.Id, content.Version, FileTrouble.Describe(e))
                    .WithHint($"Close programs that use files of {host.GetShownPath(_packs)}, then install again"),
            };
        }
    }

    private bool IsInPlace(PackContent content)
    {
        var folder = GetFolder(content);
        return File.Exists(Path.Combine(folder, PackageManifest.FileName))
            && PackageManifest.Parse(File.ReadAllBytes(Path.Combine(folder, PackageManifest.FileName)))?.Sha256 == content.Manifest.Sha256
            && PackFolder.Load(host, folder).Content?.Manifest.Sha256 == content.Manifest.Sha256;
    }

    private void Place(PackContent content)
    {
        var folder = GetFolder(content);
        var fresh = GetUnfinished($"{content.Id}.{content.Version}.new");
        foreach (var (path, bytes) in content.Files)
        {
            Begin(InstallStep.WriteFile);
            var target = Path.Combine([fresh, .. path.Split('/')]);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, bytes.AsSpan());
        }

        File.WriteAllBytes(Path.Combine(fresh, PackageManifest.FileName), Encoding.UTF8.GetBytes(content.Manifest.Write()));

        Begin(InstallStep.Place);
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        if (!Directory.Exists(folder))
        {
            BriefLock.WaitOut(() => Directory.Move(fresh, folder));
            return;
        }

        // The same version lies there and is not what was published: it makes room, and comes back when the new one cannot take its place.
        var aside = GetUnfinished($"{content.Id}.{content.Version}.old");
        BriefLock.WaitOut(() => Directory.Move(folder, aside));
        try
        {
            Begin(InstallStep.Replace);
            BriefLock.WaitOut(() => Directory.Move(fresh, folder));
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            BriefLock.WaitOut(() => Directory.Move(aside, folder));
            throw;
        }

        TryDelete(aside);
    }

    private void RemoveOtherVersions(PackContent content)
    {
        foreach (var version in InstalledPacks.GetVersions(host, content.Id).Where(v => v != content.Version))
        {
            // Renamed first, so that no half of it is ever taken for a pack.
            var aside = GetUnfinished($"{content.Id}.{version}.old");
            try
            {
                Begin(InstallStep.RemoveOld);
                Directory.Move(InstalledPacks.GetFolder(host, content.Id, version), aside);
            }
            catch (Exception e) when (FileTrouble.Is(e))
            {
                // Nobody asks for it any more: the lock file names the new version.
                continue;
            }

            TryDelete(aside);
        }
    }

    /// <summary>What an earlier install left behind when it was cut off.</summary>
    private void RemoveLeftovers()
    {
        if (!Directory.Exists(_packs))
            return;

        foreach (var leftover in Directory.GetDirectories(_packs, InstalledPacks.Unfinished + "*"))
            TryDelete(leftover);
    }

    private string GetFolder(PackContent content) => InstalledPacks.GetFolder(host, content.Id, content.Version);

    private string GetUnfinished(string name) => Path.Combine(_packs, InstalledPacks.Unfinished + name);

    private void Begin(InstallStep step) => beforeStep?.Invoke(step);

    private static void TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            // Its name keeps it out of use, and the next install tries again.
        }
    }
}

internal enum InstallStep
{
    WriteFile,
    Place,
    Replace,
    Pin,
    RemoveOld,
}

/// <summary>What came of an install.</summary>
internal sealed record Installation
{
    /// <summary>The version that was pinned before; null when there was none.</summary>
    public PackVersion? Replaced { get; init; }

    /// <summary>Null when the pack is installed.</summary>
    public Diagnostic? Problem { get; init; }
}
