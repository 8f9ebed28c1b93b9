using System.Collections.Immutable;
using PolicyKit.Analyzers.Profiles;
using PolicyKit.Cli.Printing;
using PolicyKit.Symbols;

namespace PolicyKit.Cli.Deciding;

/// <summary>Prints a question with everything that helps to answer it.</summary>
internal sealed class DecisionSheet(Host host, Compilation compilation)
{
    /// <summary>One line: the question, its answer and where that comes from.</summary>
    public void PutState(DecisionSymbol question)
    {
        Put($"{host.Palette.Bold(question.Id)}: {DescribeAnswer(question)}");
        Put($"  {question.Question}");
        if (question.DecidedBy.Length > 0)
            Put(host.Palette.Quiet($"  decided by: {question.DecidedBy}"));
    }

    /// <summary>The sources side by side, then each answer with what it changes.</summary>
    public void Put(DecisionSymbol question, ImmutableArray<OptionEffects> effects)
    {
        Put("");
        Put(host.Palette.Bold(question.Question));
        PutSources(question);
        for (var i = 0; i < effects.Length; i++)
            PutOption(question, i + 1, effects[i]);

        if (question.IsOpen)
            Put("  Any words are an answer. They stand wherever the documents name it.");
        Put(host.Palette.Quiet($"  Now: {DescribeAnswer(question)}{(question.DecidedBy.Length == 0 ? "" : $". Decided by: {question.DecidedBy}")}"));
    }

    private void PutSources(DecisionSymbol question)
    {
        if (compilation.Packs.SelectMany(pack => pack.Conflicts).LastOrDefault(known => known.Id == question.Conflict) is not { } conflict)
            return;

        Put($"  The sources differ ({conflict.Id}, {conflict.Topic}):");
        foreach (var source in conflict.Sources)
        {
            Put($"    {string.Join(", ", source.Clauses)}: {source.Says}");
            foreach (var id in source.Clauses)
            {
                if (SchoolDecisions.FindSource(compilation, id) is { } paraphrase)
                    Put(host.Palette.Quiet($"      {id}: {paraphrase}"));
            }
        }
    }

    private void PutOption(DecisionSymbol question, int number, OptionEffects effects)
    {
        var option = effects.Option;
        var mark = option.IsDraftOnly ? " (for drafts only)" : option.IsPackOnly ? " (only a pack may choose it)" : option.Id == question.Default ? " (default)" : "";
        Put($"  {number}  {host.Palette.Bold(option.Id)}{mark}: {option.Effect}{(option.Clauses.IsEmpty ? "" : $" Follows {string.Join(", ", option.Clauses)}.")}");
        foreach (var (document, sentences) in effects.Sentences)
        {
            Put($"     {PlainLine.From(document)}");
            foreach (var sentence in sentences)
                Put($"       {PlainLine.From(sentence)}");
        }
    }

    private string DescribeAnswer(DecisionSymbol question) => question switch
    {
        { AnsweredBy: "contacts.front_door.name" } => $"{PlainLine.From(compilation.Profile.Contacts.FrontDoor?.Name ?? "not answered")} (from {question.AnsweredBy})",
        { AnsweredBy.Length: > 0 } => $"see {question.AnsweredBy}",
        { IsPackOnly: true } => $"{compilation.Decisions.GetValueOrDefault(question.Id, "not answered")} (settled by the pack)",
        _ when compilation.Profile.Decisions.TryGetValue(question.Id, out var answer) => $"{PlainLine.From(answer)} (your answer)",
        { Default: { } standing } => $"{standing} (default)",
        _ => "not answered; the first build stops here",
    };

    private void Put(string line) => host.Out.WriteLine(line);
}
