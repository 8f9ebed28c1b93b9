using Spectre.Console;

namespace PolicyKit.Cli;

/// <summary>What the tool runs in: its folders, the day, and the streams. Program alone asks the operating system for them.</summary>
internal sealed record Host
{
    public required string WorkingFolder { get; init; }

    /// <summary>Where the tool is installed: holds the packs shipped with it.</summary>
    public required string ToolFolder { get; init; }

    public required DateOnly Today { get; init; }

    public required TextReader In { get; init; }

    /// <summary>Somebody types: what they type shows on the screen by itself.</summary>
    public bool IsInputTyped { get; init; }

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Null when the output is a file or a pipe.</summary>
    public IAnsiConsole? Terminal { get; init; }

    /// <summary>Colours on a terminal that shows them, unless NO_COLOR forbids.</summary>
    public TerminalPalette Palette =>
        Terminal is { Profile.Capabilities: { Ansi: true, ColorSystem: not ColorSystem.NoColors } } ? TerminalPalette.Ansi : TerminalPalette.None;

    public static Host Create() => new()
    {
        WorkingFolder = Environment.CurrentDirectory,
        ToolFolder = AppContext.BaseDirectory,
        Today = DateOnly.FromDateTime(DateTime.Now),
        In = Console.In,
        IsInputTyped = !Console.IsInputRedirected,
        Out = Console.Out,
        Error = Console.Error,
        Terminal = Console.IsOutputRedirected ? null : AnsiConsole.Console,
    };

    /// <summary>A path as the user knows it: relative to the working folder where it lies inside, with forward slashes.</summary>
    public string GetShownPath(string path)
    {
        var relative = Path.GetRelativePath(WorkingFolder, path);
        var isOutside = Path.IsPathRooted(relative) || relative.StartsWith("..", StringComparison.Ordinal);
        return (isOutside ? path : relative).Replace('\\', '/');
    }

    /// <summary>An absolute path, taken from the working folder.</summary>
    public string GetFullPath(string path) => Path.GetFullPath(path, WorkingFolder);
}
