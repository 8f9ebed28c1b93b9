using PolicyKit.Analyzers.Profiles;
using PolicyKit.Diagnostics;

namespace PolicyKit.Tests.Analyzers.Profiles;

public sealed class PolicyRulesTests
{
    [Theory]
    [InlineData("2026-11-22", DiagnosticSeverity.Warning)]
    [InlineData("2026-12-21", DiagnosticSeverity.Warning)]
    [InlineData("2026-12-22", DiagnosticSeverity.Error)]
    public void An_approval_to_come_is_a_warning_for_thirty_days(string date, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Assert.Single(Check.Analyzer<ApprovalInFuture>($$"""policy: { approved_on: {|PK3023:{{date}}|} }""")).Severity);

    [Theory]
    [InlineData("2025-11-21", "2026-11-20", DiagnosticSeverity.Warning)]
    [InlineData("2025-10-21", "2026-10-20", DiagnosticSeverity.Warning)]
    [InlineData("2025-10-20", "2026-10-19", DiagnosticSeverity.Error)]
    public void An_overdue_review_is_an_error_past_thirteen_months(string approved, string due, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Assert.Single(Check.Analyzer<ReviewOverdue>($$"""policy: { approved_on: {{approved}}, review_due: {|PK3024:{{due}}|} }""")).Severity);

    [Fact]
    public void A_review_due_today_is_not_overdue() => Check.Analyzer<ReviewOverdue>("policy: { approved_on: 2025-11-21, review_due: 2026-11-21 }");

    [Theory]
    [InlineData("2027-09-16", DiagnosticSeverity.Warning)]
    [InlineData("2027-10-15", DiagnosticSeverity.Warning)]
    [InlineData("2027-10-16", DiagnosticSeverity.Error)]
    public void A_review_after_more_than_a_year_is_reported(string due, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Assert.Single(Check.Analyzer<ReviewTooLate>($$"""policy: { approved_on: 2026-09-15, review_due: {|PK3025:{{due}}|} }""")).Severity);

    [Fact]
    public void A_contact_is_checked_once_a_year() => Check.Analyzer<StaleContact>("""
        contacts:
          front_door: { last_checked: 2025-11-21 }
          lado: { last_checked: {|PK3027:2025-11-20|} }
          early_help: { last_checked: {|PK3027:2026-11-22|} }
          police: { force: Exampleshire Police, last_checked: {|PK3027:2024-01-01|} }
        """);

    [Fact]
    public void An_answer_must_be_one_that_is_offered()
    {
        var diagnostic = Assert.Single(Check.Analyzer<UnknownOption>("decisions: { device: flight-mode-lock, under_13: {|PK3030:nationl-full|}, term: anything at all }\n"));
        Assert.Equal("“nationl-full” does not answer “What about children under 13?”: the answers are national-full, all-under-13-refer", diagnostic.Message);
        Assert.Equal("national-full", diagnostic.Fix!.Changes[0].NewText);
    }

    [Fact]
    public void A_question_without_a_default_must_be_answered()
    {
        var diagnostic = Assert.Single(Check.Analyzer<UnansweredDecision>("{|PK3032:decisions|}: { parents: early-when-safe }\n"));
        Assert.Equal("The profile does not answer “What happens to the device?”", diagnostic.Message);
        var hint = Assert.Single(diagnostic.Hints);
        Assert.StartsWith("Run `policykit decide`", hint);
        Assert.EndsWith("or add `device:` under `decisions` with flight-mode-lock, switch-off-lock or disconnect-then-off-lock", hint);
    }

    [Fact]
    public void A_mistyped_question_is_one_problem_and_an_error()
    {
        const string Mistyped = "decisions: { devise: flight-mode-lock }\n";
        Assert.Empty(Check.Analyzer<UnansweredDecision>(Mistyped));
        Assert.True(Assert.Single(Check.Analyzer<UnknownDecision>(Mistyped.Replace("flight-mode-lock", "{|PK3029:flight-mode-lock|}", StringComparison.Ordinal))).IsError);
    }

    [Fact]
    public void A_board_may_decide_later_in_drafts_only()
    {
        const string Marked = "decisions: { device: {|PK3031:board-decides|} }\n";
        var final = Assert.Single(Check.Analyzer<DraftOnlyAnswer>(Marked));
        Assert.True(final.IsError);
        Assert.EndsWith("or build with --draft", Assert.Single(final.Hints));

        var draft = Assert.Single(Check.Analyzer(new DraftOnlyAnswer(), Marked, new CompilationOptions(Check.Today) { IsDraft = true }));
        Assert.False(draft.IsError);
        Assert.EndsWith("before the final documents are made", Assert.Single(draft.Hints));
    }
}
