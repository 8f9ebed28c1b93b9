using System.Collections.Immutable;
using System.Text;
using PolicyKit.Cli.Printing;
using PolicyKit.Syntax.Yaml;
using PolicyKit.Text;

namespace PolicyKit.Cli.Interviews;

/// <summary>Answers so far, and the profile that they make.</summary>
internal sealed record ProfileDraft
{
    /// <summary>How many lines stand above the first key.</summary>
    public const int HeadLines = 3;

    private const string Title = "# A school profile for PolicyKit. Lines that start with # are notes for you; the tool passes over them.\n";

    /// <summary>In the order of the questions; an empty answer leaves the key out.</summary>
    private ImmutableArray<(Question Question, string Answer)> Answers { get; init; } = [];

    public bool Has(Question question) => Answers.Any(a => a.Question.Path == question.Path);

    /// <summary>Without the answer that was given last, and the lines after it that nobody was asked about; null when none was given.</summary>
    public ProfileDraft? WithoutLast()
    {
        var last = Answers.ToList().FindLastIndex(a => !a.Question.IsShownOnly);
        return last < 0 ? null : this with { Answers = Answers[..last] };
    }

    public ProfileDraft With(Question question, string answer) => this with { Answers = Answers.Add((question, answer)) };

    /// <summary>Empty when the question was not asked or left open.</summary>
    public string this[string path] => Answers.LastOrDefault(a => a.Question.Path == path).Answer ?? "";

    /// <summary>The file, with a note above each key.</summary>
    public SourceText Write(string path) => SourceText.From(WriteLines(out _), path);

    /// <summary>The file of an interview that is not over.</summary>
    public SourceText WriteUnfinished(string path, string continuation) =>
        SourceText.From(WriteLines(out _).Insert(Title.Length, $"{UnfinishedProfile.Mark} To be asked the rest: {continuation}\n"), path);

    /// <summary>The file, and where the last answer stands in it.</summary>
    public (SourceText Text, TextSpan Answer) WriteWithLastAnswer(string path) => (SourceText.From(WriteLines(out var answer), path), answer);

    private string WriteLines(out TextSpan lastAnswer)
    {
        lastAnswer = default;
        var text = new StringBuilder(Title).Append("# After a change: policykit check\npolicykit: 1\n");
        var open = ImmutableArray<string>.Empty;

        foreach (var (question, answer) in Answers)
        {
            var steps = Split(question.Path);
            var parents = steps[..^1];
            var shared = parents.Zip(open).TakeWhile(pair => pair.First == pair.Second).Count();
            if (answer.Length == 0 && shared < parents.Length)
                continue;

            if (shared == 0)
                text.Append('\n');

            // The first key of a list item stands behind its dash, and its note above the dash.
            var margin = Indent(parents.Length);
            var lead = margin;
            for (var i = shared; i < parents.Length; i++)
            {
                if (IsItem(parents[i]))
                    (margin, lead) = (Indent(i), Indent(i) + "- ");
                else
                    text.Append(Indent(i)).Append(parents[i]).Append(":\n");
            }

            open = parents;
            text.Append(margin).Append("# ").Append(PlainLine.From(question.Words)).Append(question.Note.Length > 0 ? $" ({PlainLine.From(question.Note)})" : "").Append('\n');
            text.Append(answer.Length == 0 ? $"{margin}# {steps[^1]}: {Quote(question.Default ?? "")}".TrimEnd() : $"{lead}{steps[^1]}: {Quote(answer)}").Append('\n');
            var length = Quote(answer).Length;
            lastAnswer = new TextSpan(text.Length - 1 - length, length);
        }

        return text.ToString();
    }

    /// <summary>"people.deputies[0].phone" in its steps: people, deputies, [0], phone.</summary>
    public static ImmutableArray<string> Split(string path) =>
        [.. path.Replace("[", ".[", StringComparison.Ordinal).Split('.')];

    private static bool IsItem(string step) => step[0] == '[';

    private static string Indent(int depth) => new(' ', 2 * depth);

    private static string Quote(string answer) => answer.Length == 0 ? "" : YamlText.Write(answer);
}
