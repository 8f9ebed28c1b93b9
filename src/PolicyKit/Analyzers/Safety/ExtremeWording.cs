using System.Text.RegularExpressions;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Safety;

/// <summary>Reports the third referral point in words that invite somebody to look.</summary>
public sealed partial class ExtremeWording : StatementRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4203", DiagnosticSeverity.Warning)
    {
        Title = "“Extreme” as a referral point",
        MessageFormat = "“{0}” invites staff to look at an image in order to judge it",
        Explanation = """
            The guidance asks about acts that are unusual for the child's stage of development, or violent. Some flowcharts shorten this to “extreme”,
            a term of another law that nobody can judge without looking (X-08).

            ```markdown reported
            - Extreme or violent imagery
            ```

            ```markdown accepted
            - Acts unusual for the child's age, or violent, on what you have been told
            ```
            """,
    };

    protected override Regex Pattern => Extreme();

    protected override string Hint => "Write “acts unusual for the child's age, or violent, on what you have been told”";

    [GeneratedRegex(
        """
        \b(?<act>extreme)\ (or|and|/|,)\s?(particularly\ )?(violent|worrying|graphic|sexual)
        | \b(violent|graphic|worrying)\ (or|and|/)\s?(?<act>extreme)\b
        | \b(?<act>extreme|extremely\ (graphic|explicit|violent|sexual))\ (sexual\ |violent\ |indecent\ )?(images?|imagery|contents?|acts?|materials?|pictures?|photos?|videos?|pornography|nature)\b
        | \b(images?|imagery|acts?|contents?|pictures?|videos?|it)\ (is|are|seems?|appears?|looks?|being)\ (to\ be\ )?(particularly\ |very\ |so\ )?(?<act>extreme)\b
        | ^\W*(?<act>extreme)\W*$
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Extreme();
}
