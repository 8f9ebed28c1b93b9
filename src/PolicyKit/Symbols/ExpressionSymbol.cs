using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Symbols;

/// <summary>Words that a pack does not want in a finished text, what to write instead, and where they may stand all the same.</summary>
/// <param name="Location">Where the pack says so.</param>
public abstract record ExpressionSymbol(Phrase Phrase, Location Location)
{
    /// <summary>Can stand in the same place; empty when a sentence has to be rewritten.</summary>
    public string Use { get; init; } = "";

    /// <summary>What to do where nothing can simply stand in the same place; an imperative.</summary>
    public string Advice { get; init; } = "";

    /// <summary>Why, as a clause that completes “…, because”.</summary>
    public string Why { get; init; } = "";

    /// <summary>Catalogue codes of the documents that it is not wanted in; empty for every document.</summary>
    public ImmutableArray<string> Documents { get; init; } = [];

    /// <summary>It may be named as a word: between quotation marks, or after “also called”, “formerly” and the like.</summary>
    public bool IsMentionAllowed { get; init; }

    /// <summary>Where one of these stands in the same sentence, nothing is wrong.</summary>
    public ImmutableArray<Phrase> Unless { get; init; } = [];
}

/// <summary>An expression that blames, belittles, promises too much or is out of date.</summary>
public sealed record WordSymbol(Phrase Phrase, Location Location) : ExpressionSymbol(Phrase, Location)
{
    /// <summary>Conflict or edition that explains it, such as X-10.</summary>
    public string See { get; init; } = "";

    public DiagnosticSeverity Severity { get; init; } = DiagnosticSeverity.Warning;

    /// <summary>Putting <see cref="ExpressionSymbol.Use"/> in its place cannot change what the policy says.</summary>
    public bool IsSafe { get; init; }
}

/// <summary>A term, link, number or fact that an edition has made old.</summary>
/// <param name="Evidence">The edition, such as E-05.</param>
public sealed record SupersededSymbol(Phrase Phrase, SupersededKind Kind, string Evidence, Location Location) : ExpressionSymbol(Phrase, Location)
{
    /// <summary>A to C, or M for memory only.</summary>
    public string Confidence { get; init; } = "";

    /// <summary>It is old only where the document has none of these beside it, such as Outcome 22 beside Outcome 21.</summary>
    public ImmutableArray<Phrase> Without { get; init; } = [];

    /// <summary>What nobody has read anywhere prompts a check and nothing more.</summary>
    public DiagnosticSeverity Severity => Confidence == "M" ? DiagnosticSeverity.Information : DiagnosticSeverity.Warning;
}

public enum SupersededKind
{
    Term,
    Link,
    Number,
    Fact,
}
