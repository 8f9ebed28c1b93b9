using PolicyKit.Diagnostics;
using PolicyKit.Syntax.Yaml;

namespace PolicyKit.Cli.Building;

/// <summary>Says at a file that breaks off that nobody has looked at what would follow from it.</summary>
internal static class UnreadFiles
{
    private const string Hint = "Then check again: some rules wait until this file can be read, and may find more";

    /// <summary>Once a file: at the first fault that keeps it from being read to its end.</summary>
    public static IEnumerable<Diagnostic> Explain(IEnumerable<Diagnostic> diagnostics)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var diagnostic in diagnostics)
            yield return BreaksOff(diagnostic) && told.Add(diagnostic.Location?.Path ?? "") ? diagnostic.WithHint(Hint) : diagnostic;
    }

    // YAML that cannot be parsed, and a template that cannot be parsed or run.
    private static bool BreaksOff(Diagnostic diagnostic) =>
        diagnostic.IsError && (diagnostic.Descriptor == YamlDiagnostics.Unreadable || diagnostic.Descriptor == YamlDiagnostics.TooLarge || diagnostic.Id.StartsWith("PK15", StringComparison.Ordinal));
}
