using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyKit.Analyzers;
using PolicyKit.Analyzers.Guidance;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Tests.Packs;
using PolicyKit.Text;

namespace PolicyKit.Tests.Analyzers.Guidance;

/// <summary>Turns each word of obligation in the national texts into another, and counts how many of these slips are seen.</summary>
public sealed class ModalityMutationTests
{
    private static readonly ImmutableArray<(string Word, ImmutableArray<string> Slips)> Slips =
    [
        (@"\bmust not\b", ["must", "should not", "may"]),
        (@"\bmust never\b", ["must", "should never"]),
        (@"\bmust\b(?! not| never)", ["should", "may"]),
        (@"\bshould\b", ["must", "may"]),
        (@"(?<=\b(?:DSL|staff|we|school|head|headteacher|principal|manager|they) )may\b(?! not| have| be)", ["must", "should"]),
        (@"\b(?:do|does) not\b", ["do"]),
        (@"\bDo not\b", ["Do"]),
    ];

    [Fact]
    public void Most_slips_between_must_should_may_and_not_are_reported()
    {
        var seen = new List<string>();
        var missed = new List<string>();
        foreach (var (context, passage, slip) in GetSlips())
            (IsReported(context, passage, slip.Text) ? seen : missed).Add($"{context.Code}: {slip.Sentence} {{{string.Join(' ', passage.Origin.Clauses)}}}");

        var share = (double)seen.Count / (seen.Count + missed.Count);
        Assert.True(share > 0.9, $"{seen.Count} of {seen.Count + missed.Count} reported. Missed:\n{string.Join('\n', missed)}");
    }

    /// <summary>Schools share most sentences; each counts once.</summary>
    private static IEnumerable<(TextContext Context, Passage Passage, (string Text, string Sentence) Slip)> GetSlips() =>
        (from IEnumerable<object> row in Samples.Names
         from context in new AnalysisContext(National.Compile(Samples.Read((string)row.First()))).Texts
         from passage in context.Passages
         where passage.IsProse && !passage.Origin.Clauses.IsEmpty
         from slip in GetSlips(passage.Text)
         select (context, passage, slip)).DistinctBy(found => (found.context.Code, found.slip.Sentence));

    private static IEnumerable<(string Text, string Sentence)> GetSlips(string text) =>
        from entry in Slips
        from Match match in Regex.Matches(Regex.Replace(text, "“[^”]*”", quote => new string('·', quote.Length)), entry.Word)
        let sentence = Sentences.Split(text).First(span => span.Contains(match.Index))
        from slip in entry.Slips
        select (
            string.Concat(text.AsSpan(0, match.Index), slip, text.AsSpan(match.Index + match.Length)),
            string.Concat(text.AsSpan(sentence.Start, match.Index - sentence.Start), slip, text.AsSpan(match.Index + match.Length, Math.Max(0, sentence.End - match.Index - match.Length))));

    private static bool IsReported(TextContext context, Passage passage, string text)
    {
        var found = new List<Diagnostic>();
        var document = context.Document with { Blocks = [new Paragraph([new TextInline(text)]) { Origin = passage.Origin }] };
        var slipped = new TextContext(document, context.Kind, context.Packs, context.Today, context.Source, found.Add);
        foreach (var rule in new TextAnalyzer[] { new WeakenedClause(), new StrengthenedClause(), new ReversedClause() })
            rule.Analyze(slipped);
        return found.Count > 0;
    }
}
