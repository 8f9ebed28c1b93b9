namespace PolicyKit.Symbols;

/// <summary>The words that the documents use for people and things: the school's own, else what its phase usually says. One choice, everywhere.</summary>
public sealed record Vocabulary
{
    private Vocabulary()
    {
    }

    public required string Pupil { get; init; }

    public string Pupils => MakePlural(Pupil);

    public required string Head { get; init; }

    public required string Governors { get; init; }

    public required string Parent { get; init; }

    public string Parents => MakePlural(Parent);

    /// <summary>"school", "college", "nursery" or "unit".</summary>
    public required string School { get; init; }

    public static Vocabulary Create(SchoolSymbol school, PhaseSymbol phase) => new()
    {
        Pupil = school.Words.Pupil ?? phase switch
        {
            { Phase: SchoolPhase.Nursery } => "child",
            { IsCollege: true } or { Phase: SchoolPhase.SixthForm } => "student",
            _ => "pupil",
        },
        Head = school.Words.Head ?? phase switch
        {
            { IsPrivateProvider: true } => "nursery manager",
            { IsCollege: true } => "principal",
            _ => "headteacher",
        },
        Governors = school.Words.Governors ?? school.Type switch
        {
            SchoolType.Academy or SchoolType.Free or SchoolType.ApAcademy or SchoolType.SixteenToNineteenAcademy => "board of trustees",
            SchoolType.Independent => "proprietor",
            SchoolType.Pru => "management committee",
            SchoolType.FeCollege or SchoolType.SixthFormCollege => "governing body",
            SchoolType.Nursery => "registered provider",
            _ => "governing board",
        },
        Parent = school.Words.Parent ?? "parent or carer",
        School = phase switch
        {
            { Phase: SchoolPhase.Nursery } => "nursery",
            { IsCollege: true } => "college",
            { Phase: SchoolPhase.Pru } => "unit",
            _ => "school",
        },
    };

    /// <summary>"parent, carer or guardian" becomes "parents, carers and guardians".</summary>
    private static string MakePlural(string word)
    {
        var parts = word.Split([" or ", " and "], StringSplitOptions.TrimEntries)
            .Select(part => string.Join(", ", part.Split(", ").Select(MakePluralNoun)));
        return string.Join(" and ", parts);
    }

    private static string MakePluralNoun(string noun) => noun switch
    {
        "" => "",
        _ when noun.EndsWith("child", StringComparison.Ordinal) => noun + "ren",
        _ when noun.EndsWith("person", StringComparison.Ordinal) => noun[..^6] + "people",
        _ when noun.EndsWith('s') => noun,
        _ when noun.EndsWith('y') && noun.Length > 1 && !"aeiou".Contains(noun[^2]) => noun[..^1] + "ies",
        _ => noun + "s",
    };
}
