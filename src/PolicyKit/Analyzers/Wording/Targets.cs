using PolicyKit.Analyzers.Texts;

namespace PolicyKit.Analyzers.Wording;

/// <summary>How hard and how long a document may be for its readers.</summary>
/// <param name="Grade">Highest reading grade; 0 where there is too little text to measure.</param>
/// <param name="SentenceWords">Most words of a single sentence.</param>
/// <param name="Words">Most words in all, without tables and contacts; 0 for any number.</param>
/// <param name="Readers">Who they are, for messages.</param>
internal sealed record Targets(int Grade, int SentenceWords, int Words, string Readers)
{
    /// <summary>A file of which nobody knows what it is, is measured as a policy of any length.</summary>
    public static Targets Get(TextContext context) => context.Code switch
    {
        "STF" => new(8, 25, 420, "a member of staff in a hurry"),
        "PAR" => new(7, 25, 850, "a worried parent"),
        "PST" => new(0, 25, 0, "somebody in front of a poster"),
        "POL" => new(10, 40, 2900, "staff, governors and parents"),
        _ => new(10, 40, 0, "staff, governors and parents"),
    };
}
