using PolicyKit.Cli;

namespace PolicyKit.Tests.Cli;

public sealed class ExplainVerbTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("pk0005", "PK0005  File is in use (error)\n")]
    [InlineData("PK1009", "PK1009  Unknown key (warning, sometimes error)\n")]
    [InlineData("UKCCIS16-2.1-02", "Documents:")]
    [InlineData("ukccis16-2.1-02", "Documents:")]
    [InlineData("device", "flight-mode-lock")]
    [InlineData("Device", "flight-mode-lock")]
    public void Rules_clauses_and_questions_are_explained_whatever_the_case_of_the_id(string id, string words)
    {
        Assert.Equal(0, _folder.Run("explain", id));
        Assert.Contains(words, _folder.Out);
    }

    [Fact]
    public void A_conflict_shows_what_each_source_says_and_the_question_that_settles_it()
    {
        _folder.Write("templates/ukccis-2016/conflicts.yaml", """
            - id: X-18
              topic: Power of a device
              severity: choose
              sources: [{ clauses: [UKCCIS16-2.7-01], says: Switch it off }, { clauses: [GSHT-02], says: Flight mode }]
            """);
        Assert.Equal(0, _folder.Run("explain", "x-18"));
        Assert.StartsWith("X-18  Power of a device (the school or its board decides)\n  UKCCIS16-2.7-01\n      Switch it off\n  GSHT-02\n      Flight mode\n", _folder.Out);
    }

    [Theory]
    [InlineData("", "board-01", "Tell the board.")]
    [InlineData("", "BOARD-01", "changes of board: templates/board/changes.yaml:1\n")]
    [InlineData("", "BOARD-1", "Did you mean BOARD-01?")]
    [InlineData("", "exploitation", "between “risk-assessment” and “parents” in the flowchart")]
    [InlineData("templates/board", "BOARD-01", "changes of board: ./changes.yaml:1\n")]
    [InlineData("templates/board", "exploitation", "Any sign?")]
    [InlineData("templates/board", "UKCCIS16-2.1-02", "Where it is used")]
    public void What_a_board_adds_is_explained_where_its_pack_is_written(string place, string id, string words)
    {
        _folder.Write("templates/board/pack.yaml", "id: board\ntitle: Board\nversion: \"1.0.0\"\ninherits: [ukccis-2016]\n");
        _folder.Write("templates/board/changes.yaml", """
            - { add: BOARD-01, after: UKCCIS16-2.1-02, print: Tell the board., text: Tell the board., modality: should, reason: Local. }
            - { decision: exploitation, between: [risk-assessment, parents], question: Any sign?, "yes": refer, "no": parents }
            """);
        PolicyKitTool.Run(["explain", id], _folder.CreateHost() with { WorkingFolder = _folder.GetPath(place) });
        Assert.Contains(words, _folder.Out + _folder.Error);
    }

    [Fact]
    public void An_edition_shows_its_evidence()
    {
        _folder.Write("templates/ukccis-2016/editions.yaml", "- { id: E-13, title: Seized devices, edition: \"2024\", confidence: M }");
        Assert.Equal(0, _folder.Run("explain", "E-13"));
        Assert.Contains("memory only, a prompt to check (M); not checked", _folder.Out);
    }

    [Fact]
    public void A_pack_that_cannot_be_read_is_a_message_and_not_a_crash()
    {
        _folder.Write("templates/ukccis-2016/clauses.yaml", new string('#', 3 * 1024 * 1024));
        Assert.Equal(1, _folder.Run("explain", "device"));
        Assert.StartsWith("error PK0003: The folder of template packs cannot be read", _folder.Error);
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
