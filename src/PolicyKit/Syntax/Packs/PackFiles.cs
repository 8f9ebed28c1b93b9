using System.Collections.Immutable;
using PolicyKit.Text;

namespace PolicyKit.Syntax.Packs;

/// <summary>The texts of a pack by path inside it, with forward slashes, such as "documents/policy-section/080-devices.sbn-md".</summary>
/// <param name="Name">The folder's name, which is the pack's id.</param>
public sealed record PackFiles(string Name, ImmutableSortedDictionary<string, SourceText> Files)
{
    public const string TemplateEnding = ".sbn-md";

    // Generous for text; a pack beyond it is not a pack.
    private const int MaximumFiles = 2_000;
    private const long MaximumFileSize = 2 * 1024 * 1024;

    public static PackFiles Create(string name, IEnumerable<KeyValuePair<string, string>> files) => new(
        name,
        files.ToImmutableSortedDictionary(f => f.Key, f => SourceText.From(f.Value, $"{name}/{f.Key}"), StringComparer.Ordinal));

    /// <summary>Reads every .yaml and .sbn-md file of a folder; links are not followed.</summary>
    /// <param name="folder">The pack's folder.</param>
    /// <param name="shownAs">How messages name the folder; by default its own path.</param>
    /// <exception cref="IOException">A file cannot be read, or the folder is too large to be a pack.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read a file.</exception>
    public static PackFiles Load(string folder, string? shownAs = null)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden,
            // A pack without one of its folders is another pack.
            IgnoreInaccessible = false,
        };
        var files = ImmutableSortedDictionary.CreateBuilder<string, SourceText>(StringComparer.Ordinal);
#pragma warning disable RS0030 // Here a folder becomes texts.
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", options).Where(f => IsText(f.Name)))
        {
            if (files.Count == MaximumFiles || file.Length > MaximumFileSize)
                throw new IOException($"The pack in {folder} is too large: {file.Name}");

            var path = Path.GetRelativePath(folder, file.FullName).Replace('\\', '/');
            files[path] = SourceText.From(File.ReadAllBytes(file.FullName), $"{shownAs ?? folder}/{path}");
        }
#pragma warning restore RS0030

        return new PackFiles(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), files.ToImmutable());
    }

    public SourceText? Find(string path) => Files.GetValueOrDefault(path);

    /// <summary>The files directly or deeper under a folder, in path order.</summary>
    public IEnumerable<KeyValuePair<string, SourceText>> GetFilesUnder(string folder) =>
        Files.Where(file => file.Key.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <summary>Whether a file is read at all. Letter case says nothing: on Windows nobody sees it.</summary>
    public static bool IsText(string path) => path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || IsTemplate(path);

    public static bool IsTemplate(string path) => path.EndsWith(TemplateEnding, StringComparison.OrdinalIgnoreCase);
}
