using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PolicyKit.Cli.Printing;
using PolicyKit.Text;

namespace PolicyKit.Cli.Building;

/// <summary>manifest.json: what went in and what came out, so that a copy of a document can be traced to its profile.</summary>
internal static class Manifest
{
    public const string FileName = "manifest.json";

    public static string Write(SchoolBuild build) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("policykit", ToolVersion.Text);
        json.WriteString("school", build.SchoolName);
        json.WriteString("profile", build.Profile.ShownPath);
        json.WriteString("today", Dates.FormatIso(build.Today));
        json.WriteString("status", build switch { { HasErrors: true } => "errors", { IsDraft: true } => "draft", _ => "built" });
        WritePacks(json, build);
        WriteInputs(json, build);
        json.WriteString("basis", build.Basis);
        WriteOutputs(json, build);
        WriteEarlier(json, build);
        WriteDecisions(json, build);
        WriteInForce(json, build);
        WriteRevisions(json, build);
        json.WriteStrings("outOfDate", build.HasErrors ? build.OlderFiles.Doubtful : []);
        DiagnosticJson.WriteArray(json, build.Diagnostics);
        DiagnosticJson.WriteSuppressed(json, build.Suppressed);
        json.WriteEndObject();
    });

    public static string GetHash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Of a text's UTF-8 bytes without a byte-order mark.</summary>
    public static string GetHash(string text) => GetHash(Encoding.UTF8.GetBytes(text));

    private static void WritePacks(Utf8JsonWriter json, SchoolBuild build)
    {
        json.WriteObjects("packs", build.Packs, pack =>
        {
            json.WriteString("id", pack.Id);
            json.WriteString("version", pack.Version);
        });
    }

    private static void WriteInputs(Utf8JsonWriter json, SchoolBuild build)
    {
        json.WriteObjects("inputs", build.Inputs, input =>
        {
            json.WriteString("path", input.Path);
            json.WriteString("sha256", input.Sha256);
        });
    }

    private static void WriteOutputs(Utf8JsonWriter json, SchoolBuild build)
    {
        json.WriteObjects("outputs", build.Files, file =>
        {
            json.WriteString("name", file.Name);
            json.WriteString("document", file.DocumentId);
            json.WriteNumber("size", file.Bytes.Length);
            if (file.PageCount > 0)
                json.WriteNumber("pages", file.PageCount);
            json.WriteString("sha256", GetHash(file.Bytes.AsSpan()));
        });
    }

    /// <summary>What is still in the folder from earlier builds, so that a later one can tell it from what a person put there.</summary>
    private static void WriteEarlier(Utf8JsonWriter json, SchoolBuild build)
    {
        json.WriteObjects("earlier", build.OlderFiles.Remembered, file =>
        {
            json.WriteString("name", file.Name);
            json.WriteString("document", file.DocumentId);
            json.WriteString("sha256", file.Sha256);
            json.WriteString("basis", file.Basis);
        });
    }

    private static void WriteDecisions(Utf8JsonWriter json, SchoolBuild build)
    {
        json.WriteObjects("decisions", build.Decisions, decision =>
        {
            json.WriteString("id", decision.Decision.Id);
            json.WriteString("conflict", decision.Decision.Conflict);
            json.WriteString("answer", decision.Answer);
            json.WriteString("source", decision.IsDefault ? "default" : "answer");
        });
    }

    private static void WriteRevisions(Utf8JsonWriter json, SchoolBuild build)
    {
        json.WriteObjects("revisions", build.Revisions, revision =>
        {
            json.WriteString("document", revision.DocumentId);
            json.WriteString("copy", revision.Mark);
            json.WriteString("since", Dates.FormatIso(revision.Since));
            json.WriteString("replaces", revision.Replaces);
            json.WriteObjects("changes", revision.Changes, change =>
            {
                json.WriteString("before", change.Before);
                json.WriteString("after", change.After);
            });
        });
    }

    private static void WriteInForce(Utf8JsonWriter json, SchoolBuild build)
    {
        json.WriteStartObject("inForce");
        foreach (var (question, answer) in GetInForce(build))
            json.WriteString(question, answer);
        json.WriteEndObject();
    }

    // A build that makes no documents, or only some, leaves the older ones in the folder, and what they rest on.
    private static IEnumerable<KeyValuePair<string, string>> GetInForce(SchoolBuild build)
    {
        if (build.HasErrors || build.IsDraft)
            return build.InForce;

        var hasOlder = !build.IsWhole && build.OlderFiles.Remembered.Any(file => file.Basis != build.Basis);
        return build.Decisions.Select(made => KeyValuePair.Create(
            made.Decision.Id, hasOlder ? build.InForce.GetValueOrDefault(made.Decision.Id, made.Answer) : made.Answer));
    }
}
