using PolicyKit.Text;

namespace PolicyKit.Cli;

/// <summary>A profile in the workspace: a file whose name is also the name of its output folder.</summary>
/// <param name="FullPath">For opening it.</param>
/// <param name="ShownPath">For messages.</param>
internal sealed record ProfileFile(string FullPath, string ShownPath)
{
    private static readonly HashSet<string> DeviceNames = new(
        ["con", "prn", "aux", "nul", .. "123456789¹²³".SelectMany(n => new[] { $"com{n}", $"lpt{n}" })],
        StringComparer.OrdinalIgnoreCase);

    public string Name => Path.GetFileNameWithoutExtension(FullPath);

    /// <summary>The start of the file, for messages about the file as a whole.</summary>
    public Location Location => new(SourceText.From("", ShownPath), new TextSpan(0, 0));

    /// <summary>A folder of this name can be made on every system that schools use.</summary>
    public bool HasPortableName => IsPortableName(Name);

    public static bool IsPortableName(string name) =>
        name.Length > 0
        && !DeviceNames.Contains(name.Split('.')[0].TrimEnd())
        && name.IndexOfAny(['<', '>', ':', '"', '/', '\\', '|', '?', '*']) < 0
        && !name.Any(char.IsControl)
        && name[^1] is not ('.' or ' ');
}
