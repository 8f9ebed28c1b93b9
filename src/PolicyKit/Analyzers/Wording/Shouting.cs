using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Wording;

/// <summary>Reports words in capitals and exclamation marks.</summary>
public sealed class Shouting : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK5015", DiagnosticSeverity.Warning)
    {
        Title = "Shouting",
        MessageFormat = "“{0}” shouts",
        Explanation = """
            Words in capitals are harder to read, screen readers may spell them out, and a frightened parent needs a calm voice. So do exclamation marks.
            Abbreviations are no shouting.

            ```markdown reported
            NEVER look at the image.
            ```

            ```markdown accepted
            **Never** look at the image. Tell the DSL.
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        // A name is printed as its owner writes it.
        foreach (var passage in context.Passages.Where(passage => passage.Kind is not (PassageKind.Contact or PassageKind.Title)))
        {
            foreach (var span in FindCapitals(passage).Concat(FindExclamationMarks(passage)))
                context.ReportAt(passage, span, Descriptor, "Use small letters and a full stop, and make the words strong if they matter most", passage.GetText(span));
        }
    }

    /// <summary>Words in a row, all in capitals, at least one of which is no abbreviation.</summary>
    private static IEnumerable<TextSpan> FindCapitals(Passage passage)
    {
        var words = passage.Words;
        for (var i = 0; i < words.Length; i++)
        {
            var end = i;
            while (end < words.Length && Capitals.AreAll(passage.Text.AsSpan(words[end].Start, words[end].Length)))
                end++;
            if (end == i)
                continue;

            if (words[i..end].Any(word => Capitals.IsShouted(passage.GetText(word))))
                yield return TextSpan.FromBounds(words[i].Start, words[end - 1].End);
            i = end;
        }
    }

    // With the word before it, to show which one is meant.
    private static IEnumerable<TextSpan> FindExclamationMarks(Passage passage)
    {
        for (var at = passage.Text.IndexOf('!', StringComparison.Ordinal); at >= 0; at = passage.Text.IndexOf('!', at + 1))
        {
            var before = passage.Words.LastOrDefault(word => word.End <= at, new TextSpan(at, 0));
            yield return TextSpan.FromBounds(before.Start, at + 1);
        }
    }
}
