using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Wording;

/// <summary>Reports an expression that a pack's list of words strikes out.</summary>
public sealed class WordToAvoid : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK5011", DiagnosticSeverity.Warning)
    {
        Gravest = DiagnosticSeverity.Error,
        Title = "Word to avoid",
        MessageFormat = "“{0}” is a word to avoid{1}",
        Explanation = """
            Words that blame or label a child, belittle harm, promise what nobody can keep, or were left behind by national guidance.
            They stand in `words.yaml` of a pack, each with its reason, what to write instead, and the documents it is meant for.
            An entry that does harm, such as one that tells somebody to look, is an error.

            ```markdown reported
            Most incidents are peer on peer.
            ```

            ```markdown accepted
            Most incidents are child on child.
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        foreach (var (passage, span, word) in Expressions.Find(context, pack => pack.Wording.Avoided))
        {
            var words = passage.GetText(span);
            var location = context.Locate(passage, span);
            var why = word.Why.Length == 0 ? "" : $", because {word.Why}";
            var source = word.See.Length == 0 ? "" : $" ({word.See})";
            context.Report(Diagnostic.Create(Descriptor, location, words, why + source).WithHint(GetHint(word.Use, word.Advice)) with
            {
                Severity = word.Severity,
                Fix = Expressions.CreateFix(location, passage, span, word.Use, word.IsSafe),
            });
        }
    }

    private static string GetHint(string use, string advice) =>
        use.Length > 0 ? $"Write “{use}”" : advice.Length > 0 ? advice : "Say it in another way, or leave it out";
}
