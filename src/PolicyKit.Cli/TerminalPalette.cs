using PolicyKit.Diagnostics;

namespace PolicyKit.Cli;

/// <summary>How words stand out on a terminal: by escape sequences, or not at all.</summary>
internal sealed record TerminalPalette(bool HasColour)
{
    public static TerminalPalette None { get; } = new(HasColour: false);

    public static TerminalPalette Ansi { get; } = new(HasColour: true);

    public string Bold(string text) => Paint(text, "1");

    public string Quiet(string text) => Paint(text, "2");

    public string Good(string text) => Paint(text, "32");

    public string Bad(string text) => Paint(text, "31");

    public string Mark(string text, DiagnosticSeverity severity) => Paint(text, severity switch
    {
        DiagnosticSeverity.Error => "1;31",
        DiagnosticSeverity.Warning => "1;33",
        _ => "1;36",
    });

    private string Paint(string text, string code) => HasColour && text.Length > 0 ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
