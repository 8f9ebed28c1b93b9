using System.Collections.Immutable;
using PolicyKit.Cli.Pages;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Cli.Building;

/// <summary>The answers that the documents rest on, and what is known to change.</summary>
internal static class ReportedAnswers
{
    public static void Write(WebPage page, SchoolBuild build)
    {
        WriteChanges(page, build);
        WriteDecisions(page, build);
        WriteComingContacts(page, build);
    }

    private static void WriteChanges(WebPage page, SchoolBuild build)
    {
        var changes = DecisionChange.Find(build.InForce, build.Decisions);
        if (changes.IsEmpty)
            return;

        page.Heading("Changed since the last documents");
        page.Line($"<p>These questions are answered otherwise than in the documents that were built before. If the policy was approved with the earlier answers, have it approved again and write the new date in <code>approved_on:</code>. Replace every copy that hangs or lies anywhere.</p>");
        page.Line($"<ul class=\"plain\">");
        foreach (var change in changes)
        {
            page.Line($"<li class=\"entry\">");
            page.Line($"<p><span class=\"title\">{change.Decision.Question}</span> <span class=\"quiet\">{change.Decision.Conflict}</span></p>");
            page.Line($"<dl>");
            page.Fact("Before", Describe(change.Decision, change.Before));
            page.Fact("Now", Describe(change.Decision, change.Now));
            page.Line($"</dl>");
            page.Line($"</li>");
        }

        page.Line($"</ul>");
    }

    private static void WriteDecisions(WebPage page, SchoolBuild build)
    {
        if (build.Decisions.IsEmpty)
            return;

        page.Heading("Decisions");
        page.Line($"<p>The guidance leaves these questions open. All documents follow the same answer.</p>");
        page.Line($"<ul class=\"plain\">");
        foreach (var made in build.Decisions)
        {
            var others = made.Decision.Options.Where(o => o.Id != made.Answer && !o.IsDraftOnly);
            page.Line($"<li class=\"entry\">");
            page.Line($"<p class=\"title\">{made.Decision.Question}</p>");
            page.Line($"<dl>");
            page.Fact(NameAnswer(made), Describe(made.Decision, made.Answer));
            foreach (var other in others)
                page.Fact("Instead", Describe(made.Decision, other.Id));
            if (made.Decision.DecidedBy.Length > 0)
                page.Fact("May decide", made.Decision.DecidedBy);
            page.Line($"</dl>");
            if (made.Decision is { IsForSchools: false, AnsweredBy: "" })
                page.Line($"<p class=\"quiet\">This is not for a school to answer: whoever publishes your template pack settles it.</p>");
            else if (made.IsDefault)
                page.Line($"<p class=\"quiet\">Nobody has answered this. To answer it, run <code>policykit decide</code>, or write <code>{made.Decision.Id}:</code> under <code>decisions:</code> in the profile.</p>");
            page.Line($"</li>");
        }

        page.Line($"</ul>");
    }

    private static string Describe(DecisionSymbol question, string answer) =>
        question.Options.FirstOrDefault(option => option.Id == answer) is { Effect.Length: > 0 } option ? $"{option.Effect} ({option.Id})" : answer;

    private static string NameAnswer(DecisionMade made) => made switch
    {
        { Decision: { IsForSchools: false, AnsweredBy: "" } } => "Settled by the pack",
        { IsDefault: true, Decision.Choice: not null } => "Your pack's answer",
        { IsDefault: true } => "Default",
        _ => "Your answer",
    };

    private static void WriteComingContacts(WebPage page, SchoolBuild build)
    {
        var coming = build.Compilation?.Contacts.All.Where(contact => contact.Next is not null).ToArray() ?? [];
        if (coming.Length == 0)
            return;

        page.Heading("Contacts that will change");
        page.Line($"<p>The documents give what is true on the day they are made for. Build again on these days, and replace what was printed before.</p>");
        page.Line($"<dl>");
        foreach (var contact in coming.OrderBy(contact => contact.Next!.ValidFrom))
        {
            var next = contact.Next!;
            ImmutableArray<string?> words = [next.Name, next.Phone?.Text, next.Email, next.Website, next.Hours?.Text];
            page.Fact(Dates.Format(next.ValidFrom!.Value), $"{contact.Name}{(contact.Area.Length > 0 ? $", for children living in {contact.Area}" : "")}: {string.Join(", ", words.OfType<string>())}");
        }

        page.Line($"</dl>");
    }
}
