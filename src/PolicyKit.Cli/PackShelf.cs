using System.Collections.Concurrent;
using System.Collections.Immutable;
using PolicyKit.Binding.Layers;
using PolicyKit.Binding.Packs;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Syntax.Packs;
using PolicyKit.Text;

namespace PolicyKit.Cli;

/// <summary>The template packs at hand, each read once however many schools use it.</summary>
internal sealed class PackShelf
{
    /// <summary>What every school gets, and what a pack builds on when it names no parent.</summary>
    public const string NationalPack = "ukccis-2016";

    public const string TemplatesFolder = "templates";

    private readonly Host _host;
    private readonly ConcurrentDictionary<string, Lazy<ShelvedPack>> _packs = new(StringComparer.Ordinal);

    /// <summary>Nearest first: a pack in the working folder stands before the one of the same name that came with the tool.</summary>
    private readonly ImmutableArray<string> _folders;

    /// <summary>Texts that stand in for the files of the same path.</summary>
    private readonly ImmutableDictionary<string, SourceText> _texts;

    private PackShelf(Host host, ImmutableArray<string> folders, ImmutableDictionary<string, SourceText> texts)
    {
        _host = host;
        _folders = folders;
        _texts = texts;
    }

    /// <summary>By name.</summary>
    public ImmutableArray<string> Names =>
        [.. _folders
            .SelectMany(Directory.EnumerateDirectories)
            .Where(folder => File.Exists(Path.Combine(folder, "pack.yaml")))
            .Select(folder => Path.GetFileName(folder))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];

    public IEnumerable<PackBinding> Packs => Names.Select(Find).OfType<ShelvedPack>().Select(p => p.Binding);

    public PackBinding? National => Find(NationalPack)?.Binding;

    /// <param name="templates">The folder that --templates names.</param>
    public static PackShelf Open(Host host, string? templates)
    {
        string?[] folders =
        [
            templates is null ? null : host.GetFullPath(templates),
            Path.Combine(host.WorkingFolder, TemplatesFolder),
            Path.Combine(host.ToolFolder, TemplatesFolder),
        ];
        return new PackShelf(host, [.. folders.OfType<string>().Where(Directory.Exists).Distinct(StringComparer.Ordinal)], ImmutableDictionary<string, SourceText>.Empty);
    }

    /// <summary>The same packs with some of their files changed, but not saved yet.</summary>
    public PackShelf WithTexts(ImmutableDictionary<string, SourceText> texts) => new(_host, _folders, texts);

    /// <summary>The path lies in one of the folders of packs.</summary>
    public bool Holds(string path) => _folders.Any(folder => IsWithin(path, folder));

    /// <summary>Paths, as messages show them, of the texts that came with the tool.</summary>
    public ImmutableHashSet<string> GetShippedPaths() =>
        [.. Names.Select(Find).OfType<ShelvedPack>().Where(p => p.IsShipped).SelectMany(p => p.Files.Files.Values).Select(f => f.Path)];

    public static bool IsWithin(string path, string folder) =>
        path == folder || path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The national pack, then what the profile asks for, each after the packs that it builds on.</summary>
    public PackSelection Select(ProfileSymbol profile)
    {
        var chosen = ImmutableArray.CreateBuilder<ShelvedPack>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var seen = new HashSet<string>(StringComparer.Ordinal);

        Add(NationalPack, profile.GetLocation("packs"), []);
        for (var i = 0; i < profile.Packs.Length; i++)
            Add(profile.Packs[i], profile.GetLocation($"packs[{i}]"), []);
        return new PackSelection(chosen.ToImmutable(), diagnostics.ToImmutable());

        void Add(string name, Location namedAt, ImmutableArray<string> heirs)
        {
            if (heirs.Contains(name))
                diagnostics.Add(Diagnostic.Create(LayerDiagnostics.Cycle, namedAt, name, string.Join(" builds on ", [.. heirs.SkipWhile(heir => heir != name), name]))
                    .WithHint("Take the parent that is not needed out of `inherits`"));
            if (!seen.Add(name))
                return;

            try
            {
                if (Find(name) is not { } pack)
                {
                    diagnostics.Add(Names.IsEmpty
                        ? Diagnostic.Create(WorkspaceRules.NoPacks, null, TemplatesFolder).WithHint("Name the folder that holds your packs with --templates")
                        : Diagnostic.Create(PackDiagnostics.UnknownPack, namedAt, name).WithHint(Suggest(name)));
                    return;
                }

                foreach (var parent in pack.Binding.Symbol.Manifest.Parents)
                    Add(parent.Id, parent.Location, [.. heirs, name]);
                chosen.Add(pack);
            }
            catch (Exception e) when (FileTrouble.Is(e))
            {
                diagnostics.Add(Diagnostic.Create(WorkspaceRules.UnreadableFile, namedAt, $"The pack “{name}”", FileTrouble.Describe(e)));
            }
        }
    }

    private string Suggest(string name) =>
        NearestName.Find(name, Names) is { } nearest ? $"Did you mean {nearest}?" : $"Use one of these: {string.Join(", ", Names)}";

    private ShelvedPack? Find(string name)
    {
        // A pack's name comes from a profile: it is looked up among the folders there are, never used as a path.
        if (!Names.Contains(name))
            return null;

        return _packs.GetOrAdd(name, _ => new Lazy<ShelvedPack>(() => Load(name))).Value;
    }

    private ShelvedPack Load(string name)
    {
        var folder = _folders.Select(f => Path.Combine(f, name)).First(f => File.Exists(Path.Combine(f, "pack.yaml")));
        // Where a pack is installed differs from machine to machine: messages and manifests name it by its place among the packs.
        var isShipped = folder.StartsWith(_host.ToolFolder, StringComparison.Ordinal);
        var files = PackFiles.Load(folder, isShipped ? $"{TemplatesFolder}/{name}" : _host.GetShownPath(folder));
        files = files with { Files = files.Files.ToImmutableSortedDictionary(f => f.Key, f => _texts.GetValueOrDefault(f.Value.Path, f.Value), StringComparer.Ordinal) };
        return new ShelvedPack(files, PackBinder.Bind(files), folder, isShipped);
    }
}

/// <param name="Folder">Where its files lie.</param>
/// <param name="IsShipped">It came with the tool, and is the same for every school that has this version.</param>
internal sealed record ShelvedPack(PackFiles Files, PackBinding Binding, string Folder, bool IsShipped);

/// <param name="Packs">National first.</param>
internal sealed record PackSelection(ImmutableArray<ShelvedPack> Packs, ImmutableArray<Diagnostic> Diagnostics);
