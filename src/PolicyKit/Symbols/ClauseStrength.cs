namespace PolicyKit.Symbols;

/// <summary>Compares how strongly two clauses ask for something.</summary>
public static class ClauseStrength
{
    /// <summary>It asks for less, or for the opposite.</summary>
    public static bool IsWeaker(string modality, string than) =>
        Rank(modality) < Rank(than) || Rank(than) > 1 && Rank(modality) > 1 && IsProhibition(modality) != IsProhibition(than);

    private static int Rank(string modality) => modality switch
    {
        "must" or "must-not" => 3,
        "should" or "should-not" => 2,
        "may" => 1,
        _ => 0,
    };

    private static bool IsProhibition(string modality) => modality.EndsWith("-not", StringComparison.Ordinal);
}
