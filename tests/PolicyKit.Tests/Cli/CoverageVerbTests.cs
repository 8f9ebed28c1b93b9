using System.Text.Json;
using System.Xml.Linq;

namespace PolicyKit.Tests.Cli;

public sealed class CoverageVerbTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public CoverageVerbTests()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield);
        _folder.Write("templates/ukccis-2016/clauses.yaml", """
            - { id: C-1, text: Tell the <lead>., modality: should, documents: [POL], source: Guide, section: First steps }
            - { id: C-2, text: Do not look., modality: must-not, documents: [POL, STF], source: Guide, section: Looking }
            """);
        _folder.Write("templates/ukccis-2016/documents/policy-section/document.yaml", "{ id: policy-section, title: Policy, code: POL, minimum: [{ all: [C-1] }] }");
        _folder.Write("templates/ukccis-2016/documents/policy-section/010-purpose.sbn-md", "\nTell the lead. {clause=\"C-1\"}\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_matrix_is_followed_by_the_lines_that_carry_each_clause()
    {
        Assert.Equal(0, _folder.Run("coverage", "--documents", "policy-section"));
        Assert.Contains("\nGuide, First steps\nC-1               covered *", _folder.Out);
        Assert.Contains("  C-1               covered *: templates/ukccis-2016/documents/policy-section/010-purpose.sbn-md:2\n", _folder.Out);
        Assert.Contains("  C-2               missing\n", _folder.Out);
    }

    [Fact]
    public void Json_has_the_agreed_shape()
    {
        Assert.Equal(0, _folder.Run("coverage", "--format", "json", "--documents", "policy-section"));
        var root = JsonDocument.Parse(_folder.Out).RootElement;
        Assert.Equal(["schools"], root.EnumerateObject().Select(member => member.Name));
        var school = Assert.Single(root.GetProperty("schools").EnumerateArray());
        Assert.Equal(["profile", "documents"], school.EnumerateObject().Select(member => member.Name));
        var document = Assert.Single(school.GetProperty("documents").EnumerateArray());
        Assert.Equal(["id", "clauses"], document.EnumerateObject().Select(member => member.Name));
        var clause = document.GetProperty("clauses")[0];
        Assert.Equal(["id", "status", "minimum", "locations"], clause.EnumerateObject().Select(member => member.Name));
        Assert.Equal("covered", clause.GetProperty("status").GetString());
        Assert.Equal("templates/ukccis-2016/documents/policy-section/010-purpose.sbn-md:2", clause.GetProperty("locations")[0].GetString());
    }

    [Fact]
    public void A_missing_clause_of_a_minimum_set_fails_the_command()
    {
        _folder.Write("templates/ukccis-2016/documents/policy-section/010-purpose.sbn-md", "Nothing much.\n");
        Assert.Equal(1, _folder.Run("coverage", "--documents", "policy-section"));
        Assert.Contains("C-1               missing *", _folder.Out);
    }

    [Fact]
    public void A_page_links_to_the_templates_from_where_it_is_saved()
    {
        Assert.Equal(0, _folder.Run("coverage", "--format", "html", "--output", "reports/coverage.html"));
        Assert.Equal("", _folder.Out);
        var html = _folder.Read("reports/coverage.html");
        var body = XDocument.Parse(html[html.IndexOf("<body>", StringComparison.Ordinal)..html.IndexOf("</html>", StringComparison.Ordinal)].Replace("<br>", "<br/>"));
        Assert.Contains("../templates/ukccis-2016/documents/policy-section/010-purpose.sbn-md#L2", body.Descendants("a").Select(link => (string?)link.Attribute("href")));
        Assert.Contains("Tell the <lead>.", body.Root!.Value);
        Assert.All(body.Descendants("table"), table => Assert.Equal(0, table.Descendants("th").Count(cell => cell.Attribute("scope") is null)));
    }

    [Fact]
    public void The_build_report_counts_what_is_carried_and_names_what_a_document_cannot_do_without()
    {
        _folder.Write("templates/ukccis-2016/documents/policy-section/010-purpose.sbn-md", "Nothing much.\n");
        Assert.Equal(1, _folder.Run("build", "--format", "md"));
        Assert.Matches("<tr><th scope=\"row\">Policy <span class=\"quiet\">policy-section</span> <span class=\"missing\">It cannot do without C-1</span></th><td>0</td><td>0</td><td>[01]</td><td>[1-9]</td></tr>", _folder.Read("output/oakfield/build-report.html"));
    }

    [Theory]
    [InlineData("--format", "xml")]
    [InlineData("--documents", "no-such-document")]
    public void What_nobody_knows_is_wrong_usage(string option, string value) => Assert.Equal(2, _folder.Run("coverage", option, value));

    [Fact]
    public void What_came_with_the_tool_is_named_and_not_linked()
    {
        Directory.CreateDirectory(_folder.GetPath("tool"));
        Directory.Move(_folder.GetPath("templates"), _folder.GetPath("tool/templates"));
        Assert.Equal(0, _folder.Run("coverage", "--format", "html"));
        Assert.Contains("<span class=\"places\">010-purpose.sbn-md:2</span>", _folder.Out);
        Assert.DoesNotContain("<a class=\"places\"", _folder.Out);
    }

    [Fact]
    public void A_column_has_the_title_and_the_id_of_its_document()
    {
        Assert.Equal(0, _folder.Run("coverage", "--format", "html"));
        Assert.Contains("<th scope=\"col\">Policy <span class=\"name\">policy-section</span></th>", _folder.Out);
    }
}
