using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Text;

namespace PolicyKit.Cli.Auditing;

/// <summary>Reports a file that says itself when it is to be reviewed, where that day has gone by.</summary>
internal sealed partial class PastReview : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK0063", DiagnosticSeverity.Warning)
    {
        Title = "Document past its own review date",
        MessageFormat = "By its own words the document was due for review by {0}",
        Explanation = """
            A policy says when it is to be looked at again, and that day often passes unseen. The guidance, people and numbers that it names may have changed since.
            A month counts to its end, a school year such as 2024/25 to the end of August. Where a document gives several days, the last one counts.

            Reported: “Review date: September 2023” on 21 November 2026

            Accepted: “Next review: September 2027”
            """,
    };

    public override void Analyze(TextContext context)
    {
        var planned = Enumerable.Range(0, context.Passages.Length).SelectMany(place => Find(context, place)).ToArray();
        if (planned.Length == 0)
            return;

        var (passage, last) = planned.MaxBy(plan => plan.Day.LastDay);
        if (last.LastDay < context.Today)
            context.ReportAt(passage, last.Span, Descriptor, "Review it against the guidance of today, then write the day of the next review", Dates.Format(last.LastDay));
    }

    /// <summary>Behind a label such as “Next review”, in the same passage; else, where the label is all there is, beside or beneath it.</summary>
    private static IEnumerable<(Passage Passage, PrintedDay Day)> Find(TextContext context, int place)
    {
        var passage = context.Passages[place];
        foreach (var label in Label().Matches(passage.Text).Cast<Match>())
        {
            var end = label.Index + label.Length;
            var isAlone = passage.Text.AsSpan(end).Trim(" :\u00A0").IsEmpty;
            var found = isAlone ? GetAnswers(context, place).Select(answer => (Passage: answer, Day: PrintedDay.Read(answer.Text, 0))) : [(passage, PrintedDay.Read(passage.Text, end))];
            if (found.FirstOrDefault(answer => answer.Day is not null) is (var where, { } day))
                yield return (where, day);
        }
    }

    private static IEnumerable<Passage> GetAnswers(TextContext context, int place)
    {
        var passage = context.Passages[place];
        if (passage.Block is not Table table)
            return context.Passages.Skip(place + 1).Take(1);

        // An empty cell is no passage.
        var cells = table.Rows.Prepend(table.Header)
            .SelectMany((row, y) => row.Select((cell, x) => (Place: (X: x, Y: y), Text: DocumentWalker.GetText(cell.Inlines))))
            .Where(cell => cell.Text.Length > 0)
            .Zip(context.Passages.Where(other => ReferenceEquals(other.Block, table)), (cell, other) => (cell.Place, Passage: other))
            .ToArray();
        var (left, top) = cells.First(cell => cell.Passage == passage).Place;
        return cells.Where(cell => cell.Place == (left + 1, top) || cell.Place == (left, top + 1)).Select(cell => cell.Passage);
    }

    // Of a day that is over a document may well tell: “last reviewed”, “date of last review”.
    [GeneratedRegex(
        """
        (?<!\b(last|previous|latest|recent|first)\s)
        \b( ((date|month)\s(of|for)\s)?(the\s)?(next|planned|scheduled)\s(policy\s)?(review|revision)(\sdate|\sdue)?(\swill\stake\splace)?
          | (policy\s)?(review|revision|renewal)\s(date|due|by)(\sdate|\sby|\son)?
          | (due|scheduled)\s(for|to\sbe)\s(review(ed)?|revision|revised)
          | (to|will|must|should)\sbe\s(next\s)?(reviewed|revised)(\s(again|next))? )\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
