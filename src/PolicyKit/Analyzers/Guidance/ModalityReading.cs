using System.Collections.Immutable;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Documents;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Guidance;

/// <summary>Holds each sentence of a marked passage against the clause that it carries.</summary>
/// <remarks>
/// A passage often names several clauses of different strength. A sentence is held against those that share most words with it, and is
/// at fault only where none of them speaks as it does. When in doubt it passes: a false alarm teaches authors to ignore the true ones.
/// </remarks>
internal sealed class ModalityReading
{
    private readonly TextContext _context;
    private readonly ImmutableHashSet<string> _stricter;

    private ModalityReading(TextContext context)
    {
        _context = context;
        _stricter = [.. context.Packs.SelectMany(pack => pack.Conflicts).Where(conflict => conflict.IsStricter).Select(conflict => conflict.Id)];
    }

    public static IEnumerable<ModalityVerdict> Read(TextContext context)
    {
        var reading = new ModalityReading(context);
        return MarkedPassage.Get(context).Where(IsRead).SelectMany(reading.Read);
    }

    private static bool IsRead(MarkedPassage marked) =>
        !marked.Ids.IsEmpty
        && marked.Passage is { IsProse: true } or { Kind: PassageKind.Cell or PassageKind.BoxLine }
        && marked.Passage.Block is not ContactCard;

    private IEnumerable<ModalityVerdict> Read(MarkedPassage marked)
    {
        ImmutableArray<ClauseWording> clauses = [.. _context.FindClauses(marked.Ids).Select(ClauseWording.Get)];
        return Sentences.Split(marked.Passage.Text).SelectMany(span => clauses.IsEmpty ? ReadAlone(marked, span) : Read(marked, span, clauses)).Take(1);
    }

    private IEnumerable<ModalityVerdict> Read(MarkedPassage marked, TextSpan span, ImmutableArray<ClauseWording> clauses)
    {
        var sentence = marked.Passage.Text.Substring(span.Start, span.Length);
        var words = ContentWords.Get(sentence);
        var closest = clauses.Max(clause => clause.CountShared(words));
        ImmutableArray<ClauseWording> candidates = [.. clauses.Where(clause => clause.CountShared(words) * 5 >= closest * 3).OrderByDescending(clause => clause.CountShared(words))];
        var isKnown = closest > 1 || closest == 1 && words.Count < 6 || clauses.Length == 1 && closest > 0;

        // What no clause of the passage is plainly about may be what its conflict or edition asks for.
        var isFromElsewhere = closest < 2 && marked.Ids.Any(id => _context.FindClause(id) is null);

        foreach (var cue in ModalCues.Find(sentence))
        {
            if (Judge(cue, candidates, words, isKnown) is { } fault && !(fault is ModalityFault.Weaker && isFromElsewhere) && !(fault is ModalityFault.Stronger && IsAskedFor(marked.Ids)))
                yield return Create(cue.Span, fault, candidates[0]);
        }

        foreach (var verdict in ReadAlone(marked, span))
            yield return verdict with { Clause = candidates[0].Clause };
        if (!marked.IsForbidding && isKnown && IsPlainStatement(sentence) && candidates.All(clause => clause.IsProhibition && clause.IsNegativeAbout(words) == true))
            yield return Create(new TextSpan(0, sentence.TrimEnd('.').Length), ModalityFault.Reversed, candidates[0]);

        ModalityVerdict Create(TextSpan within, ModalityFault fault, ClauseWording clause) =>
            new(marked.Passage, WithNextWord(marked.Passage.Text, span.Start + within.Start, span.Start + within.End), fault, clause.Clause);
    }

    /// <summary>What is wrong with a sentence whatever it is about.</summary>
    private static IEnumerable<ModalityVerdict> ReadAlone(MarkedPassage marked, TextSpan span)
    {
        if (!marked.IsForbidding && ModalCues.FindEmphasis(marked.Passage.Text.Substring(span.Start, span.Length)) is { } emphasis)
            yield return new ModalityVerdict(marked.Passage, WithNextWord(marked.Passage.Text, span.Start + emphasis.Start, span.Start + emphasis.End), ModalityFault.Reversed, null);
    }

    private static ModalityFault? Judge(ModalCue cue, ImmutableArray<ClauseWording> candidates, ImmutableHashSet<string> words, bool isKnown)
    {
        if (candidates.Any(clause => clause.Says(cue)))
            return null;
        if (cue.Strength > ModalStrength.May && isKnown && candidates.All(clause => clause.IsNegativeAbout(words) == !cue.IsNegative))
            return ModalityFault.Reversed;
        if (cue.Strength > candidates.Max(clause => clause.Strength))
            return candidates.All(clause => clause.IsFact) && cue.Strength == ModalStrength.May ? null : ModalityFault.Stronger;

        return cue.Strength < candidates.Min(clause => clause.Strength) ? ModalityFault.Weaker : null;
    }

    /// <summary>A newer edition, or a conflict of which the stricter side is taken, may ask for more than the source does.</summary>
    private bool IsAskedFor(ImmutableArray<string> ids) => ids.Any(id => _stricter.Contains(id) || id.StartsWith("E-", StringComparison.Ordinal));

    private static bool IsPlainStatement(string sentence) =>
        !sentence.EndsWith('?') && !ModalCues.HasNegation(sentence) && !sentence.StartsWith("If ", StringComparison.Ordinal) && ModalCues.Find(sentence).IsEmpty;

    /// <summary>With a word after it, so that the place is found among others of the kind.</summary>
    private static TextSpan WithNextWord(string text, int start, int end)
    {
        var next = end;
        while (next < text.Length && text[next] == ' ')
            next++;
        while (next > end && next < text.Length && char.IsLetter(text[next]))
            next++;
        return TextSpan.FromBounds(start, next > end && char.IsLetter(text[next - 1]) ? next : end);
    }
}
