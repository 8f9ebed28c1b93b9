using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Wording;

/// <summary>Reports a sentence that nobody can hold in mind.</summary>
public sealed class LongSentence : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK5021", DiagnosticSeverity.Warning)
    {
        Title = "Sentence is too long",
        MessageFormat = "This sentence has {0} words, and {1} are the limit for {2}: “{3}”",
        Explanation = """
            Plain English guidance asks for 15 to 20 words on average. A single sentence may have more, but not twice as many.
            The limit is 40 words in a policy, where one sentence may list what a record holds, and 25 in the other documents.

            ```markdown reported parent-leaflet
            If you find out that your child has been sent a picture, or has shared one, or knows someone who has, then please stay calm, do not look at it, and call us.
            ```

            ```markdown accepted parent-leaflet
            Has your child been sent a picture, or shared one? Stay calm. Do not look at it. Call us.
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        var targets = Targets.Get(context);
        foreach (var passage in context.Passages.Where(passage => passage.IsProse && !passage.IsDirectory))
        {
            foreach (var sentence in passage.Sentences)
            {
                var words = passage.Words.Count(word => sentence.Contains(word) && char.IsLetter(passage.Text[word.Start]));
                if (words > targets.SentenceWords)
                {
                    context.ReportAt(
                        passage, sentence, Descriptor, "Make two or more sentences of it, or a list", words, targets.SentenceWords, targets.Readers,
                        ReadingLevel.Quote(passage.GetText(sentence)));
                }
            }
        }
    }
}
