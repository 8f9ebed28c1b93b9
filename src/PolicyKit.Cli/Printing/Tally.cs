using PolicyKit.Diagnostics;

namespace PolicyKit.Cli.Printing;

/// <summary>Numbers of things in words.</summary>
internal static class Tally
{
    public static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";

    /// <summary>"2 errors, 1 warning"; empty for nothing.</summary>
    public static string Describe(IEnumerable<Diagnostic> diagnostics) => string.Join(", ", diagnostics
        .GroupBy(d => d.Severity)
        .OrderByDescending(g => g.Key)
        .Select(g => Count(g.Count(), DiagnosticText.GetWord(g.Key))));
}
