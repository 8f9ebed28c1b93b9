using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Safety;

/// <summary>Reports a step that needs somebody to know how explicit an image is.</summary>
public sealed partial class CategoryNeeded : StatementRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4219", DiagnosticSeverity.Warning)
    {
        Title = "Asks how explicit an image is",
        MessageFormat = "“{0}” cannot be answered without looking at the image",
        Floor = DiagnosticSeverity.Warning,
        Explanation = """
            Some protocols ask whether an image is illegal, or how explicit it is. A form with that question has somebody look.
            The record says what was described, and by whom (X-25).

            ```markdown reported
            The DSL assesses how explicit the image is.
            ```

            ```markdown accepted
            The DSL notes what the image is said to show, as described by the child.
            ```
            """,
    };

    protected override Regex Pattern => Category();

    protected override string Hint => "Ask what the image is said to show, and record “as described by”";

    protected override bool IsMeant(TextContext context, Statement statement, Match match) => !Told().IsMatch(statement.Text);

    [GeneratedRegex(
        """
        \bhow\ (?<act>explicit|graphic|indecent|extreme|severe|sexual(ised)?|bad)\ (the|an?|any|this|that|it|they|their)\b
        | \b(?<act>categor(y|ies))\ (A|B|C|[1-5]|of\ (the\ |an?\ |any\ )?(image|picture|imagery|photo|content|indecen\w+))\b
        | \b(?<act>categoris(e|es|ing)|grad(e|es|ing)|classif(y|ies|ying))\ (the|an?|any|each|all)\ (image|picture|imagery|photo|video|content)s?\b
        | \b(?<act>assess(es|ing)?|judg(e|es|ing)|decid(e|es|ing)|determin(e|es|ing)|establish(es|ing)?|check(s|ing)?|confirm(s|ing)?|verif(y|ies|ying)|see|know|consider(s|ing)?)\b[^.;]{0,25}?\b(whether|if|that)\ (the\ |an?\ |any\ |each\ |such\ )?(image|imagery|picture|photo|video|content|nude)s?\ (is|are|was|were|may\ be|could\ be)\ (actually\ |really\ |in\ fact\ )?(illegal|indecent|sexual|explicit|pornographic|nude|naked|criminal|of\ a\ sexual)\b
        | \b(?<act>level|degree|extent)\ of\ (nudity|explicitness|indecency|sexual\ content|sexualisation)\b
        | \b(?<act>severity|seriousness|explicitness|indecency)\ of\ (the|an?|any|each)\ (image|imagery|picture|photo|video|content)s?\b
        | \b(?<act>is|are)\ the\ (image|picture|photo|video)s?\ (illegal|indecent|explicit)\s*\?
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Category();

    [GeneratedRegex(@"\b(described|said to|been said|been told|without looking|do not look|not look|reported to show|is told)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Told();
}
