using System.CommandLine;
using PolicyKit.Cli.Packs;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Cli.Verbs;

/// <summary>The words that the commands of `pack` share.</summary>
internal static class PackOptions
{
    public static Argument<string> CreatePack(string description, string name = "PACK")
    {
        var pack = new Argument<string>(name) { Description = description };
        ProfileOptions.RefuseOptions(pack);
        return pack;
    }

    /// <summary>A pack by its id, its folder or its package.</summary>
    public static PackReading Read(Host host, PackShelf shelf, string pack)
    {
        if (FindFolder(host, shelf, pack) is { } folder)
            return PackFolder.Load(host, folder);
        if (File.Exists(host.GetFullPath(pack)))
            return PackageReader.Load(host, host.GetFullPath(pack));

        var nearest = NearestName.Find(pack, shelf.Names);
        return new PackReading(null, [Diagnostic.Create(PackagingRules.NotAtHand, null, $"“{pack}”")
            .WithHint(nearest is null ? $"Packs at hand: {string.Join(", ", shelf.Names)}" : $"Did you mean {nearest}?")]);
    }

    /// <summary>How messages name the pack's folder.</summary>
    public static string GetShownPlace(Host host, PackShelf shelf, string pack) => host.GetShownPath(FindFolder(host, shelf, pack) ?? host.GetFullPath(pack));

    /// <summary>What schools have now: named, or installed, or the one at hand when the new version comes from elsewhere; null when no school has any.</summary>
    public static PackReading? FindCurrent(Host host, PackShelf shelf, string? from, string pack, PackContent after)
    {
        if (from is not null)
            return Read(host, shelf, from);
        if (InstalledPacks.FindPinned(host, after.Id, PackLock.Load(host)) is { } version)
            return PackFolder.Load(host, InstalledPacks.GetFolder(host, after.Id, version));

        return pack != after.Id && FindFolder(host, shelf, after.Id) is { } folder && folder != FindFolder(host, shelf, pack) ? PackFolder.Load(host, folder) : null;
    }

    /// <summary>Says what is wrong with the pack, on the error stream.</summary>
    public static int Fail(Host host, IEnumerable<Diagnostic> diagnostics)
    {
        host.Error.Write(DiagnosticText.Write([.. diagnostics], host.Palette));
        return ExitCode.ErrorsInInput;
    }

    // An id first: in the folder templates, the pack north-somerset and the folder of that name are the same.
    private static string? FindFolder(Host host, PackShelf shelf, string pack) =>
        shelf.Places.FirstOrDefault(p => p.Name == pack)?.Folder
        ?? (File.Exists(Path.Combine(host.GetFullPath(pack), PackFolder.MainFile)) ? host.GetFullPath(pack) : null);
}
