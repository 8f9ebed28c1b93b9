using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Cli.Packs;

/// <summary>Reads a package that may have been damaged or made to do harm, into memory only.</summary>
/// <remarks>Nothing that the archive says of itself is believed: names are judged before use, sizes are counted while reading, and content is compared with its hashes.</remarks>
internal sealed class PackageReader
{
    // Beside the pack's own files a package holds five of its own, and a feed may add its signature.
    private const int MaximumEntries = PackContent.MaximumFiles + 16;
    private const int MaximumPartSize = 1024 * 1024;
    private const string SignaturePath = ".signature.p7s";

    private readonly string _shownPath;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private long _size;

    private PackageReader(string shownPath) => _shownPath = shownPath;

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read the file.</exception>
    public static PackReading Load(Host host, string path)
    {
        var reader = new PackageReader(host.GetShownPath(path));
        return new FileInfo(path).Length > PackContent.MaximumSize
            ? new PackReading(null, [reader.Create(PackagingRules.TooLarge, $"a pack is at most {PackContent.MaximumSize / 1024 / 1024} MB")])
            : reader.Read(File.ReadAllBytes(path));
    }

    public static PackReading Parse(byte[] bytes, string shownPath) => new PackageReader(shownPath).Read(bytes);

    private PackReading Read(byte[] bytes)
    {
        PackContent? content = null;
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            content = Read(zip);
        }
        catch (InvalidDataException)
        {
            Report(PackagingRules.NotAPackage, "it is not a zip archive, or was damaged on its way");
        }

        return new PackReading(_diagnostics.Count > 0 ? null : content, _diagnostics.ToImmutable());
    }

    private PackContent? Read(ZipArchive zip)
    {
        if (zip.Entries.Count > MaximumEntries)
        {
            Report(PackagingRules.TooLarge, $"it holds {zip.Entries.Count} files");
            return null;
        }

        CheckEntries(zip);
        if (_diagnostics.Count > 0)
            return null;

        if (zip.GetEntry(PackageManifest.FileName) is not { } manifestEntry)
        {
            Report(PackagingRules.NotAPackage, $"it has no {PackageManifest.FileName}, so PolicyKit did not make it");
            return null;
        }

        if (ReadEntry(manifestEntry, MaximumPartSize) is not { } manifestBytes)
            return null;
        if (PackageManifest.Parse(manifestBytes) is not { } manifest || !PackId.IsValid(manifest.Id))
        {
            Report(PackagingRules.NotAPackage, $"its {PackageManifest.FileName} cannot be read");
            return null;
        }

        var content = ReadContent(zip, manifest);
        if (content is not null)
            CheckIdentity(zip, content);
        return content;
    }

    private void CheckEntries(ZipArchive zip)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in zip.Entries)
        {
            var name = entry.FullName;
            if (!IsOwnPart(name) && PackPath.FindProblem(name.EndsWith('/') ? name[..^1] : name) is { } problem)
                Report(PackagingRules.UnsafePath, name, problem);
            else if (IsLink(entry))
                Report(PackagingRules.LinkInPack, name);
            else if (entry.IsEncrypted)
                Report(PackagingRules.NotAPackage, "it is locked with a password");
            else if (!names.Add(name))
                Report(PackagingRules.UnsafePath, name, "differs from another in capital letters at most, so that Windows would take the two for one");
        }
    }

    private PackContent? ReadContent(ZipArchive zip, PackageManifest manifest)
    {
        var folder = PackPackage.GetContentFolder(manifest.Id);
        var entries = zip.Entries.Where(e => !e.FullName.EndsWith('/')).ToDictionary(e => e.FullName, StringComparer.Ordinal);
        foreach (var extra in entries.Keys.Where(name => !IsOwnPart(name) && name != PackPackage.GetDescriptionPath(manifest.Id) && !manifest.Files.ContainsKey(GetPathIn(folder, name))))
            Report(PackagingRules.Tampered, $"“{extra}” is not on its list of files");
        foreach (var missing in manifest.Files.Keys.Where(path => !entries.ContainsKey(folder + path)))
            Report(PackagingRules.Tampered, $"“{missing}” is missing");
        foreach (var path in manifest.Files.Keys.Where(path => path.Length > PackPath.MaximumLength))
            Report(PackagingRules.UnsafePath, path, "is too long");
        foreach (var stranger in manifest.Files.Keys.Where(path => !PackPath.IsKnownKind(path)))
            Report(PackagingRules.Tampered, $"“{stranger}” is of a kind that no pack holds");
        if (_diagnostics.Count > 0)
            return null;

        var files = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<byte>>(StringComparer.Ordinal);
        foreach (var (path, listed) in manifest.Files)
        {
            if (ReadEntry(entries[folder + path], PackContent.GetMaximumSize(path)) is not { } bytes)
                return null;

            if (new PackedFile(bytes.Length, Building.Manifest.GetHash(bytes)) != listed)
                Report(PackagingRules.Tampered, $"“{path}” was changed");
            files[path] = PackContent.Normalise(path, bytes);
        }

        return new PackContent(manifest.Id, manifest.Version, files.ToImmutable());
    }

    private void CheckIdentity(ZipArchive zip, PackContent content)
    {
        var listed = $"{content.Id} {content.Version}";
        var nuspec = zip.GetEntry(PackPackage.GetDescriptionPath(content.Id)) is { } entry ? ReadEntry(entry, MaximumPartSize) : null;
        if (nuspec is null || ReadNuspec(nuspec) is not { } described)
            Report(PackagingRules.NotAPackage, $"its {PackPackage.GetDescriptionPath(content.Id)} is missing or cannot be read");
        else if (described != listed)
            Report(PackagingRules.IdentityDiffers, listed, described);

        if (!content.Files.TryGetValue(PackFolder.MainFile, out var main))
        {
            Report(PackagingRules.NotAPackage, $"it has no {PackFolder.MainFile}");
            return;
        }

        var own = PackIdentity.Parse(main);
        var written = $"{own.Id} {PackVersion.Parse(own.Version)?.ToString() ?? own.Version}";
        if (written != listed)
            Report(PackagingRules.IdentityDiffers, listed, written);
    }

    /// <summary>"id version", or null when it is no description of a package.</summary>
    private static string? ReadNuspec(byte[] bytes)
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
            var metadata = XDocument.Load(reader).Root?.Elements().FirstOrDefault(e => e.Name.LocalName == "metadata");
            var version = PackVersion.Parse(GetValue("version") ?? "");
            return version is null ? null : $"{GetValue("id")} {version}";

            string? GetValue(string name) => metadata?.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value.Trim();
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>Null, with a diagnostic, for more than the limit, whatever the archive declares.</summary>
    private byte[]? ReadEntry(ZipArchiveEntry entry, int limit)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            _size += read;
            if (bytes.Length <= limit && _size <= PackContent.MaximumSize)
                continue;

            Report(PackagingRules.TooLarge, $"with “{entry.FullName}” it goes beyond what a pack may hold");
            return null;
        }

        return bytes.ToArray();
    }

    private static string GetPathIn(string folder, string name) => name.StartsWith(folder, StringComparison.Ordinal) ? name[folder.Length..] : "";

    private static bool IsOwnPart(string name) =>
        name is PackPackage.ContentTypesPath or PackPackage.RelationshipsPath or PackPackage.LicencePath or PackageManifest.FileName or SignaturePath
        || name.StartsWith(PackPackage.PropertiesFolder, StringComparison.Ordinal) && PackPath.FindProblem(name) is null;

    // Unix notes the kind of file in the upper half, Windows its attributes in the lower.
    private static bool IsLink(ZipArchiveEntry entry) =>
        (entry.ExternalAttributes >> 16 & 0xF000) is not (0 or 0x8000 or 0x4000) || (entry.ExternalAttributes & (int)FileAttributes.ReparsePoint) != 0;

    private void Report(DiagnosticDescriptor rule, params ReadOnlySpan<object?> details) => _diagnostics.Add(Create(rule, details));

    private Diagnostic Create(DiagnosticDescriptor rule, params ReadOnlySpan<object?> details) =>
        Diagnostic.Create(rule, new Location(SourceText.From("", _shownPath), default), [_shownPath, .. details]);
}
