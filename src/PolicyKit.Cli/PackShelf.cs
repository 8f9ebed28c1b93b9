using System.Collections.Concurrent;
using System.Collections.Immutable;
using PolicyKit.Binding.Layers;
using PolicyKit.Binding.Packs;
using PolicyKit.Binding.Profiles;
using PolicyKit.Cli.Packs;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Syntax.Packs;
using PolicyKit.Syntax.Profiles;
using PolicyKit.Text;

namespace PolicyKit.Cli;

/// <summary>The template packs at hand, each read once however many schools use it.</summary>
internal sealed class PackShelf
{
    /// <summary>What every school gets, and what a pack builds on when it names no parent.</summary>
    public const string NationalPack = "ukccis-2016";

    public const string TemplatesFolder = "templates";

    private readonly Host _host;
    private readonly PackLock _pinned;
    private readonly ConcurrentDictionary<string, Lazy<ShelvedPack>> _packs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Names, DateOnly Today), Lazy<PackStack>> _stacks = new();

    /// <summary>Texts that stand in for the files of the same path.</summary>
    private readonly ImmutableDictionary<string, SourceText> _texts;

    private PackShelf(Host host, ImmutableArray<PackPlace> places, PackLock pinned, ImmutableDictionary<string, SourceText> texts)
    {
        _host = host;
        _pinned = pinned;
        _texts = texts;
        Places = places;
    }

    /// <summary>One for each id, by id: of several packs that share one, the nearest.</summary>
    public ImmutableArray<PackPlace> Places { get; }

    /// <summary>By name.</summary>
    public ImmutableArray<string> Names => [.. Places.Select(p => p.Name)];

    public IEnumerable<PackBinding> Packs => Names.Select(Find).OfType<ShelvedPack>().Select(p => p.Binding);

    public PackBinding? National => Find(NationalPack)?.Binding;

    /// <param name="templates">The folder that --templates names.</param>
    public static PackShelf Open(Host host, string? templates)
    {
        var pinned = PackLock.Load(host);
        var places = FindFolders(templates is null ? null : host.GetFullPath(templates), PackOrigin.Workbench)
            .Concat(FindFolders(Path.Combine(host.WorkingFolder, TemplatesFolder), PackOrigin.Workbench))
            .Concat(FindInstalled(host, pinned))
            .Concat(FindFolders(Path.Combine(host.ToolFolder, TemplatesFolder), PackOrigin.Shipped));
        return new PackShelf(host, [.. places.DistinctBy(p => p.Name).OrderBy(p => p.Name, StringComparer.Ordinal)], pinned, ImmutableDictionary<string, SourceText>.Empty);
    }

    /// <summary>The same packs with some of their files changed, but not saved yet.</summary>
    public PackShelf WithTexts(ImmutableDictionary<string, SourceText> texts) => new(_host, Places, _pinned, texts);

    /// <summary>The same packs, with this one in place of any that has its id.</summary>
    public PackShelf With(PackContent pack, string shownAs)
    {
        var place = new PackPlace(pack.Id, shownAs, PackOrigin.Workbench);
        var files = pack.GetTexts(shownAs);
        var shelf = new PackShelf(_host, [.. Places.Where(p => p.Name != pack.Id).Append(place).OrderBy(p => p.Name, StringComparer.Ordinal)], _pinned, _texts);
        foreach (var (name, shelved) in _packs)
            shelf._packs[name] = shelved;
        shelf._packs[pack.Id] = new Lazy<ShelvedPack>(() => new ShelvedPack(place, files, PackBinder.Bind(files)));
        return shelf;
    }

    /// <summary>The path lies in one of the folders of packs.</summary>
    public bool Holds(string path) => Places.Any(place => IsWithin(path, Path.GetDirectoryName(place.Folder)!));

    /// <summary>The text is used as it came: with the tool, or from a publisher.</summary>
    /// <param name="path">As messages show it.</param>
    public bool IsReceived(string path) =>
        Places.Any(place => place.Origin != PackOrigin.Workbench && path.StartsWith(GetShownFolder(place) + "/", StringComparison.Ordinal));

    /// <summary>By the rules of the system for letter case.</summary>
    public static bool IsWithin(string path, string folder)
    {
        var relative = Path.GetRelativePath(folder, path);
        return !Path.IsPathRooted(relative) && relative.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar)[0] != "..";
    }

    /// <summary>A school as its profile tells it, with the packs that the profile names.</summary>
    public ShelvedSchool Bind(SourceText profile)
    {
        var tree = ProfileSyntaxTree.Parse(profile);
        var binding = ProfileBinder.Bind(tree);
        return new ShelvedSchool(tree, binding, Select(binding.Symbol));
    }

    public Compilation Compile(ShelvedSchool school, CompilationOptions options) => Compilation.Create(school.Profile, Lay(school.Packs, options.Today), options);

    public Compilation Compile(SourceText profile, CompilationOptions options) => Compile(Bind(profile), options);

    /// <summary>The selected packs as one, laid over one another once however many schools use the same.</summary>
    public PackStack Lay(PackSelection selection, DateOnly today) => _stacks.GetOrAdd(
        (string.Join('/', selection.Packs.Select(p => p.Place.Name)), today),
        _ => new Lazy<PackStack>(() => PackStack.Create([.. selection.Packs.Select(p => p.Binding)], today))).Value;

    public ShelvedPack? Find(string name)
    {
        // A pack's name comes from a profile: it is looked up among the folders there are, never used as a path.
        return Places.FirstOrDefault(p => p.Name == name) is { } place
            ? _packs.GetOrAdd(name, _ => new Lazy<ShelvedPack>(() => Load(place))).Value
            : null;
    }

    /// <summary>The national pack, then what the profile asks for, each after the packs that it builds on.</summary>
    private PackSelection Select(ProfileSymbol profile)
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
                if (FindMissingPin(name) is { } pin)
                {
                    diagnostics.Add(Diagnostic.Create(PackagingRules.PinnedPackMissing, namedAt, name, pin.Version)
                        .WithHint($"Install it: policykit pack install FEED {name} --version \"[{pin.Version}]\""));
                    return;
                }

                if (Find(name) is not { } pack)
                {
                    diagnostics.Add(Names.IsEmpty
                        ? Diagnostic.Create(WorkspaceRules.NoPacks, null, TemplatesFolder).WithHint("Name the folder that holds your packs with --templates")
                        : Diagnostic.Create(PackDiagnostics.UnknownPack, namedAt, name).WithHint(Suggest(name)));
                    return;
                }

                foreach (var parent in pack.Binding.Symbol.Imprint.Parents)
                    Add(parent.Id, parent.Location, [.. heirs, name]);
                chosen.Add(pack);
                diagnostics.AddRange(pack.Diagnostics);
            }
            catch (Exception e) when (FileTrouble.Is(e))
            {
                diagnostics.Add(Diagnostic.Create(WorkspaceRules.UnreadableFile, namedAt, $"The pack “{name}”", FileTrouble.Describe(e)));
            }
        }
    }

    private static IEnumerable<PackPlace> FindFolders(string? folder, PackOrigin origin) => folder is not null && Directory.Exists(folder)
        ? Directory.EnumerateDirectories(folder)
            .Where(pack => File.Exists(Path.Combine(pack, PackFolder.MainFile)))
            .Select(pack => new PackPlace(Path.GetFileName(pack), pack, origin))
        : [];

    private static IEnumerable<PackPlace> FindInstalled(Host host, PackLock pinned) =>
        from id in InstalledPacks.GetIds(host)
        let version = InstalledPacks.FindPinned(host, id, pinned)
        where version is not null
        select new PackPlace(id, InstalledPacks.GetFolder(host, id, version), PackOrigin.Installed) { Version = version };

    private string Suggest(string name) =>
        NearestName.Find(name, Names) is { } nearest ? $"Did you mean {nearest}?" : $"Use one of these: {string.Join(", ", Names)}";

    // Neither another version nor the one that came with the tool is what the workspace asked for.
    private PackPin? FindMissingPin(string name) =>
        Places.FirstOrDefault(p => p.Name == name) is null or { Origin: PackOrigin.Shipped } ? _pinned.Pins.GetValueOrDefault(name) : null;

    // Where the tool is installed differs from machine to machine: messages and manifests name its packs by their place among them.
    private string GetShownFolder(PackPlace place) => place.Origin == PackOrigin.Shipped ? $"{TemplatesFolder}/{place.Name}" : _host.GetShownPath(place.Folder);

    private ShelvedPack Load(PackPlace place)
    {
        var files = PackFiles.Load(place.Folder, GetShownFolder(place));
        files = new PackFiles(place.Name, files.Files.ToImmutableSortedDictionary(f => f.Key, f => _texts.GetValueOrDefault(f.Value.Path, f.Value), StringComparer.Ordinal));
        return new ShelvedPack(place, files, PackBinder.Bind(files))
        {
            Diagnostics = place.Version is { } version ? InstalledPacks.Check(_host, place.Name, version, _pinned) : [],
        };
    }
}

internal sealed record ShelvedPack(PackPlace Place, PackFiles Files, PackBinding Binding)
{
    /// <summary>What is wrong with the pack's files as files: they are not as they were installed.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>All that a compilation is made of, but the day and its options.</summary>
internal sealed record ShelvedSchool(ProfileSyntaxTree Tree, ProfileBinding Profile, PackSelection Packs);

/// <param name="Packs">National first.</param>
internal sealed record PackSelection(ImmutableArray<ShelvedPack> Packs, ImmutableArray<Diagnostic> Diagnostics);
