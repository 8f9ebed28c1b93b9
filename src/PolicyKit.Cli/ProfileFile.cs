using System.Diagnostics.CodeAnalysis;
using PolicyKit.Diagnostics;
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

    /// <summary>False, with the reason, when the system does not let it be read.</summary>
    public bool TryRead([NotNullWhen(true)] out byte[]? bytes, [NotNullWhen(false)] out Diagnostic? trouble) =>
        TryRead(() => File.ReadAllBytes(FullPath), out bytes, out trouble);

    /// <param name="read">Gives the bytes in the place of those on disk, or fails as reading a file does.</param>
    /// <param name="bytes">What it gave.</param>
    /// <param name="trouble">Why it gave nothing.</param>
    public bool TryRead(Func<byte[]> read, [NotNullWhen(true)] out byte[]? bytes, [NotNullWhen(false)] out Diagnostic? trouble)
    {
        try
        {
            (bytes, trouble) = (read(), null);
            return true;
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            trouble = Diagnostic.Create(WorkspaceRules.UnreadableFile, Location, ShownPath, FileTrouble.Describe(e))
                .WithHint("Close it in other programs, or ask for permission to read it");
            bytes = null;
            return false;
        }
    }

    public static bool IsPortableName(string name) =>
        name.Length > 0
        && !DeviceNames.Contains(name.Split('.')[0].TrimEnd())
        && name.IndexOfAny(['<', '>', ':', '"', '/', '\\', '|', '?', '*']) < 0
        && !name.Any(char.IsControl)
        && name[^1] is not ('.' or ' ');
}
