using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Safety;

/// <summary>Reports the label "under 13" on a poster or staff sheet where it would refer every dare.</summary>
public sealed partial class BareUnderThirteen : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4202", DiagnosticSeverity.Error)
    {
        Title = "Bare label “under 13”",
        MessageFormat = "“{0}” does not say what about a child under 13 is referred at once",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            The guidance refers sexual acts with any pupil pictured under 13; about everything else under 13 the lead decides.
            A flowchart that says only “under 13” makes a primary school refer every dare, and teaches staff to pass the label over (X-06).
            Schools that refer every case under 13 have answered so: `under_13: all-under-13-refer`. Where no pupil is under 13 the label misleads nobody.

            ```markdown reported flowchart-poster
            - Under 13
            ```

            ```markdown accepted flowchart-poster
            - Sexual acts and a child under 13
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        if (context.Code is not ("PST" or "STF") || context.School is { } school && (!school.Phase.HasUnderThirteens || school.Decisions.GetValueOrDefault("under_13") == "all-under-13-refer"))
            return;

        foreach (var passage in context.Passages)
        {
            if (UnderThirteen().Match(passage.Text) is { Success: true } match && !Qualifier().IsMatch(GetWhole(passage)) && !IsAnswered(context, passage))
                context.ReportAt(passage, new TextSpan(match.Index, match.Length), Descriptor, "Write “sexual acts and a child under 13”, or say that the DSL decides about the rest", passage.Text.Trim());
        }
    }

    // What a school has decided is known of its own documents; another's says so itself where it means all of them.
    private static bool IsAnswered(TextContext context, Passage passage) => context.School is null && EveryChild().IsMatch(passage.Text);

    // A row of a table is read across.
    private static string GetWhole(Passage passage) => passage.Block is Table table
        ? string.Join(' ', table.Rows.Select(row => string.Join(' ', row.Select(cell => DocumentWalker.GetText(cell.Inlines)))).Where(row => row.Contains(passage.Text, StringComparison.Ordinal)))
        : passage.Text;

    [GeneratedRegex(@"\b(under|below|younger\ than|less\ than)[\s-]*(the\ age\ of\ |age\ )?(13|thirteen)\b|<\s?13\b|\b(aged\ )?12\ (or|and)\ (under|younger)\b|\bunder-13s?\b", RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex UnderThirteen();

    [GeneratedRegex(@"\b(sexual|serious|decid\w+|judg\w+|procedure|see|page|section|policy|consent)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Qualifier();

    [GeneratedRegex(@"\b(any|every|all|each|no matter|whatever)\b[^.;]{0,30}\b(under|below|younger)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EveryChild();
}
