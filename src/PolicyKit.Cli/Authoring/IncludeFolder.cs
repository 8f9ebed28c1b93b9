using PolicyKit.Syntax.Templates;
using PolicyKit.Text;

namespace PolicyKit.Cli.Authoring;

/// <summary>The templates that a template may include: those of one folder and the folders in it.</summary>
/// <remarks>A name is looked up in a list of what is there and never used as a path, so there is nothing to climb out with.</remarks>
internal sealed class IncludeFolder
{
    private const long MaximumFileSize = 2 * 1024 * 1024;

    private readonly Host _host;
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TemplateSyntaxTree> _trees = new(StringComparer.Ordinal);

    private IncludeFolder(Host host) => _host = host;

    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read the folder.</exception>
    public static IncludeFolder Open(Host host, string folder)
    {
        var includes = new IncludeFolder(host);
        var files = new DirectoryInfo(folder).EnumerateFiles("*", TemplateFile.WithoutLinks)
            .Where(f => TemplateFile.Is(f.Name) && f.Length <= MaximumFileSize)
            .OrderBy(f => f.FullName, StringComparer.Ordinal);
        foreach (var file in files)
        {
            var name = Path.GetRelativePath(folder, file.FullName).Replace('\\', '/');
            includes._paths[name] = file.FullName;
            includes._paths.TryAdd(name[..^file.Extension.Length], file.FullName);
        }

        return includes;
    }

    /// <summary>A template by its path in the folder, with its extension or without; null when there is none.</summary>
    public TemplateSyntaxTree? Find(string name)
    {
        if (!_paths.TryGetValue(name, out var path))
            return null;
        if (_trees.TryGetValue(path, out var known))
            return known;

        try
        {
            return _trees[path] = TemplateSyntaxTree.Parse(SourceText.From(File.ReadAllBytes(path), _host.GetShownPath(path)));
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            return null;
        }
    }
}
