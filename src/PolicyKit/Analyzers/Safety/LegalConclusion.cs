using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Safety;

/// <summary>Reports a sentence that says that something is no offence.</summary>
public sealed partial class LegalConclusion : StatementRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4206", DiagnosticSeverity.Error)
    {
        Title = "Says that there is no offence",
        MessageFormat = "“{0}” is a legal conclusion that no school can draw",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            An older protocol says that some images are no sexual offence. Other offences may apply, and some are newer than the protocol (X-02, X-04).
            Whoever reads “no offence” does not report. The police and the courts decide what the law was.

            ```markdown reported
            If pupils pass on a picture of an adult, no sexual offence has been committed.
            ```

            ```markdown accepted
            The police decide whether an offence has been committed.
            ```
            """,
    };

    protected override Regex Pattern => NoOffence();

    protected override string Hint => "Take the conclusion out; the law box says what has to be said";

    protected override bool IsMeant(TextContext context, Statement statement, Match match) => !Undecided().IsMatch(statement.Text[..match.Index]);

    [GeneratedRegex(
        """
        \b(?<act>no\ (sexual\ |criminal\ )?(offences?|crimes?))\b(?!\ number)
        | \b(is|are|was|were|would\ be|will\ be)(\ |n't\ |\ not\ )(usually\ |normally\ |generally\ |technically\ )?(?<=(not|n't)\ (\w+\ )?)(a\ |an\ )?(sexual\ |criminal\ )?(offence|crime)\b
        | \b(is|are|was|were|would\ be)(n't|\ not)\ (usually\ |normally\ |technically\ )?(illegal|unlawful|against\ the\ law|criminal(?!\ record))\b
        | \b(would|will|could)(n't|\ not)\ be\ (a\ |an\ )?(sexual\ |criminal\ )?(offence|crime|illegal|unlawful)\b
        | \b(do|does|did|has|have)(n't|\ not)\ (usually\ |normally\ )?(break|broken|breach|breached|commit|committed|constitute|amount\ to)\ (the\ law|any\ law|a\ crime|an\ offence|any\ offence|a\ criminal\ offence)\b
        | \b(is|are)\ (perfectly\ |completely\ |still\ |technically\ )?(?<act>legal|lawful)\b
        | \bnothing\ (illegal|unlawful|criminal)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex NoOffence();

    [GeneratedRegex(@"\b(whether|if|decides?|judges?|assume|suppose|say|says|saying|suggest|conclude|told|tell \w+|think|thinks|believe)\b[^,;]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Undecided();
}
