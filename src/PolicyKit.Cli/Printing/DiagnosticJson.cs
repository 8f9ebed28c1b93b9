using System.Collections.Immutable;
using System.Text.Json;
using PolicyKit.Diagnostics;

namespace PolicyKit.Cli.Printing;

/// <summary>Diagnostics for other programs. Lines and columns count from 1.</summary>
internal static class DiagnosticJson
{
    public static string Write(ImmutableArray<Diagnostic> diagnostics) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        WriteArray(json, diagnostics);
        json.WriteEndObject();
    });

    /// <summary>The member "diagnostics" of an object.</summary>
    public static void WriteArray(Utf8JsonWriter json, ImmutableArray<Diagnostic> diagnostics)
    {
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
            WriteOne(json, diagnostic);
        json.WriteEndArray();
    }

    private static void WriteOne(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("id", diagnostic.Id);
        json.WriteString("severity", DiagnosticText.GetWord(diagnostic.Severity));
        json.WriteString("message", diagnostic.Message);
        json.WriteStrings("hints", diagnostic.Hints);
        if (diagnostic.Location is { } location)
        {
            json.WriteString("file", location.Path);
            json.WriteNumber("line", location.Start.Line + 1);
            json.WriteNumber("column", location.Start.Character + 1);
            json.WriteNumber("endLine", location.End.Line + 1);
            json.WriteNumber("endColumn", location.End.Character + 1);
        }

        json.WriteEndObject();
    }
}
