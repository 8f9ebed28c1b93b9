using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Profiles;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Safety;

/// <summary>Reports a decision that is signed off by whoever made it.</summary>
public sealed partial class SelfSignOff : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4216", DiagnosticSeverity.Warning)
    {
        Title = "Decision signed off by whoever made it",
        MessageFormat = "“{0}” has the lead sign off a decision of their own",
        Floor = DiagnosticSeverity.Warning,
        Explanation = """
            The lead decides not to refer, and somebody else signs. Where the headteacher is the lead, “the headteacher signs it off” means nobody else does (X-26).
            Templates print `people.signoff_alternate` there.

            ```markdown reported
            When nothing is referred, the DSL signs it off.
            ```

            ```markdown accepted
            When nothing is referred, the headteacher signs it off.
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        var people = context.School?.Profile.People;
        var isOnePerson = PersonName.AreSame(people?.Dsl?.Name, people?.Headteacher?.Name);
        foreach (var statement in context.Statements)
        {
            var match = LeadSigns().Match(statement.Text) is { Success: true } lead ? lead : HeadSigns().Match(statement.Text) is { Success: true } head && isOnePerson ? head : null;
            if (match is null || Denied().IsMatch(match.Value) || people?.SignoffAlternate?.Name is { } other && statement.Text.Contains(other, StringComparison.Ordinal))
                continue;

            context.ReportAt(statement.Passage, new TextSpan(statement.Span.Start + match.Index, match.Length), Descriptor, "Name somebody else who signs, such as the chair", match.Value);
        }
    }

    // Within the words alone: “decisions not to refer are signed off” denies something else.
    [GeneratedRegex(@"\b(not|never|cannot)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    [GeneratedRegex(@"\b(DSL|safeguarding lead|DDSL)\b[^.;,]{0,25}\b(sign(s|ed)? (it |this |that |them |the \w+ )?off|countersign(s|ed)?)\b|\bsign(s|ed)? off by the (DSL|(designated )?safeguarding lead)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadSigns();

    [GeneratedRegex(@"\b(head|headteacher|head teacher|principal|manager)\b[^.;,]{0,25}\b(sign(s|ed)? (it |this |that |them |the \w+ )?off|countersign(s|ed)?)\b|\bsign(s|ed)?( off)? by the (head|headteacher|head teacher|principal|manager)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeadSigns();
}
