using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Guidance;

/// <summary>How strongly a clause asks, and the words by which a sentence that carries it is known.</summary>
internal sealed partial class ClauseWording
{
    private static readonly ConditionalWeakTable<ClauseSymbol, ClauseWording> Known = [];

    private readonly ImmutableArray<Part> _parts;
    private readonly ImmutableArray<ModalCue> _ownCues;
    private readonly bool _obliges;
    private readonly bool _forbids;

    private ClauseWording(ClauseSymbol clause)
    {
        Clause = clause;
        Words = ContentWords.Get(clause.Text);
        _parts = [.. PartEnd().Split(clause.Text).Where(part => part.Length > 0).Select(part => new Part(ContentWords.Get(part), ModalCues.HasNegation(part)))];
        _ownCues = [.. ModalCues.Find(clause.Text).Where(cue => !Pronoun().IsMatch(clause.Text[..cue.Span.Start]))];
        _obliges = Obligation().IsMatch(clause.Text);
        _forbids = Prohibition().IsMatch(clause.Text);
    }

    public ClauseSymbol Clause { get; }

    public IReadOnlySet<string> Words { get; }

    public bool IsFact => Clause.Modality == "fact";

    public bool IsProhibition => Clause.Modality is "must-not" or "should-not";

    public ModalStrength Strength => Clause.Modality switch
    {
        "must" or "must-not" => ModalStrength.Must,
        "should" or "should-not" => ModalStrength.Should,
        "may" => ModalStrength.May,
        _ => ModalStrength.None,
    };

    public static ClauseWording Get(ClauseSymbol clause) => Known.GetValue(clause, static clause => new ClauseWording(clause));

    public int CountShared(IReadOnlySet<string> words) => Words.Count(words.Contains);

    /// <summary>The clause says it as strongly itself. Its paraphrase may hold more than one strength.</summary>
    public bool Says(ModalCue cue) =>
        Strength == cue.Strength && IsProhibition == cue.IsNegative
        || _ownCues.Any(own => own.Strength == cue.Strength && own.IsNegative == cue.IsNegative)
        || cue.Strength == ModalStrength.Must && (cue.IsNegative ? _forbids : _obliges);

    /// <summary>What the clause says about these words is negative, positive, or cannot be told: null.</summary>
    public bool? IsNegativeAbout(IReadOnlySet<string> words)
    {
        var part = _parts.MaxBy(part => part.Words.Count(words.Contains));
        return part is null || part.HasNegation != IsProhibition ? null : part.HasNegation;
    }

    [GeneratedRegex(@"(?<=[.;:])\s+|,\s+(?=(?:so|whether|but|unless|which|who)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex PartEnd();

    // “A device that has to go to the police” tells which device is meant, and obliges nobody.
    [GeneratedRegex(@"\b(?:that|which|who)\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"\b(?:obliged|bound|required|always)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Obligation();

    [GeneratedRegex(@"\b(?:never|ever|offence|crime|unlawful|illegal|against the law)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Prohibition();

    private sealed record Part(IReadOnlySet<string> Words, bool HasNegation);
}
