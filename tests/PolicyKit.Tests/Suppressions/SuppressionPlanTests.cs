using PolicyKit.Cli;
using PolicyKit.Diagnostics;
using PolicyKit.Suppressions;
using PolicyKit.Text;

namespace PolicyKit.Tests.Suppressions;

public sealed class SuppressionPlanTests
{
    [Theory]
    [InlineData("x: 1 # policykit: ignore PK3006 — the office answers\n")]
    [InlineData("# policykit: ignore PK3006 - the office answers\nx: 1\n")]
    [InlineData("# policykit: ignore PK3006: the office answers\n\n# another note\nx: 1\n")]
    [InlineData("# policykit: ignore PK3009, PK3006 – the office answers\r\nx: 1\r\n")]
    public void A_comment_covers_its_line_or_the_one_below(string text)
    {
        var (remaining, suppressed) = Apply("a.yaml", text, "x: 1");
        Assert.Empty(remaining);
        Assert.Equal("the office answers", Assert.Single(suppressed).By.Reason);
    }

    [Theory]
    [InlineData("x: 1\n# policykit: ignore PK3006 — the office answers\n")]
    [InlineData("# policykit: ignore PK3006 — the office answers\ny: 2\nx: 1\n")]
    [InlineData("# policykit: ignore PK3009 — the office answers\nx: 1\n")]
    [InlineData("y: '# policykit: ignore PK3006 — said in a value'\nx: 1\n")]
    [InlineData("y: |\n  # policykit: ignore PK3006 — said in a value\nx: 1\n")]
    public void Another_line_or_rule_is_still_reported(string text) => Assert.Single(Apply("a.yaml", text, "x: 1").Remaining);

    [Fact]
    public void A_comment_above_a_text_in_yaml_covers_the_text() =>
        Assert.Empty(Apply("a.yaml", "# policykit: ignore PK3006 — quoted\nsay: |\n  first\n\n  second\nnext: 1\n", "second").Remaining);

    [Theory]
    [InlineData("{{# policykit: ignore PK3006 — quoted from the law #}}\nfirst\nsecond\n\nthird\n", "second", 0)]
    [InlineData("{{# policykit: ignore PK3006 — quoted from the law #}}\nfirst\nsecond\n\nthird\n", "third", 1)]
    [InlineData("first\n{{~ ## policykit: ignore PK3006 — quoted from the law ## ~}}\n\nsecond\n", "second", 0)]
    [InlineData("first {{ # policykit: ignore PK3006 — quoted }}\nsecond\n", "first", 0)]
    [InlineData("first {{ # policykit: ignore PK3006 — quoted }}\nsecond\n", "second", 1)]
    [InlineData("{{# policykit: ignore PK3006 — quoted #}}\n:::: callout {kind=\"do\"}\nfirst\n\n::: quiet\nsecond\n:::\n\nthird\n::::\n\nfourth", "third", 0)]
    [InlineData("{{# policykit: ignore PK3006 — quoted #}}\n:::: callout {kind=\"do\"}\nfirst\n::::\nfourth", "fourth", 1)]
    [InlineData("# policykit: ignore PK3006 — a heading, not a comment\n\nsecond\n", "second", 1)]
    public void A_comment_in_a_template_covers_its_line_or_the_block_below(string text, string place, int remaining) =>
        Assert.Equal(remaining, Apply("a.sbn-md", text, place).Remaining.Count);

    [Theory]
    [InlineData("PK3006", "PK0043")]
    [InlineData("PK3006 —", "PK0043")]
    [InlineData("PK3099 — why", "PK0040")]
    [InlineData("PK3018 — why", "PK0044")]
    [InlineData("PK1001 — why", "PK0044")]
    [InlineData("the shared number", "PK0049")]
    [InlineData("PK3006 the shared number", "PK0049")]
    public void A_comment_that_has_no_effect_is_reported(string words, string id)
    {
        var text = SourceText.From($"x: 1 # policykit: ignore {words}\n", "a.yaml");
        var plan = SuppressionPlan.Create(WorkspaceSettings.None, [text], RuleCatalogue.Index);
        var diagnostic = Assert.Single(plan.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.StartsWith("policykit: ignore", text.ToString(diagnostic.Location!.Span));
        Assert.Empty(plan.Suppressions);
        Check.HasManners(diagnostic);
    }

    [Theory]
    [InlineData("# policykit: the version of the format\n")]
    [InlineData("# see policykit.yaml\n")]
    public void Talk_about_the_tool_is_no_order(string text) =>
        Assert.Empty(SuppressionPlan.Create(WorkspaceSettings.None, [SourceText.From(text + "policykit: 1\n", "a.yaml")], RuleCatalogue.Index).Diagnostics);

    [Fact]
    public void A_named_person_can_set_a_safety_rule_aside_until_a_date()
    {
        var settings = WorkspaceSettings.Parse(
            SourceText.From("suppress: [{ rule: PK3018, file: '*.yaml', who: Ruth Adeyemi, why: Cover starts in March, until: 2027-03-01 }]", "policykit.yaml"),
            RuleCatalogue.Index,
            Check.Today);
        var suppressed = Assert.Single(Apply("a.yaml", "x: 1\n", "x", "PK3018", settings).Suppressed);
        Assert.Equal(("Ruth Adeyemi", new DateOnly(2027, 3, 1)), suppressed.By is SettingsSuppression by ? (by.Who, by.Until) : default);
    }

    [Fact]
    public void A_file_read_otherwise_than_meant_is_never_set_aside()
    {
        var settings = WorkspaceSettings.None with { Suppressions = [new SettingsSuppression("PK1009", "why", new Location(SourceText.From("", "policykit.yaml"), default))] };
        var plan = SuppressionPlan.Create(settings, [], RuleCatalogue.Index);
        var mild = Diagnostic.Create(RuleCatalogue.Index.Find("PK1009")!, null, "a", "b");
        Assert.Empty(plan.Apply([mild]).Remaining);
        Assert.Single(plan.Apply([mild with { Severity = DiagnosticSeverity.Error }]).Remaining);
    }

    private static (IReadOnlyList<Diagnostic> Remaining, IReadOnlyList<SuppressedDiagnostic> Suppressed) Apply(
        string path, string content, string place, string id = "PK3006", WorkspaceSettings? settings = null)
    {
        var text = SourceText.From(content, path);
        var at = content.LastIndexOf(place, StringComparison.Ordinal);
        var plan = SuppressionPlan.Create(settings ?? WorkspaceSettings.None, [text], RuleCatalogue.Index);
        Assert.Empty(plan.Diagnostics);
        var (remaining, suppressed) = plan.Apply([Diagnostic.Create(RuleCatalogue.Index.Find(id)!, new Location(text, new TextSpan(at, 1)), "a", "b", "c")]);
        return (remaining, suppressed);
    }
}
