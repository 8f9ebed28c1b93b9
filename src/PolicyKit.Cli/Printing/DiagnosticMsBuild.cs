using System.Collections.Immutable;
using System.Text;
using PolicyKit.Diagnostics;

namespace PolicyKit.Cli.Printing;

/// <summary>One line each, in the form that MSBuild, editors and build servers recognise.</summary>
internal static class DiagnosticMsBuild
{
    public static string Write(ImmutableArray<Diagnostic> diagnostics)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics)
        {
            var origin = diagnostic.Location is { } location
                ? $"{location.Path}({location.Start.Line + 1},{location.Start.Character + 1},{location.End.Line + 1},{location.End.Character + 1})"
                : "policykit ";
            // MSBuild knows errors and warnings; a note is printed so that neither counts it.
            var severity = diagnostic.Severity == DiagnosticSeverity.Information ? "message" : DiagnosticText.GetWord(diagnostic.Severity);
            var hint = diagnostic.Hints.IsEmpty ? "" : $" ({diagnostic.Hints[0]})";
            text.Append(PlainLine.From($"{origin}: {severity} {diagnostic.Id}: {diagnostic.Message}{hint}")).Append('\n');
        }

        return text.ToString();
    }
}
