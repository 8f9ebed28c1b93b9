using System.Buffers;
using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Safety;

/// <summary>A rule about something that no sentence of these documents may say. It looks at one sentence at a time, so that it also judges files that were made elsewhere.</summary>
public abstract class StatementRule : TextAnalyzer
{
    /// <summary>What a wrong sentence says. Where a group named `act` is denied, or else the start of the match, the sentence is harmless.</summary>
    protected abstract Regex Pattern { get; }

    /// <summary>One of these stands in every sentence that the pattern finds, so that only a few need it; null where nothing so plain is known.</summary>
    protected virtual SearchValues<string>? Cues => null;

    /// <summary>What to write instead.</summary>
    protected abstract string Hint { get; }

    public override void Analyze(TextContext context)
    {
        foreach (var statement in context.Statements)
        {
            if (Cues is { } cues && !statement.Text.AsSpan().ContainsAny(cues))
                continue;

            var match = Pattern.Match(statement.Text);
            while (match.Success && (statement.Denies(GetAct(match)) || !IsMeant(context, statement, match)))
                match = match.NextMatch();
            if (!match.Success)
                continue;

            var span = new TextSpan(statement.Span.Start + match.Index, match.Length);
            context.ReportAt(statement.Passage, span, Descriptor, Hint, statement.Passage.Text.Substring(span.Start, span.Length).Trim());
        }
    }

    /// <summary>What the rest of the sentence, or its place, may excuse.</summary>
    protected virtual bool IsMeant(TextContext context, Statement statement, Match match) => true;

    private static int GetAct(Match match) => match.Groups["act"] is { Success: true } act ? act.Index : match.Index;
}
