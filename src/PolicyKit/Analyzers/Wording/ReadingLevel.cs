using System.Globalization;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Wording;

/// <summary>Reports a document that is harder to read than its readers can be asked to, and its hardest sentence.</summary>
public sealed class ReadingLevel : TextAnalyzer
{
    // Of fewer words, or a shorter sentence, a grade says nothing.
    private const int FewestWords = 25;
    private const int FewestWordsOfSentence = 8;

    public override DiagnosticDescriptor Descriptor { get; } = new("PK5020", DiagnosticSeverity.Warning)
    {
        Title = "Harder to read than it should be",
        MessageFormat = "{0} reads at grade {1} (Flesch–Kincaid; {2} by Coleman–Liau), and {3} is the limit for {4}; its hardest sentence is “{5}”",
        Explanation = """
            Half of all adults read at the level of a child of 11 or below, and nobody reads well when frightened.
            Two measures have to agree, because each alone can be misled: Flesch–Kincaid counts syllables, Coleman–Liau letters. A grade is a year at school: grade 7 is an age of 12.
            The limit is grade 10 for a policy, 8 for the staff sheet and 7 for the leaflet. Headings, tables, contacts and numbers are not counted.

            ```markdown reported parent-leaflet
            Notwithstanding the aforementioned considerations, safeguarding professionals will subsequently undertake a comprehensive multidisciplinary assessment of vulnerability,
            proportionality and contextual circumstances before determining whether statutory intervention is necessary.
            ```

            ```markdown accepted parent-leaflet
            We look at each case with care. We ask what has happened, who may be at risk and what help your child needs. Then we decide with you what to do next.
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        var sentences = from passage in context.Passages
                        where passage.IsProse && !passage.IsDirectory
                        from sentence in passage.Sentences
                        select (Passage: passage, Sentence: sentence, Reading: Readability.Measure(passage, sentence));
        var measured = sentences.ToList();
        var whole = measured.Aggregate(default(Readability), (sum, sentence) => sum + sentence.Reading);
        var targets = Targets.Get(context);
        if (targets.Grade == 0 || whole.Words < FewestWords || whole.FleschKincaid <= targets.Grade || whole.ColemanLiau <= targets.Grade)
            return;

        var hardest = measured.OrderByDescending(sentence => sentence.Reading.Words < FewestWordsOfSentence ? 0 : sentence.Reading.FleschKincaid).First();
        context.ReportAt(
            hardest.Passage, hardest.Sentence, Descriptor, "Shorten this sentence and others like it, and choose shorter words",
            context.Document.Title, Format(whole.FleschKincaid), Format(whole.ColemanLiau), targets.Grade, targets.Readers, Quote(hardest.Passage.GetText(hardest.Sentence)));
    }

    internal static string Quote(string sentence) => Excerpt.Cut(sentence, 80);

    private static string Format(double grade) => grade.ToString("0.0", CultureInfo.InvariantCulture);
}
