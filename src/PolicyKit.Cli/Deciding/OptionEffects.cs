using System.Collections.Immutable;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Documents;
using PolicyKit.Symbols;

namespace PolicyKit.Cli.Deciding;

/// <summary>What one answer makes the documents say that the others do not.</summary>
/// <param name="Sentences">By the title and kind of the document; none where it says the same whatever the answer.</param>
internal sealed record OptionEffects(DecisionOption Option, ImmutableArray<(string Document, ImmutableArray<string> Sentences)> Sentences)
{
    /// <summary>Makes the documents with each answer and lays them side by side.</summary>
    /// <param name="compile">The school as it would be with this answer.</param>
    public static ImmutableArray<OptionEffects> Compare(DecisionSymbol question, Func<string, Compilation> compile)
    {
        var made = question.Options.Select(option => (Option: option, Documents: compile(option.Id).GetDocuments())).ToArray();
        return [.. made.Select(one => new OptionEffects(one.Option, [.. one.Documents.Select(document => (Name(document), GetOwn(document))).Where(own => !own.Item2.IsEmpty)]))];

        ImmutableArray<string> GetOwn(Document document)
        {
            var others = made.Select(other => other.Documents.FirstOrDefault(same => same.Id == document.Id)).OfType<Document>();
            var common = others.Select(GetSentences).Aggregate((shared, sentences) => [.. shared.Intersect(sentences)]);
            return [.. GetSentences(document).Except(common)];
        }
    }

    // Two documents may share a title: the poster and the card of the staff sheet both ask what to do “if you are told”.
    private static string Name(Document document) => $"{document.Title} ({document.Id.Replace('-', ' ')})";

    private static ImmutableArray<string> GetSentences(Document document) =>
        [.. Passages.Get(document).SelectMany(passage => PolicyKit.Text.Sentences.Split(passage.Text).Select(span => passage.Text.Substring(span.Start, span.Length))).Distinct()];
}
