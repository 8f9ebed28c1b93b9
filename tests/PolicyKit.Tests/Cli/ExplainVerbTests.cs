using PolicyKit.Cli;

namespace PolicyKit.Tests.Cli;

public sealed class ExplainVerbTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_rule_is_explained_whatever_the_case_of_its_id()
    {
        Assert.Equal(0, _folder.Run("explain", "pk0005"));
        Assert.StartsWith("PK0005  File is in use (error)\n", _folder.Out);
    }

    [Fact]
    public void A_clause_of_the_guidance_is_explained()
    {
        Assert.Equal(0, _folder.Run("explain", "UKCCIS16-2.1-02"));
        Assert.Contains("Documents:", _folder.Out);
    }

    [Fact]
    public void A_decision_lists_its_options()
    {
        Assert.Equal(0, _folder.Run("explain", "device"));
        Assert.Contains("flight-mode-lock", _folder.Out);
    }

    [Fact]
    public void An_unknown_id_is_wrong_usage_with_the_nearest_known()
    {
        Assert.Equal(2, _folder.Run("explain", "PK00005"));
        Assert.Contains("Did you mean PK0005?", _folder.Error);
    }

    [Fact]
    public void Without_an_id_every_rule_is_listed()
    {
        Assert.Equal(0, _folder.Run("explain"));
        Assert.Contains("PK0001  No school profile\n", _folder.Out);
        Assert.Contains("PK1001", _folder.Out);
    }

    [Fact]
    public void Every_rule_has_an_id_of_its_own_and_a_page()
    {
        var rules = RuleCatalogue.Load();
        Assert.True(rules.Length > 30);
        Assert.All(rules, rule => Assert.Matches(@"^PK\d{4}$", rule.Id));
        Assert.Empty(rules.Where(rule => rule.Explanation.Length == 0).Select(rule => rule.Id));
        Assert.All(rules, rule => Assert.False(rule.MessageFormat.EndsWith('.'), rule.Id));
    }
}
