using System.Collections.Immutable;
using PolicyKit.Symbols;

namespace PolicyKit.Cli.Packs;

/// <summary>A folder of packages, as NuGet reads one: all beside each other, or each in a folder of its id and version.</summary>
internal sealed class PackFeed
{
    private static readonly EnumerationOptions AnyCase = new() { MatchCasing = MatchCasing.CaseInsensitive, AttributesToSkip = FileAttributes.Hidden };

    private readonly ILookup<string, PackageFile> _packages;

    private PackFeed(ILookup<string, PackageFile> packages) => _packages = packages;

    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read the folder.</exception>
    public static PackFeed Open(string folder)
    {
        var flat = Directory.EnumerateFiles(folder, "*" + PackPackage.Extension, AnyCase);
        var nested = Directory.EnumerateDirectories(folder, "*", AnyCase)
            .SelectMany(id => Directory.EnumerateDirectories(id, "*", AnyCase))
            .SelectMany(version => Directory.EnumerateFiles(version, "*" + PackPackage.Extension, AnyCase));
        return new PackFeed(flat.Concat(nested)
            .Order(StringComparer.Ordinal)
            .Select(PackageFile.Create)
            .OfType<PackageFile>()
            .ToLookup(package => package.Id, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>In order. Whether each is a pack shows only when it is read: a feed may carry other packages too.</summary>
    public ImmutableArray<string> Ids => [.. _packages.Select(group => group.Key).Order(StringComparer.Ordinal)];

    public ImmutableArray<PackVersion> GetVersions(string id) => [.. _packages[id].Select(package => package.Version).Distinct().Order()];

    /// <summary>The best version of a pack, or null when none will do.</summary>
    public PackageFile? Find(string id, VersionRange range) =>
        range.FindBest(GetVersions(id)) is { } best ? _packages[id].First(package => package.Version == best) : null;

    /// <summary>The version that a pack had last before this one; null when there is none.</summary>
    public PackageFile? FindBefore(string id, PackVersion version) =>
        _packages[id].Where(package => package.Version.CompareTo(version) < 0).MaxBy(package => package.Version);
}

/// <summary>A package by its file name; what is inside has not been looked at.</summary>
internal sealed record PackageFile(string Id, PackVersion Version, string Path)
{
    /// <summary>Null when the name is not that of a package. An id of ours holds no full stop, so the first one ends it.</summary>
    public static PackageFile? Create(string path)
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(path);
        return name.Split('.', 2) is [var id, var version] && PackId.IsValid(id.ToLowerInvariant()) && PackVersion.Parse(version) is { } parsed
            ? new PackageFile(id.ToLowerInvariant(), parsed, path)
            : null;
    }
}
