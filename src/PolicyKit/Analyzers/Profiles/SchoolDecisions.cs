using System.Collections.Immutable;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>The questions of a school's packs against its answers.</summary>
public static class SchoolDecisions
{
    public static ImmutableArray<DecisionSymbol> GetQuestions(Compilation compilation) => compilation.Pack.Decisions;

    /// <summary>Answers to nothing, each with the question that was probably meant.</summary>
    public static IEnumerable<(string Key, DecisionSymbol? Meant)> GetUnknown(Compilation compilation)
    {
        var questions = GetQuestions(compilation);
        var answers = compilation.Profile.Decisions;
        if (questions.IsEmpty)
            yield break;

        foreach (var key in answers.Keys.Where(key => questions.All(question => question.Id != key)))
        {
            var nearest = NearestName.Find(key, questions.Select(question => question.Id).Where(id => !answers.ContainsKey(id)));
            yield return (key, questions.FirstOrDefault(question => question.Id == nearest));
        }
    }

    /// <summary>What a clause or an edition says, in the packs' paraphrase; null for one that no pack holds.</summary>
    public static string? FindSource(Compilation compilation, string id) =>
        compilation.Packs.Select(pack => pack.Clauses.GetValueOrDefault(id)?.Text).LastOrDefault(text => text is not null)
        ?? compilation.Packs.SelectMany(pack => pack.Editions).LastOrDefault(edition => edition.Id == id)?.Note;

    public static string DescribeOptions(DecisionSymbol question) => string.Join(", ", question.Options.Select(option => option.Id));
}
