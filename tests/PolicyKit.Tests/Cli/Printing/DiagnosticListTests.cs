using System.Collections.Immutable;
using System.Text.Json;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Tests.Cli.Printing;

public class DiagnosticListTests
{
    private static readonly SourceText Text = SourceText.From("school:\n  name: Óakfield\n", "school-profiles/St Mary's.yaml");

    private static readonly ImmutableArray<Diagnostic> Diagnostics =
    [
        Diagnostic.Create(Rule("PK3002", DiagnosticSeverity.Error), new Location(Text, new TextSpan(16, 8)), "one\nline").WithHint("Do \"this\""),
        Diagnostic.Create(Rule("PK3001", DiagnosticSeverity.Information), null, "two"),
    ];

    [Fact]
    public void MsBuild_gets_one_line_for_each() => Assert.Equal(
        """
        school-profiles/St Mary's.yaml(2,9,2,17): error PK3002: Says one line (Do "this")
        policykit : message PK3001: Says two

        """,
        DiagnosticMsBuild.Write(Diagnostics));

    [Fact]
    public void Json_counts_lines_and_columns_from_one()
    {
        var first = JsonDocument.Parse(DiagnosticJson.Write(new Findings(Diagnostics))).RootElement.GetProperty("diagnostics")[0];
        Assert.Equal("PK3002", first.GetProperty("id").GetString());
        Assert.Equal("error", first.GetProperty("severity").GetString());
        Assert.Equal((2, 9, 2, 17), (first.GetProperty("line").GetInt32(), first.GetProperty("column").GetInt32(), first.GetProperty("endLine").GetInt32(), first.GetProperty("endColumn").GetInt32()));
        Assert.Equal("Do \"this\"", first.GetProperty("hints")[0].GetString());
    }

    [Fact]
    public void Sarif_results_point_at_their_rules_and_places()
    {
        var root = JsonDocument.Parse(DiagnosticSarif.Write(new Findings(Diagnostics))).RootElement;
        Assert.Equal("2.1.0", root.GetProperty("version").GetString());

        var run = root.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        foreach (var result in run.GetProperty("results").EnumerateArray())
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());

        var place = run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("school-profiles/St%20Mary%27s.yaml", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(2, place.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal(17, place.GetProperty("region").GetProperty("endColumn").GetInt32());
        Assert.Equal("note", run.GetProperty("results")[1].GetProperty("level").GetString());
        Assert.Empty(run.GetProperty("results")[1].GetProperty("locations").EnumerateArray());
    }

    private static DiagnosticDescriptor Rule(string id, DiagnosticSeverity severity) => new(id, severity) { Title = "Test", MessageFormat = "Says {0}" };
}
