using PolicyKit.Cli.Pages;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;
using PolicyKit.Suppressions;
using PolicyKit.Text;

namespace PolicyKit.Cli.Building;

/// <summary>What needs attention, for each of those who can mend it, and what is set aside.</summary>
internal static class ReportedProblems
{
    public static void Write(WebPage page, SchoolBuild build)
    {
        if (build.Diagnostics.IsEmpty)
            return;

        page.Heading(build.Diagnostics.Any(d => d.Severity != DiagnosticSeverity.Information) ? "What needs attention" : "Good to know");
        foreach (var group in build.Diagnostics.GroupBy(d => ProblemOwners.Find(d, build)).OrderByDescending(g => g.Max(d => d.Severity)).ThenBy(g => g.Key))
        {
            var (title, advice) = Describe(group.Key);
            page.Line($"<h3>{title}</h3>");
            page.Line($"<p>{advice}</p>");
            page.Line($"<ul class=\"plain\">");
            foreach (var diagnostic in group.OrderByDescending(d => d.Severity))
                WriteDiagnostic(page, diagnostic);
            page.Line($"</ul>");
        }
    }

    public static void WriteSuppressed(WebPage page, SchoolBuild build)
    {
        if (build.Suppressed.IsEmpty)
            return;

        page.Heading("Set aside");
        page.Line($"<p>Somebody has decided to live with these. They are not counted above.</p>");
        page.Line($"<ul class=\"plain\">");
        foreach (var (diagnostic, by) in build.Suppressed)
        {
            page.Line($"<li class=\"entry\">");
            page.Line($"<p><span class=\"title\">{Markup.Sentence(End(diagnostic.Message))}</span> <span class=\"quiet\">{diagnostic.Id}</span></p>");
            page.Line($"<dl>");
            page.Fact("Why", by.Reason);
            if (by is SettingsSuppression { Who: { Length: > 0 } who })
                page.Fact("Who", who);
            if (by is SettingsSuppression { Until: { } until })
                page.Fact("Until", Dates.Format(until));
            page.Fact("Said in", by.Location.ToString());
            page.Line($"</dl>");
            page.Line($"</li>");
        }

        page.Line($"</ul>");
    }

    private static (string Title, string Advice) Describe(ProblemOwner owner) => owner switch
    {
        ProblemOwner.School => ("For you, at the school", "Open the file at the line that is named, change it, save it and build again."),
        ProblemOwner.Leaders => ("For the headteacher and governors", "These need somebody who may decide. Ask them, then write their answer into the profile."),
        ProblemOwner.Partnership => ("For your safeguarding partnership", "Ask what its procedures say, then write the answer into the profile."),
        _ => ("For the author of the template pack", "Nothing in the profile changes these. Send this page to whoever looks after the pack."),
    };

    private static void WriteDiagnostic(WebPage page, Diagnostic diagnostic)
    {
        var word = DiagnosticText.GetWord(diagnostic.Severity);
        page.Line($"<li class=\"entry {word}\">");
        page.Line($"<span class=\"tag\">{(diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => "Stops the documents",
            DiagnosticSeverity.Warning => "Please look at this",
            _ => "For information",
        })}</span>");
        page.Line($"<p><span class=\"title\">{Markup.Sentence(End(diagnostic.Message))}</span> <span class=\"quiet\">{diagnostic.Id}</span></p>");
        foreach (var hint in diagnostic.Hints)
            page.Line($"<p>What to do: {Markup.Sentence(End(hint))}</p>");
        if (diagnostic.Fix is { } fix)
            page.Line($"<p>The tool can do it: run <code>policykit fix{(fix.IsSafe ? "" : " --unsafe")}</code>.</p>");
        if (diagnostic.Location is { } location)
            WritePlace(page, location);
        page.Line($"</li>");
    }

    private static void WritePlace(WebPage page, Location location)
    {
        if (location.Text.Length == 0)
        {
            page.Line($"<p class=\"place\">{location.Path}</p>");
            return;
        }

        page.Line($"<p class=\"place\">{location.Path}, line {location.Start.Line + 1}</p>");
        var line = location.Text.GetLineSpan(location.Start.Line);
        var start = Math.Clamp(location.Span.Start, line.Start, line.End) - line.Start;
        var end = Math.Clamp(location.Span.End, line.Start + start, line.End) - line.Start;
        var text = location.Text.ToString(line);
        if (text.Length > 0)
            page.Line($"<pre>{text[..start]}<mark>{text[start..end]}</mark>{text[end..]}</pre>");
    }

    private static string End(string sentence) => sentence.EndsWith('?') ? sentence : sentence + ".";
}
