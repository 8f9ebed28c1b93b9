using System.CommandLine;
using PolicyKit.Cli.Packs;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Cli.Verbs;

/// <summary>policykit pack install: a package or folder in, a pinned pack in the workspace out.</summary>
internal static class PackInstallVerb
{
    public static Command Create(Host host)
    {
        var source = new Argument<string>("SOURCE") { Description = "A package (.nupkg), the folder of a pack, or a folder of packages" };
        var id = new Argument<string?>("ID")
        {
            Description = "Which pack to take from a folder of packages",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var version = new Option<string?>("--version")
        {
            Description = "Which versions will do, such as \"[1.0,2.0)\". Default: the latest that is no preview",
            HelpName = "RANGE",
        };
        ProfileOptions.RefuseOptions(source);
        ProfileOptions.RefuseOptions(id);
        var command = new Command("install", "Verify a pack and install it for the schools of this folder") { source, id, version };
        command.SetAction(result => Run(host, result.GetValue(source)!, result.GetValue(id), result.GetValue(version)));
        HelpWithExamples.Attach(
            command,
            ("policykit pack install north-somerset.1.0.0.nupkg", "Install the package of a pack"),
            ("policykit pack install \"S:\\Packs\" north-somerset", "Install the latest version from a shared folder"),
            ("policykit pack install \"S:\\Packs\" north-somerset --version \"[1.2.0]\"", "Install that version and no other"));
        return command;
    }

    private static int Run(Host host, string source, string? id, string? versionText)
    {
        var range = VersionRange.Parse(versionText ?? "");
        if (range is null)
            return ProfileOptions.Refuse(host, [Diagnostic.Create(PackagingRules.UnsuitableRange, null, versionText).WithHint("Write it like 1.2, [1.2] or [1.0,2.0)")]);

        var reading = Read(host, host.GetFullPath(source), source, id, range);
        if (reading.Content is not { } content)
            return PackOptions.Fail(host, reading.Diagnostics);

        var installation = new PackInstaller(host).Install(content);
        if (installation.Problem is { } problem)
            return PackOptions.Fail(host, [problem]);

        host.Error.Write(DiagnosticText.Write([.. reading.Diagnostics, .. FindRemarks(host, content)], host.Palette));
        var place = host.GetShownPath(InstalledPacks.GetFolder(host, content.Id, content.Version));
        var replaced = installation.Replaced is { } old && old != content.Version ? $", in place of {old}" : "";
        host.Out.WriteLine($"{host.Palette.Good("installed")} {content.Id} {content.Version} in {place}{replaced}");
        host.Out.WriteLine($"hash {content.Manifest.Sha256}, pinned in {PackLock.FileName}");
        return ExitCode.Success;
    }

    private static PackReading Read(Host host, string path, string source, string? id, VersionRange range)
    {
        if (File.Exists(path))
            return PackageReader.Load(host, path);
        if (File.Exists(Path.Combine(path, PackFolder.MainFile)))
            return PackFolder.Load(host, path);
        if (!Directory.Exists(path))
            return Refuse(Diagnostic.Create(WorkspaceRules.NoSuchFile, null, source).WithHint($"Check the spelling; the command runs in {host.WorkingFolder}"));

        var feed = PackFeed.Open(path);
        var shown = host.GetShownPath(path);
        if (id is null)
        {
            return Refuse(Diagnostic.Create(PackagingRules.NotInFeed, null, shown, "of no name")
                .WithHint(feed.Ids.IsEmpty ? "Give a folder that holds packages" : $"Say which pack to install: {string.Join(", ", feed.Ids)}"));
        }

        if (feed.Find(id, range) is { } package)
        {
            var reading = PackageReader.Load(host, package.Path);
            return reading.Content is { } content && (content.Id != package.Id || content.Version != package.Version)
                ? Refuse(Diagnostic.Create(PackagingRules.IdentityDiffers, null, host.GetShownPath(package.Path), $"{package.Id} {package.Version}", $"{content.Id} {content.Version}"))
                : reading;
        }

        var versions = feed.GetVersions(id);
        var nearest = NearestName.Find(id, feed.Ids);
        return Refuse(Diagnostic.Create(PackagingRules.NotInFeed, null, shown, range == VersionRange.Any ? id : $"{id} {range}")
            .WithHint(versions.IsEmpty ? (nearest is null ? $"It holds: {string.Join(", ", feed.Ids)}" : $"Did you mean {nearest}?") : $"It holds the versions {string.Join(", ", versions)}"));
    }

    /// <summary>What the school should know although the pack is installed.</summary>
    private static IEnumerable<Diagnostic> FindRemarks(Host host, PackContent content)
    {
        var shelf = PackShelf.Open(host, templates: null);
        if (shelf.Places.FirstOrDefault(p => p.Name == content.Id) is { Origin: PackOrigin.Workbench } workbench)
            yield return Diagnostic.Create(PackagingRules.StandsInFront, null, host.GetShownPath(workbench.Folder), content.Id, content.Version);

        foreach (var parent in content.Bind().Imprint.Parents)
        {
            var version = PackVersion.Parse(shelf.Find(parent.Id)?.Binding.Symbol.Version ?? "");
            if (version is null || !parent.Versions.Contains(version))
                yield return Diagnostic.Create(PackagingRules.ParentMissing, null, content.Id, parent.Versions == VersionRange.Any ? parent.Id : $"{parent.Id} {parent.Versions}").WithHint($"Install {parent.Id} from the same place");
        }
    }

    private static PackReading Refuse(Diagnostic diagnostic) => new(null, [diagnostic]);
}
