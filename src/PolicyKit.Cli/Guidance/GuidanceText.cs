using System.Collections.Immutable;
using System.Text;
using PolicyKit.Coverage;
using PolicyKit.LanguageFeatures;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Cli.Guidance;

/// <summary>What `explain` prints of a clause, a conflict or an edition.</summary>
internal sealed class GuidanceText
{
    private readonly StringBuilder _text = new();
    private readonly TerminalPalette _palette;

    private GuidanceText(TerminalPalette palette) => _palette = palette;

    public static string Write(GuidanceExplanation explanation, TerminalPalette palette)
    {
        var text = new GuidanceText(palette);
        switch (explanation)
        {
            case ClauseExplanation clause:
                text.Write(clause);
                break;
            case ConflictExplanation conflict:
                text.Write(conflict);
                break;
            case EditionExplanation edition:
                text.Write(edition);
                break;
            case DecisionExplanation { Decision: var decision }:
                text.Write(decision);
                break;
            case FlowQuestionExplanation { Question: var question }:
                text.Write(question);
                break;
        }

        if (explanation is not (DecisionExplanation or FlowQuestionExplanation))
            text.WriteUses(explanation.Uses);
        return text._text.ToString();
    }

    private void Write(ClauseExplanation explanation)
    {
        var clause = explanation.Clause;
        Line($"{_palette.Bold(clause.Id)}\n\n{clause.Text}\n");
        Say("Strength", explanation.Strength);
        Say("For", explanation.Audience);
        Say("Phases", clause.Phases);
        Say("Source", explanation.Source);
        Say("Documents", string.Join(", ", clause.Documents) is { Length: > 0 } documents ? $"{documents} (in capitals: must carry it)" : "");
        Say("Minimum", explanation.MinimumOf.IsEmpty ? "" : $"in the minimum set of {string.Join(", ", explanation.MinimumOf)}");
        foreach (var conflict in explanation.Conflicts)
            WriteSides(conflict);
        foreach (var edition in explanation.Editions)
        {
            Line($"\n{_palette.Bold(edition.Id)}  {edition.Title}");
            WriteEvidence(edition);
        }

        if (clause.See.Except(explanation.Conflicts.Select(c => c.Id)).Except(explanation.Editions.Select(e => e.Id)).ToArray() is { Length: > 0 } others)
            Say("\nSee also", string.Join(", ", others));
    }

    private void Write(ConflictExplanation explanation)
    {
        WriteSides(explanation.Conflict);
        if (explanation.Decision is { } decision)
            Write(decision);
    }

    private void Write(DecisionSymbol decision)
    {
        Line($"{(_text.Length == 0 ? "" : "\n")}{_palette.Bold("The question")}\n  {decision.Question}");
        foreach (var option in decision.Options)
            Line($"  {option.Id}{(option.Id == decision.Default ? " (default)" : option.IsDraftOnly ? " (drafts only)" : "")}: {option.Effect}");
        Say("  Decided by", decision.DecidedBy);
        Line(decision switch
        {
            { AnsweredBy.Length: > 0 } => $"  Answer it in the profile: {decision.AnsweredBy}",
            { IsForSchools: true } => $"  Answer it in the profile: decisions: {{ {decision.Id}: … }}, or run: policykit decide",
            _ => "  A template pack settles it, for all its schools",
        });
    }

    private void Write(AddDecision question)
    {
        Line($"{_palette.Bold(question.Id)}\n\n{question.Question.Text.Content}\n");
        Say("Asked", question.To.Length == 0 ? $"after “{question.From}” in the flowchart" : $"between “{question.From}” and “{question.To}” in the flowchart");
        Say("Yes", question.Yes.Length == 0 ? "" : $"leads to “{question.Yes}”");
        Say("No", question.No.Length == 0 ? "" : $"leads to “{question.No}”");
        Say("Note", question.Note?.Text.Content.Trim() ?? "");
        Say("Clauses", string.Join(", ", question.Clauses));
        Say("Because", question.Reason);
        Say("From", $"{question.Pack} ({CoverageText.GetPlace(question.Location)})");
    }

    private void Write(EditionExplanation explanation)
    {
        Line($"{_palette.Bold(explanation.Edition.Id)}  {explanation.Edition.Title}");
        WriteEvidence(explanation.Edition);
        foreach (var clause in explanation.Clauses.Take(1))
            Line($"\n{_palette.Bold("Bears on")}");
        foreach (var clause in explanation.Clauses)
            Line($"  {clause.Id}: {clause.Text}");
    }

    private void WriteSides(ConflictSymbol conflict)
    {
        Line($"{(_text.Length == 0 ? "" : "\n")}{_palette.Bold(conflict.Id)}  {conflict.Topic} ({Describe(conflict.Severity)})");
        foreach (var source in conflict.Sources)
            Line($"  {string.Join(", ", source.Clauses)}\n      {source.Says}");
        Say("  These texts", conflict.Default);
        Say("  Watched by", string.Join(", ", conflict.Rules));
    }

    private void WriteEvidence(EditionSymbol edition)
    {
        Say("  Edition", string.Join(", ", new[] { edition.Publisher, edition.Edition }.Where(part => part.Length > 0)));
        Say("  Evidence", Describe(edition.Confidence) + (edition.Checked is { } day ? $"; checked {Dates.Format(day)}" : "; not checked"));
        Say("  Note", edition.Note);
    }

    private void WriteUses(ImmutableArray<ClauseUse> uses)
    {
        Line($"\n{_palette.Bold("Where it is used")}");
        if (uses.IsEmpty)
            Line("  Nowhere");
        foreach (var document in uses.GroupBy(use => use.Document))
            Line($"  {document.Key}: {string.Join(", ", document.Select(use => CoverageText.GetPlace(use.Location)).Distinct())}");
    }

    private static string Describe(ConflictSeverity severity) => severity switch
    {
        ConflictSeverity.Block => "the wrong reading could cause harm",
        ConflictSeverity.Choose => "the school or its board decides",
        ConflictSeverity.Warn => "one reading is safer or newer",
        _ => "a note for whoever edits the pack",
    };

    private static string Describe(string confidence) => confidence switch
    {
        "A" => "a primary page was seen (A)",
        "B" => "a named secondary source was seen (B)",
        "C" => "a third party quotes it (C)",
        "M" => "memory only, a prompt to check (M)",
        _ => "not given",
    };

    private void Say(string name, string value)
    {
        if (value.Length > 0)
            Line($"{name + ":",-12} {value}");
    }

    private void Line(string line) => _text.Append(line).Append('\n');
}
