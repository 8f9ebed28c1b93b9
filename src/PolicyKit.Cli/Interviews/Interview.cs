using System.Collections.Immutable;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Cli.Interviews;

/// <summary>Asks one question after another, on a terminal or from lines in a pipe, and takes no answer that a check would refuse.</summary>
/// <param name="check">What the rules say about a draft: the interview has none of its own, so it can never accept what `check` rejects.</param>
internal sealed class Interview(Host host, Func<SourceText, ImmutableArray<Diagnostic>> check, DraftKeeper keeper)
{
    /// <summary>Typed in place of an answer, to give the answer before it anew.</summary>
    public const string Back = "<";

    /// <summary>Null when the answers end before the questions do, or cannot be kept.</summary>
    /// <param name="earlier">Answers from before, which are not asked for again.</param>
    public ProfileDraft? Run(CoreQuestions questions, UnfinishedProfile? earlier)
    {
        var draft = earlier is null ? new ProfileDraft() : Recall(questions, earlier);

        // Which questions follow depends on the answers, and an answer can be taken back: so each time the first that has none.
        while (questions.Ask(path => draft[path]).FirstOrDefault(question => !draft.Has(question)) is { } question)
        {
            if (Ask(question, draft) is not { } answered)
            {
                Report(Diagnostic.Create(WorkspaceRules.AnswersEnded, null, question.Words).WithHint($"To go on, run: {keeper.Continuation}"));
                return null;
            }

            draft = answered;
            if (question.IsShownOnly)
                continue;

            var isFirst = keeper.Kept is null;
            if (keeper.Keep(draft) is { } failure)
            {
                Report(failure);
                return null;
            }

            if (isFirst)
                host.Out.WriteLine(host.Palette.Quiet($"  Each answer is saved in {keeper.Kept!.ShownPath}. You can stop at any time, and go on with: {keeper.Continuation}"));
        }

        return draft;
    }

    // What was left empty is asked again only where nothing after it was answered.
    private static ProfileDraft Recall(CoreQuestions questions, UnfinishedProfile earlier)
    {
        var (known, draft) = (new ProfileDraft(), new ProfileDraft());
        while (questions.Ask(path => draft[path]).FirstOrDefault(question => !draft.Has(question)) is { } question)
        {
            if (earlier.Find(question) is { } answer)
                known = draft = draft.With(question, answer);
            else if (question.IsShownOnly || question.IsOptional)
                draft = draft.With(question, "");
            else
                break;
        }

        return known;
    }

    private void Report(Diagnostic diagnostic) => host.Error.Write(DiagnosticText.Write([diagnostic], TerminalPalette.None));

    private ProfileDraft? Ask(Question question, ProfileDraft draft)
    {
        if (question.IsShownOnly)
            return draft.With(question, "");

        Put(question);
        while (true)
        {
            host.Out.Write(GetPrompt(question));
            host.Out.Flush();
            var line = host.In.ReadLine();
            if (!host.IsInputTyped)
                host.Out.WriteLine(line);
            if (line is null)
                return null;
            if (line.Trim() == Back)
            {
                if (draft.WithoutLast() is { } shorter)
                    return shorter;
                Say("This is the first question.");
                continue;
            }

            var answer = Read(question, line.Trim());

            if (answer.Length == 0 && question.IsOptional)
            {
                if (question.WhenLeftOut.Length > 0)
                    Say(question.WhenLeftOut);
                return draft.With(question, "");
            }

            if (answer.Length == 0)
                Say("This needs an answer.");
            else if (draft.With(question, answer) is var answered && Accepts(question, answer, answered))
                return answered;
        }
    }

    private void Put(Question question)
    {
        if (question.Group.Length > 0)
            host.Out.WriteLine($"\n{host.Palette.Bold(question.Group)}");

        host.Out.WriteLine($"\n{question.Words}");
        if (question.Note.Length > 0)
            host.Out.WriteLine(host.Palette.Quiet($"  ({question.Note})"));

        for (var i = 0; i < question.Choices.Length; i++)
        {
            var (value, meaning) = question.Choices[i];
            host.Out.WriteLine($"  {i + 1,2}  {value}{(meaning.Length == 0 ? "" : $": {meaning}")}");
        }
    }

    private string GetPrompt(Question question) => question switch
    {
        { Default.Length: > 0 } => $"  [{question.Default}] > ",
        _ => "  > ",
    };

    /// <summary>An empty line takes the default; a choice may be given by its number or in any case.</summary>
    private static string Read(Question question, string line)
    {
        if (line.Length == 0)
            return question.Default ?? "";

        if (int.TryParse(line, out var number) && number >= 1 && number <= question.Choices.Length)
            return question.Choices[number - 1].Value;

        return question.Choices.FirstOrDefault(c => string.Equals(c.Value, line, StringComparison.OrdinalIgnoreCase))?.Value ?? line;
    }

    private bool Accepts(Question question, string answer, ProfileDraft draft)
    {
        if (!question.Choices.IsEmpty && question.Choices.All(c => c.Value != answer))
        {
            var nearest = NearestName.Find(answer, question.Choices.Select(c => c.Value));
            Say($"Please give one of the numbers or words above{(nearest is null ? "" : $"; did you mean {nearest}?")}");
            return false;
        }

        // Everything not asked yet is still missing: only what the rules say about this answer counts.
        var (text, place) = draft.WriteWithLastAnswer("answer");
        var findings = check(text).Where(d => d.Location is { } location && place.Contains(location.Span) && d.Severity != DiagnosticSeverity.Information).ToImmutableArray();
        foreach (var finding in findings)
        {
            Say(finding.Message + ".");
            foreach (var hint in finding.Hints)
                Say($"{hint}.");
        }

        if (findings.Any(d => d.IsError))
            return false;
        if (findings.Length > 0)
            Say($"Your answer is kept all the same. Type {Back} to change it.");
        return true;
    }

    private void Say(string sentence) => host.Out.WriteLine($"  {host.Palette.Mark(PlainLine.From(sentence), DiagnosticSeverity.Warning)}");
}
