using System.Collections.Immutable;
using System.Text.Json;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Cli.Printing;

/// <summary>Diagnostics as SARIF 2.1.0, which code hosts and editors show beside the lines.</summary>
internal static class DiagnosticSarif
{
    public static string Write(ImmutableArray<Diagnostic> diagnostics)
    {
        ImmutableArray<DiagnosticDescriptor> rules = [.. diagnostics.Select(d => d.Descriptor).DistinctBy(d => d.Id).OrderBy(d => d.Id, StringComparer.Ordinal)];

        return JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, rules);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var diagnostic in diagnostics)
                WriteResult(json, diagnostic, rules);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void WriteTool(Utf8JsonWriter json, ImmutableArray<DiagnosticDescriptor> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "PolicyKit");
        json.WriteString("version", ToolVersion.Text);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", rule.Title);
            WriteText(json, "help", rule.Explanation.Length == 0 ? rule.Title : rule.Explanation);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", GetLevel(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, ImmutableArray<DiagnosticDescriptor> rules)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Id);
        json.WriteNumber("ruleIndex", rules.Select(r => r.Id).ToImmutableArray().IndexOf(diagnostic.Id));
        json.WriteString("level", GetLevel(diagnostic.Severity));
        WriteText(json, "message", string.Join(". ", [diagnostic.Message, .. diagnostic.Hints]));
        json.WriteStartArray("locations");
        if (diagnostic.Location is { } location)
            WriteLocation(json, location);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Location location)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", GetAddress(location.Path));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", location.Start.Line + 1);
        json.WriteNumber("startColumn", location.Start.Character + 1);
        json.WriteNumber("endLine", location.End.Line + 1);
        json.WriteNumber("endColumn", location.End.Character + 1);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string GetAddress(string path) => Path.IsPathFullyQualified(path)
        ? new Uri(path).AbsoluteUri
        : string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string GetLevel(DiagnosticSeverity severity) =>
        severity == DiagnosticSeverity.Information ? "note" : DiagnosticText.GetWord(severity);
}
