using System.Collections.Immutable;
using System.Text.Json;
using PolicyKit.Analyzers;
using PolicyKit.Diagnostics;
using PolicyKit.Suppressions;
using PolicyKit.Syntax.Packs;
using PolicyKit.Text;

namespace PolicyKit.Cli.Printing;

/// <summary>Findings as SARIF 2.1.0, which code hosts and editors show beside the lines.</summary>
internal sealed class DiagnosticSarif
{
    // Where the workspace lies differs from machine to machine: files are named from its root, and whoever reads the log knows the root.
    private const string Root = "%SRCROOT%";

    private readonly Utf8JsonWriter _json;
    private readonly Findings _findings;
    private readonly ImmutableArray<DiagnosticDescriptor> _rules;
    private readonly Dictionary<string, int> _ruleIndexes;
    private readonly ImmutableArray<string> _files;

    private DiagnosticSarif(Utf8JsonWriter json, Findings findings)
    {
        _json = json;
        _findings = findings;
        ImmutableArray<Diagnostic> all = [.. findings.Diagnostics, .. findings.Suppressed.Select(s => s.Diagnostic)];
        _rules = [.. all.Select(d => d.Descriptor).DistinctBy(d => d.Id).OrderBy(d => d.Id, StringComparer.Ordinal)];
        _ruleIndexes = _rules.Select((rule, index) => (rule.Id, index)).ToDictionary(rule => rule.Id, rule => rule.index, StringComparer.Ordinal);
        _files =
        [
            .. all.SelectMany(d => new[] { d.Location?.Path, d.Fix?.Text.Path })
                .Concat(findings.Suppressed.Select(s => s.By.Location.Path))
                .OfType<string>()
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    public static string Write(Findings findings) => JsonText.Write(json => new DiagnosticSarif(json, findings).WriteLog());

    private void WriteLog()
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        WriteTool();
        WriteInvocation();
        _json.WriteString("columnKind", "utf16CodeUnits");
        WriteRoot();
        WriteArtifacts();
        WriteResults();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteTool()
    {
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "PolicyKit");
        _json.WriteString("version", ToolVersion.Text);
        _json.WriteString("semanticVersion", ToolVersion.Text);
        _json.WriteString("language", "en-GB");
        _json.WriteStartArray("rules");
        foreach (var rule in _rules)
            WriteRule(rule);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteRule(DiagnosticDescriptor rule)
    {
        var explanation = rule.Explanation.Length == 0 ? rule.Title : rule.Explanation.ReplaceLineEndings("\n").Trim('\n');
        var page = RulePage.Write(rule).TrimEnd('\n');
        _json.WriteStartObject();
        _json.WriteString("id", rule.Id);
        WriteText("shortDescription", rule.Title);
        WriteText("fullDescription", explanation.Split("\n\n")[0].Replace('\n', ' '));
        _json.WriteStartObject("help");
        // The whole page, since it has no address of its own that a viewer could open.
        _json.WriteString("text", page);
        _json.WriteString("markdown", page);
        _json.WriteEndObject();
        _json.WriteStartObject("defaultConfiguration");
        _json.WriteString("level", GetLevel(rule.Severity));
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteInvocation()
    {
        _json.WriteStartArray("invocations");
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful", true);
        _json.WriteNumber("exitCode", _findings.HasErrors ? ExitCode.ErrorsInInput : ExitCode.Success);
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteRoot()
    {
        _json.WriteStartObject("originalUriBaseIds");
        _json.WriteStartObject(Root);
        WriteText("description", "The folder that the command ran in");
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteArtifacts()
    {
        _json.WriteObjects("artifacts", _files, file =>
        {
            _json.WriteStartObject("location");
            WriteAddress(file);
            _json.WriteEndObject();
            if (GetLanguage(file) is { } language)
                _json.WriteString("sourceLanguage", language);
            if (_findings.Hashes.TryGetValue(file, out var hash))
            {
                _json.WriteStartObject("hashes");
                _json.WriteString("sha-256", hash);
                _json.WriteEndObject();
            }
        });
    }

    /// <summary>Null for what is no source, such as a Word file.</summary>
    private static string? GetLanguage(string file) =>
        PackFiles.IsTemplate(file) ? "scriban"
        : Path.GetExtension(file).ToLowerInvariant() is ".yaml" or ".yml" ? "yaml"
        : null;

    private void WriteResults()
    {
        _json.WriteStartArray("results");
        foreach (var diagnostic in _findings.Diagnostics)
            WriteResult(diagnostic, by: null);
        foreach (var (diagnostic, by) in _findings.Suppressed)
            WriteResult(diagnostic, by);
        _json.WriteEndArray();
    }

    private void WriteResult(Diagnostic diagnostic, Suppression? by)
    {
        _json.WriteStartObject();
        _json.WriteString("ruleId", diagnostic.Id);
        _json.WriteNumber("ruleIndex", _ruleIndexes[diagnostic.Id]);
        _json.WriteString("level", GetLevel(diagnostic.Severity));
        WriteText("message", string.Join(". ", [diagnostic.Message, .. diagnostic.Hints]));
        _json.WriteStartArray("locations");
        if (diagnostic.Location is { } location)
            WriteLocation(location);
        _json.WriteEndArray();
        WriteFix(diagnostic.Fix);
        // An empty list says that the result is not suppressed; no list would leave that open.
        _json.WriteStartArray("suppressions");
        if (by is not null)
            WriteSuppression(by);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteFix(CodeFix? fix)
    {
        if (fix is null)
            return;

        _json.WriteStartArray("fixes");
        _json.WriteStartObject();
        WriteText("description", fix.Title);
        _json.WriteStartArray("artifactChanges");
        _json.WriteStartObject();
        WriteArtifactLocation(fix.Text.Path);
        _json.WriteObjects("replacements", fix.Changes, change =>
        {
            WriteRegion("deletedRegion", new Location(fix.Text, change.Span), hasSnippet: false);
            WriteText("insertedContent", change.NewText);
        });
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteStartObject("properties");
        _json.WriteBoolean("safe", fix.IsSafe);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteSuppression(Suppression by)
    {
        _json.WriteStartObject();
        _json.WriteString("kind", by is CommentSuppression ? "inSource" : "external");
        _json.WriteString("status", "accepted");
        _json.WriteString("justification", by.Reason);
        _json.WritePropertyName("location");
        WriteLocation(by.Location);
        if (by is SettingsSuppression { Who: var who, Until: var until } && (who.Length > 0 || until is not null))
        {
            _json.WriteStartObject("properties");
            if (who.Length > 0)
                _json.WriteString("who", who);
            if (until is { } date)
                _json.WriteString("until", Dates.FormatIso(date));
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    private void WriteLocation(Location location)
    {
        _json.WriteStartObject();
        _json.WriteStartObject("physicalLocation");
        WriteArtifactLocation(location.Path);
        // Without a text it is about the file as a whole.
        if (location.Text.Length > 0)
            WriteRegion("region", location, hasSnippet: true);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteRegion(string name, Location location, bool hasSnippet)
    {
        _json.WriteStartObject(name);
        _json.WriteNumber("startLine", location.Start.Line + 1);
        _json.WriteNumber("startColumn", location.Start.Character + 1);
        _json.WriteNumber("endLine", location.End.Line + 1);
        _json.WriteNumber("endColumn", location.End.Character + 1);
        if (hasSnippet)
            WriteText("snippet", location.Text.ToString(location.Span));
        _json.WriteEndObject();
    }

    private void WriteArtifactLocation(string path)
    {
        _json.WriteStartObject("artifactLocation");
        WriteAddress(path);
        _json.WriteNumber("index", _files.IndexOf(path));
        _json.WriteEndObject();
    }

    private void WriteAddress(string path)
    {
        if (Path.IsPathFullyQualified(path))
        {
            _json.WriteString("uri", new Uri(path).AbsoluteUri);
            return;
        }

        _json.WriteString("uri", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        _json.WriteString("uriBaseId", Root);
    }

    private void WriteText(string name, string text)
    {
        _json.WriteStartObject(name);
        _json.WriteString("text", text);
        _json.WriteEndObject();
    }

    private static string GetLevel(DiagnosticSeverity severity) =>
        severity == DiagnosticSeverity.Information ? "note" : DiagnosticText.GetWord(severity);
}
