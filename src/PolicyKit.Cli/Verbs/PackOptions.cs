using System.CommandLine;
using PolicyKit.Cli.Packs;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;

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

    /// <summary>A pack by its folder, its package or its id.</summary>
    public static PackReading Read(Host host, string pack, string? templates)
    {
        var path = host.GetFullPath(pack);
        if (File.Exists(path))
            return PackageReader.Load(host, path);
        if (FindFolder(host, pack, templates) is { } folder)
            return PackFolder.Load(host, folder);

        var ids = PackShelf.Open(host, templates).Names;
        return new PackReading(null, [Diagnostic.Create(PackagingRules.NotAtHand, null, $"“{pack}”")
            .WithHint(Text.NearestName.Find(pack, ids) is { } nearest ? $"Did you mean {nearest}?" : $"Packs at hand: {string.Join(", ", ids)}")]);
    }

    /// <summary>How messages name the pack's place.</summary>
    public static string GetShownFolder(Host host, string pack, string? templates) =>
        host.GetShownPath(FindFolder(host, pack, templates) ?? host.GetFullPath(pack));

    /// <summary>Says what is wrong with the pack, on the error stream.</summary>
    public static int Fail(Host host, IEnumerable<Diagnostic> diagnostics)
    {
        host.Error.Write(DiagnosticText.Write([.. diagnostics], host.Palette));
        return ExitCode.ErrorsInInput;
    }

    // An id first: in the folder templates, the pack north-somerset and the folder of that name are the same.
    private static string? FindFolder(Host host, string pack, string? templates) =>
        PackShelf.Open(host, templates).Places.FirstOrDefault(p => p.Name == pack)?.Folder
        ?? (File.Exists(Path.Combine(host.GetFullPath(pack), PackFolder.MainFile)) ? host.GetFullPath(pack) : null);
}
