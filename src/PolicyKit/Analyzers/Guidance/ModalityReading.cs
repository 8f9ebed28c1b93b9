using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Guidance;

/// <summary>Holds each sentence of a marked passage against the clause that it carries.</summary>
/// <remarks>
/// A passage often names several clauses of different strength. A sentence is held against those that share most words with it, and is
/// at fault only where none of them speaks as it does. When in doubt it passes: a false alarm teaches authors to ignore the true ones.
/// </remarks>
internal sealed class ModalityReading
{
    // Three rules ask for the same reading, each for one kind of fault.
    private static readonly ConditionalWeakTable<TextContext, IReadOnlyList<ModalityVerdict>> Known = [];

    private readonly TextContext _context;
    private readonly ImmutableHashSet<string> _stricter;

    private ModalityReading(TextContext context)
    {
        _context = context;
        _stricter = [.. context.Packs.SelectMany(pack => pack.Conflicts).Where(conflict => conflict.IsStricter).Select(conflict => conflict.Id)];
    }

    public static IEnumerable<ModalityVerdict> Read(TextContext context) => Known.GetValue(context, static context => [.. new ModalityReading(context).Read()]);

    private IEnumerable<ModalityVerdict> Read()
    {
        var marks = ClauseMarks.Create(_context.Document);
        return _context.Statements.Where(statement => IsRead(statement.Passage)).SelectMany(statement => Read(statement, marks.GetIds(statement.Passage)).Take(1));
    }

    private static bool IsRead(Passage passage) => passage is { IsProse: true } or { Kind: PassageKind.Cell or PassageKind.BoxLine };

    private IEnumerable<ModalityVerdict> Read(Statement statement, ImmutableArray<string> ids)
    {
        ImmutableArray<ClauseWording> named = [.. _context.FindClauses(ids).Select(ClauseWording.Get)];
        var cues = named.IsEmpty ? [] : ModalCues.Find(statement.Text);
        var emphasis = statement.IsForbidden || ids.IsEmpty ? null : ModalCues.FindEmphasis(statement.Text);

        // Most sentences order nothing, and stand for no clause that forbids something: they cannot be wrong.
        if (cues.IsEmpty && emphasis is null && (statement.IsForbidden || !named.Any(clause => clause.IsProhibition)))
            yield break;

        var words = ContentWords.Get(statement.Text);
        var clauses = named.Select(clause => (Clause: clause, Shared: clause.CountShared(words))).ToImmutableArray();
        var closest = clauses.Select(clause => clause.Shared).DefaultIfEmpty().Max();
        ImmutableArray<ClauseWording> candidates = [.. clauses.Where(clause => clause.Shared * 5 >= closest * 3).OrderByDescending(clause => clause.Shared).Select(clause => clause.Clause)];
        var isKnown = closest > 1 || closest == 1 && (words.Count < 6 || clauses.Length == 1);

        // What no clause of the passage is plainly about may be what its conflict or edition asks for.
        var isFromElsewhere = closest < 2 && ids.Length > clauses.Length;

        foreach (var cue in cues)
        {
            if (Judge(cue, candidates, words, isKnown) is { } fault && !(fault is ModalityFault.Weaker && isFromElsewhere) && !(fault is ModalityFault.Stronger && IsAskedFor(ids)))
                yield return Create(cue.Span, fault);
        }

        if (emphasis is { } span)
            yield return Create(span, ModalityFault.Reversed);
        else if (!statement.IsForbidden && isKnown && IsPlainStatement(statement.Text) && candidates.All(clause => clause.IsProhibition && clause.IsNegativeAbout(words) == true))
            yield return Create(new TextSpan(0, statement.Text.TrimEnd('.').Length), ModalityFault.Reversed);

        ModalityVerdict Create(TextSpan within, ModalityFault fault) => new(
            statement.Passage,
            WithNextWord(statement.Passage.Text, statement.Span.Start + within.Start, statement.Span.Start + within.End),
            fault,
            candidates.IsEmpty ? null : candidates[0].Clause);
    }

    private static ModalityFault? Judge(ModalCue cue, ImmutableArray<ClauseWording> candidates, IReadOnlySet<string> words, bool isKnown)
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
