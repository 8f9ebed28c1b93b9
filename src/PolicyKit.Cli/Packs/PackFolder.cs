using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Cli.Packs;

/// <summary>Reads the folder of a pack, every file of it that can be published.</summary>
internal sealed class PackFolder
{
    public const string MainFile = "pack.yaml";

    private readonly Host _host;
    private readonly string _folder;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly ImmutableSortedDictionary<string, ImmutableArray<byte>>.Builder _files =
        ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<byte>>(StringComparer.Ordinal);

    private long _size;

    private PackFolder(Host host, string folder)
    {
        _host = host;
        _folder = folder;
    }

    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read a file.</exception>
    public static PackReading Load(Host host, string folder)
    {
        var reader = new PackFolder(host, folder);
        reader.ReadFiles();
        var content = reader.Identify();
        return new PackReading(reader._diagnostics.Any(d => d.IsError) ? null : content, [.. Diagnostic.Sort(reader._diagnostics)]);
    }

    private void ReadFiles()
    {
        // Hidden files belong to the system or to a version control; links are looked at, in order to refuse them.
        var options = new EnumerationOptions { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System, IgnoreInaccessible = false };
        var folders = new Queue<DirectoryInfo>([new DirectoryInfo(_folder)]);
        while (folders.TryDequeue(out var folder))
        {
            foreach (var entry in folder.EnumerateFileSystemInfos("*", options).OrderBy(e => e.Name, StringComparer.Ordinal))
            {
                var path = Path.GetRelativePath(_folder, entry.FullName).Replace('\\', '/');
                if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                    Report(PackagingRules.LinkInPack, entry.FullName, _host.GetShownPath(_folder), path);
                else if (entry is DirectoryInfo child)
                    folders.Enqueue(child);
                else if (path != PackageManifest.FileName && !ReadFile((FileInfo)entry, path))
                    return;
            }
        }
    }

    /// <summary>False when there is too much to go on.</summary>
    private bool ReadFile(FileInfo file, string path)
    {
        if (!PackPath.IsKnownKind(path))
        {
            Report(PackagingRules.FileLeftOut, file.FullName, _host.GetShownPath(file.FullName));
            return true;
        }

        if ((path.Length > PackPath.MaximumLength ? "is too long" : PackPath.FindProblem(path)) is { } problem)
        {
            Report(PackagingRules.UnsafePath, file.FullName, _host.GetShownPath(_folder), path, problem);
            return true;
        }

        _size += file.Length;
        if (_files.Count == PackContent.MaximumFiles || file.Length > PackContent.GetMaximumSize(path) || _size > PackContent.MaximumSize)
        {
            Report(PackagingRules.TooLarge, file.FullName, _host.GetShownPath(_folder), $"with {path} it goes beyond what a pack may hold");
            return false;
        }

        _files[path] = PackContent.Normalise(path, File.ReadAllBytes(file.FullName));
        return true;
    }

    private PackContent? Identify()
    {
        var main = Path.Combine(_folder, MainFile);
        if (!_files.TryGetValue(MainFile, out var bytes))
        {
            if (_diagnostics.Count == 0)
                Report(PackagingRules.NotAPackage, main, _host.GetShownPath(_folder), $"it has no {MainFile}");
            return null;
        }

        var identity = PackIdentity.Parse(bytes);
        var version = PackVersion.Parse(identity.Version);
        if (!PackId.IsValid(identity.Id))
            Report(PackagingRules.UnsuitableId, main, identity.Id);
        if (version is null)
            Report(PackagingRules.UnsuitableVersion, main, identity.Version);
        return version is null ? null : new PackContent(identity.Id, version, _files.ToImmutable());
    }

    private void Report(DiagnosticDescriptor rule, string path, params ReadOnlySpan<object?> arguments) =>
        _diagnostics.Add(Diagnostic.Create(rule, new Location(SourceText.From("", _host.GetShownPath(path)), default), arguments));
}
