using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Wording;

/// <summary>Reports an abbreviation that the document has not explained where it first uses it.</summary>
public sealed partial class UndefinedAbbreviation : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK5013", DiagnosticSeverity.Warning)
    {
        Title = "Abbreviation that is not explained",
        MessageFormat = "“{0}” has not been explained{1}",
        Explanation = """
            A supply teacher may know DSL and not LADO; a parent knows neither. The first use of an abbreviation has it written out beside it.
            Bodies that are better known by their letters, such as the NSPCC, need no explanation: `abbreviations:` in `words.yaml` of a pack lists them without a meaning.
            A leaflet or a sheet lies open as a whole, so there it may be explained anywhere. On the poster, for staff who have the sheet, nothing is asked.

            ```markdown reported
            Tell the DSL at once.
            ```

            ```markdown accepted
            Tell the designated safeguarding lead (DSL) at once. The DSL decides.
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        if (context.Code == "PST")
            return;

        var known = context.Packs.SelectMany(pack => pack.Wording.Abbreviations).ToLookup(abbreviation => abbreviation.Short, StringComparer.Ordinal);
        var met = known.Where(abbreviation => abbreviation.Any(a => a.Meaning.Length == 0)).Select(abbreviation => abbreviation.Key).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < context.Passages.Length; i++)
        {
            var passage = context.Passages[i];
            foreach (var match in Abbreviation().EnumerateMatches(passage.Text))
            {
                var span = new TextSpan(match.Index, match.Length);
                var letters = passage.GetText(span);
                if (!met.Add(letters) || Capitals.IsShouted(letters) || IsPartOfName(context, letters))
                    continue;

                var meaning = known[letters].Select(abbreviation => abbreviation.Meaning).FirstOrDefault("");
                if (!IsExplained(context, i, letters, meaning) && !UnfilledPlaceholder.Find(passage).Any(gap => gap.Contains(span)))
                    context.ReportAt(passage, span, Descriptor, GetHint(letters, meaning), letters, meaning.Length == 0 ? "" : $": it stands for “{meaning}”");
            }
        }
    }

    private static string GetHint(string letters, string meaning) =>
        $"Write it out the first time, as in “{(meaning.Length == 0 ? "what it stands for" : meaning)} ({letters})”";

    // By then in a document that is read from the start; anywhere on a sheet, a leaflet or a poster, which lies open as a whole.
    private static bool IsExplained(TextContext context, int last, string letters, string meaning)
    {
        var phrase = Phrase.Parse(meaning);
        var read = context.Document.Page.Layout == PageLayout.Flow ? context.Passages.Take(last + 1) : context.Passages;
        return read.Any(passage => phrase.IsIn(passage.Text, passage.Words) || StandsBesideMeaning(passage.Text, letters));
    }

    // “Lead (DSL)”, “DSL (lead)” and “lead (the DSL)”.
    private static bool StandsBesideMeaning(string text, string letters) =>
        text.Contains($"({letters}", StringComparison.Ordinal) || text.Contains($"{letters} (", StringComparison.Ordinal) || text.Contains($"(the {letters})", StringComparison.Ordinal);

    private static bool IsPartOfName(TextContext context, string letters) =>
        Phrase.Parse(letters) is var name && (name.IsIn(context.Document.Publisher) || name.IsIn(context.Document.Title));

    // Letters of an address or a reference are none, nor are Roman numbers.
    [GeneratedRegex(@"(?<![\w.@/-])(?![IVX]+\b)[A-Z]{2,6}(?=s?\b)(?![./@-]\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();
}
