using System.Collections.Immutable;
using PolicyKit.Analyzers.Texts;

namespace PolicyKit.Analyzers.Wording;

/// <summary>The rules for how documents are written.</summary>
public static class WordingRules
{
    /// <summary>In order of their ids.</summary>
    public static ImmutableArray<TextAnalyzer> All { get; } =
    [
        new UnfilledPlaceholder(),
        new WordToAvoid(),
        new TwoNames(),
        new UndefinedAbbreviation(),
        new PassiveWithoutOwner(),
        new Shouting(),
        new DoubledWord(),
        new UnpairedMark(),
        new ReadingLevel(),
        new LongSentence(),
        new DocumentLength(),
    ];
}
