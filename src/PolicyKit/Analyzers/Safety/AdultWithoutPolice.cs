using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Safety;

/// <summary>Reports a document in which an adult's part does not lead to the police at once.</summary>
public sealed partial class AdultWithoutPolice : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4205", DiagnosticSeverity.Error)
    {
        Title = "Adult involved, and no way to the police",
        MessageFormat = "“{0}” does not lead to the police at once",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            An adult who shares an image of a child, or is sent one, is a matter for the police, urgently, and for 999 where danger is immediate (X-02).
            A protocol that says “an offence may have occurred, call 101 for guidance” is weaker and slower.

            ```markdown reported
            If an adult is involved, the DSL may inform the police.
            ```

            ```markdown accepted
            If an adult is involved, the DSL tells the police at once.
            ```
            """,
    };

    private const string Hint = "Write that the DSL tells the police at once, and that 999 is for danger now";

    public override void Analyze(TextContext context)
    {
        for (var i = 0; i < context.Statements.Length; i++)
        {
            var statement = context.Statements[i];
            if (!AdultInvolved().IsMatch(statement.Text))
                continue;

            // "An adult is involved. The DSL decides whether to call the police."
            var next = i + 1 < context.Statements.Length && !Police().IsMatch(statement.Text) && context.Statements[i + 1] is var following && following.Passage == statement.Passage ? following : statement;
            if (IsWeak(statement) || IsWeak(next))
                context.ReportAt(statement.Passage, statement.Span, Descriptor, Hint, statement.Text);
        }

        // Somewhere in the document the adult's route has to be said.
        if (context.Statements.FirstOrDefault(statement => AdultInvolved().IsMatch(statement.Text)) is { } first && !context.Passages.Any(SaysPolice))
            context.ReportAt(first.Passage, first.Span, Descriptor, Hint, first.Text);

        bool SaysPolice(Passage passage) => Adult().IsMatch(passage.Text) && Police().IsMatch(passage.Text) || IsAnswerTo(passage);

        // "If an adult is involved", says the heading, and the paragraph under it what to do.
        bool IsAnswerTo(Passage passage) =>
            Police().IsMatch(passage.Text)
            && context.Passages.IndexOf(passage) is > 0 and var index
            && AdultInvolved().IsMatch(context.Passages[index - 1].Text);
    }

    private static bool IsWeak(Statement statement) => WeakAnswer().Matches(statement.Text).Any(answer => !statement.Denies(answer.Index));

    [GeneratedRegex(
        """
        \badults?\b[^.;]{0,20}\b(is|are|was|were|may\ be|might\ be|has\ been|have\ been)\ involved\b
        | \binvolv(es?|ed|ing)\ (an\ |any\ )?adults?\b
        | \badult\ involved\b
        | \b(by|from|to|with)\ an\ adult\b[^.;]{0,30}\b(shar|sen[dt]|image|picture|nude)
        | \b(shar\w+|sen[dt]\w*|image|images|picture|nudes?)\b[^.;]{0,30}\b(by|from|to|with)\ an\ adult\b
        | \badults?\ (who\ )?(has\ |have\ |is\ |are\ )?(shar|send|sent|ask|groom|request|possess|receiv)\w*
        | \ban\ adult\ shares\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex AdultInvolved();

    [GeneratedRegex(
        """
        \b(may|might|could|can|should\ consider|consider|considers|if\ (necessary|needed|appropriate)|where\ appropriate|decides?\ (whether|if))\b[^.;:]{0,35}\b(police|101|refer)
        | \b(police|101)\b[^.;]{0,30}\b(for|to\ (ask|seek))\ (\w+\ )?(advice|guidance)\b
        | \b(police|101)\b[^.;]{0,20}\b((if|where|when)\ (necessary|needed|appropriate)|within\ (a|the|two|three|\d)\ \w+|in\ due\ course)
        | \b(managed?|deals?|dealt|handled?|resolved?|kept)\b[^.;]{0,20}\b(in(side|ternally)?|within)\ ?(the\ |our\ )?(school|college|house|setting)?\b
        | \b(monitor(s|ed)?|keep\ an\ eye|waits?|talks?\ to\ (the\ )?parents?\ first)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex WeakAnswer();

    [GeneratedRegex(@"\badults?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Adult();

    [GeneratedRegex(@"\b(police|999)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Police();
}
