using System.Collections.Immutable;
using System.Text.Json;
using PolicyKit.Diagnostics;
using PolicyKit.Suppressions;
using PolicyKit.Text;

namespace PolicyKit.Cli.Printing;

/// <summary>Diagnostics for other programs. Lines and columns count from 1.</summary>
internal static class DiagnosticJson
{
    public static string Write(Findings findings) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        WriteArray(json, findings.Diagnostics);
        WriteSuppressed(json, findings.Suppressed);
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

    /// <summary>The member "suppressed" of an object.</summary>
    public static void WriteSuppressed(Utf8JsonWriter json, ImmutableArray<SuppressedDiagnostic> suppressed)
    {
        json.WriteStartArray("suppressed");
        foreach (var (diagnostic, by) in suppressed)
        {
            json.WriteStartObject();
            WriteMembers(json, diagnostic);
            json.WriteString("why", by.Reason);
            json.WriteString("in", by.Location.ToString());
            if (by is SettingsSuppression { Who: { Length: > 0 } who })
                json.WriteString("who", who);
            if (by is SettingsSuppression { Until: { } until })
                json.WriteString("until", Dates.FormatIso(until));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteOne(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        WriteMembers(json, diagnostic);
        json.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter json, Diagnostic diagnostic)
    {
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

        if (diagnostic.Fix is { } fix)
        {
            json.WriteStartObject("fix");
            json.WriteString("title", fix.Title);
            json.WriteBoolean("safe", fix.IsSafe);
            json.WriteEndObject();
        }
    }
}
