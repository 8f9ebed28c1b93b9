using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Editions;

/// <summary>A rule about what an edition has made old: what it is, what stands in its place, and how sure that is.</summary>
public abstract class SupersededExpression(SupersededKind kind) : TextAnalyzer
{
    public override void Analyze(TextContext context)
    {
        foreach (var (passage, span, old) in Expressions.Find(context, pack => pack.Superseded))
        {
            if (old.Kind == kind && !StandsBesideItsSuccessor(context, old))
                Report(context, passage, span, old);
        }
    }

    protected void Report(TextContext context, Passage passage, TextSpan span, SupersededSymbol old)
    {
        var words = passage.GetText(span);
        var location = context.Locate(passage, span);
        var why = old.Why.Length == 0 ? "" : $", because {old.Why}";
        context.Report(Diagnostic.Create(Descriptor, location, words, why, DescribeEvidence(old)).WithHint(GetHint(old)) with
        {
            Severity = old.Severity,
            Fix = old.Confidence == "M" ? null : Expressions.CreateFix(location, passage, span, old.Use, isSafe: false),
        });
    }

    private static bool StandsBesideItsSuccessor(TextContext context, SupersededSymbol old) =>
        old.Without.Any(phrase => context.Passages.Any(passage => phrase.IsIn(passage.Text, passage.Words)));

    private static string DescribeEvidence(SupersededSymbol old) =>
        old.Confidence == "M" ? $"{old.Evidence}, from memory only" : $"{old.Evidence}, confidence {old.Confidence}";

    private static string GetHint(SupersededSymbol old) =>
        old.Use.Length > 0 ? $"Write “{old.Use}”" : old.Advice.Length > 0 ? old.Advice : "Check it with the publisher, or leave it out";
}
