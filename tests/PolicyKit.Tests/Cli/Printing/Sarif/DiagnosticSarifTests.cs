using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyKit.Tests.Cli.Printing.Sarif;

public sealed class DiagnosticSarifTests : IDisposable
{
    private static readonly JsonSchemaCheck Schema =
        new(JsonDocument.Parse(Repository.Read("tests/PolicyKit.Tests/Cli/Printing/Sarif/sarif-schema-2.1.0.json")).RootElement);

    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_log_fits_the_schema_of_the_standard()
    {
        var log = WriteLog();
        Assert.Empty(Schema.Validate(log));
        Assert.All(["PK2011", "PK3006", "PK3028"], id => Find(log.GetProperty("runs")[0], id));
    }

    [Fact]
    public void A_log_without_findings_fits_too()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield);
        _folder.Run("check", "--format", "sarif");
        Assert.Empty(Schema.Validate(JsonDocument.Parse(_folder.Out).RootElement));
    }

    [Theory]
    [InlineData("version", "\"2.2.0\"")]
    [InlineData("runs", "{}")]
    [InlineData("extra", "1")]
    public void The_schema_is_really_applied(string member, string value)
    {
        var log = JsonNode.Parse(WriteLog().GetRawText())!.AsObject();
        log[member] = JsonNode.Parse(value);
        Assert.NotEmpty(Schema.Validate(JsonDocument.Parse(log.ToJsonString()).RootElement));
    }

    [Fact]
    public void Every_part_that_a_viewer_shows_is_there()
    {
        var run = WriteLog().GetProperty("runs")[0];
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Assert.Equal(1, run.GetProperty("invocations")[0].GetProperty("exitCode").GetInt32());

        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Single(r => r.GetProperty("id").GetString() == "PK2011");
        Assert.Equal("error", rule.GetProperty("defaultConfiguration").GetProperty("level").GetString());
        Assert.StartsWith("The ages decide", rule.GetProperty("fullDescription").GetProperty("text").GetString());
        Assert.Equal(Repository.Read("docs/rules/PK2011.md").ReplaceLineEndings("\n").Trim(), rule.GetProperty("help").GetProperty("markdown").GetString());
        Assert.False(rule.TryGetProperty("helpUri", out _));

        var result = Find(run, "PK2011");
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("11-4", place.GetProperty("region").GetProperty("snippet").GetProperty("text").GetString());
        Assert.Equal("%SRCROOT%", place.GetProperty("artifactLocation").GetProperty("uriBaseId").GetString());
        Assert.Equal("4-11", result.GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0].GetProperty("insertedContent").GetProperty("text").GetString());
        Assert.Empty(result.GetProperty("suppressions").EnumerateArray());

        var artifact = run.GetProperty("artifacts")[place.GetProperty("artifactLocation").GetProperty("index").GetInt32()];
        Assert.Equal("school-profiles/oakfield.yaml", artifact.GetProperty("location").GetProperty("uri").GetString());
        Assert.Matches("^[0-9a-f]{64}$", artifact.GetProperty("hashes").GetProperty("sha-256").GetString());
    }

    [Fact]
    public void What_is_set_aside_is_listed_with_whoever_answers_for_it()
    {
        var run = WriteLog().GetProperty("runs")[0];
        var inPlace = Find(run, "PK3006").GetProperty("suppressions")[0];
        Assert.Equal("inSource", inPlace.GetProperty("kind").GetString());
        Assert.Equal("two people sit at it", inPlace.GetProperty("justification").GetString());

        var outside = Find(run, "PK3028").GetProperty("suppressions")[0];
        Assert.Equal("external", outside.GetProperty("kind").GetString());
        Assert.Equal("Ruth Adeyemi", outside.GetProperty("properties").GetProperty("who").GetString());
        Assert.Equal("2027-03-01", outside.GetProperty("properties").GetProperty("until").GetString());
    }

    private static JsonElement Find(JsonElement run, string id) =>
        run.GetProperty("results").EnumerateArray().Single(r => r.GetProperty("ruleId").GetString() == id);

    /// <summary>One finding with a repair, one set aside in place and one set aside by a named person.</summary>
    private JsonElement WriteLog()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield
            .Replace("  ages: 4-11", "  ages: 11-4")
            .Replace("    extension: \"12\"\n", "")
            .Replace("phone: 01632 960102", "phone: 01632 960101 # policykit: ignore PK3006 — two people sit at it")
            .Replace("early_help: { name: Early Help,", "early_help: { name: Ms Jane Bishop,"));
        _folder.Write("policykit.yaml", "suppress: [{ rule: PK3028, who: Ruth Adeyemi, why: The service has one worker, until: 2027-03-01 }]\n");
        Assert.Equal(1, _folder.Run("check", "--format", "sarif"));
        return JsonDocument.Parse(_folder.Out).RootElement;
    }
}
