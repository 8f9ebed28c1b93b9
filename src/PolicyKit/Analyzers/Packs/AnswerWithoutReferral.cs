using PolicyKit.Analyzers.Flow;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Packs;

/// <summary>Reports an answer to a pack's question that closes a case which nobody has referred.</summary>
public sealed class AnswerWithoutReferral : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4613", DiagnosticSeverity.Warning)
    {
        Gravest = DiagnosticSeverity.Error,
        Title = "Answer that closes a case without a referral",
        MessageFormat = "The answer {0} to “{1}” leads straight to the record, {2}",
        Explanation = """
            Where one of the five points applies, the case is referred, and no further question takes that back. An answer that leads to the record before the points are looked at, or after one of them
            has been found to apply, is an error. Where none applies, a school may deal with the case itself: but it weighs up the risk and looks after the children before it closes the record, and can
            still refer. An answer that leaves all this out is a warning.

            Reported: `decision: joke`, `between: [five-points, refer]`, `yes: record`

            Accepted: the same with `between: [five-points, risk-assessment]` and `yes: in-school`
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        var questions = context.Compilation.Pack.Changes.OfType<AddDecision>().ToArray();
        if (questions.Length == 0)
            return;

        foreach (var picture in FlowPicture.Find(context, Descriptor).Where(picture => picture is { IsProcedure: true, Lead: not null, Refer: not null, Record: not null }))
        {
            var (points, inSchool) = (picture.FindStage("five-points"), picture.FindStage("in-school"));
            var unreferred = picture.GetReachable(picture.Disclosure, picture.Refer, inSchool, picture.Record);
            var unweighed = picture.GetReachable(picture.Disclosure, points);
            foreach (var question in questions)
            {
                if (FindBefore(picture, question, questions) is not { } before || before == picture.Refer || before == inSchool || !unreferred.Contains(before))
                    continue;

                var why = before == points && picture.FindStage(question.To) == picture.Refer ? "although one of the five points applies"
                    : before != points && unweighed.Contains(before) ? "before anybody has looked at the five points"
                    : null;
                foreach (var (answer, key, target) in new[] { ("Yes", "yes", question.Yes), ("No", "no", question.No) }.Where(way => picture.FindStage(way.Item3) == picture.Record))
                    Report(context, picture, question, answer, question.Locations.GetValueOrDefault(key, question.Location), why);
            }
        }
    }

    private void Report(AnalysisContext context, FlowPicture picture, AddDecision question, string answer, Location location, string? why) => context.Report(
        Diagnostic.Create(Descriptor, location, answer, question.Id, why ?? "and nobody weighs up the risk or looks after the children, from where a case can still be referred")
            .WithHint(why is null ? "Lead it to `in-school`, or to the step that comes next" : $"Lead it to `{picture.Refer!.Id}`") with
        {
            Severity = why is null ? Descriptor.Severity : DiagnosticSeverity.Error,
        });

    /// <summary>The step of the text below that a question follows, which may be the one before another question.</summary>
    private static FlowNode? FindBefore(FlowPicture picture, AddDecision question, AddDecision[] questions)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (questions.FirstOrDefault(other => other.Id == question.From) is { } earlier && seen.Add(earlier.Id))
            question = earlier;
        return picture.FindStage(question.From);
    }
}
