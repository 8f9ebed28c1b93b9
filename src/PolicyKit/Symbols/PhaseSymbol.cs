namespace PolicyKit.Symbols;

/// <summary>What a school's phase, type and ages mean for its documents. Every template asks here, never the ages themselves.</summary>
public sealed record PhaseSymbol
{
    private PhaseSymbol()
    {
    }

    /// <summary>As printed, such as "primary school".</summary>
    public required string Name { get; init; }

    public required SchoolPhase Phase { get; init; }

    public required AgeRange Ages { get; init; }

    /// <summary>Further education and 16 to 19 settings: the 1992 Act's search power, and no power to delete.</summary>
    public required bool IsFurtherEducation { get; init; }

    /// <summary>A private provider of early years: no statutory power to search.</summary>
    public required bool IsPrivateProvider { get; init; }

    public required bool IsBoarding { get; init; }

    public bool IsSchool => !IsFurtherEducation && !IsPrivateProvider;

    public bool HasUnderFives => Ages.Lowest < 5;

    public bool HasUnderThirteens => Ages.Lowest < 13;

    public bool HasTeens => Ages.Highest >= 13;

    /// <summary>Year 13 turns eighteen during the year, so an 11 to 18 school has adults among its pupils.</summary>
    public bool HasAdults => Ages.Highest >= 18;

    public bool IsPrimary => Phase is SchoolPhase.Infant or SchoolPhase.First or SchoolPhase.Primary or SchoolPhase.Junior;

    public bool IsCollege => Phase is SchoolPhase.FeCollege || IsFurtherEducation;

    /// <summary>Early years settings do not sanction children.</summary>
    public bool HasSanctions => Phase is not SchoolPhase.Nursery;

    /// <summary>Families of younger and of older children need different leaflets.</summary>
    public bool HasTwoLeaflets => Phase is SchoolPhase.AllThrough or SchoolPhase.Middle
        || Phase is SchoolPhase.Special or SchoolPhase.Pru && Ages is { Lowest: <= 10, Highest: >= 12 };

    /// <summary>Which version the first leaflet is.</summary>
    public bool IsLeafletForYounger => HasTwoLeaflets || Ages.Highest <= 12;

    /// <summary>Falls back to the usual ages of the phase, and to a school of all ages, so that a draft of an unfinished profile can be read.</summary>
    public static PhaseSymbol Create(SchoolSymbol school)
    {
        var phase = school.Phase ?? SchoolPhase.AllThrough;
        return new PhaseSymbol
        {
            Name = GetName(phase),
            Phase = phase,
            Ages = school.Ages ?? GetUsualAges(phase),
            IsFurtherEducation = phase is SchoolPhase.FeCollege
                || school.Type is SchoolType.FeCollege or SchoolType.SixthFormCollege or SchoolType.SixteenToNineteenAcademy,
            IsPrivateProvider = school.Type is SchoolType.Nursery,
            IsBoarding = school.Boarding is not Boarding.None,
        };
    }

    private static string GetName(SchoolPhase phase) => phase switch
    {
        SchoolPhase.Nursery => "nursery",
        SchoolPhase.Infant => "infant school",
        SchoolPhase.First => "first school",
        SchoolPhase.Primary => "primary school",
        SchoolPhase.Junior => "junior school",
        SchoolPhase.Middle => "middle school",
        SchoolPhase.Secondary => "secondary school",
        SchoolPhase.AllThrough => "all-through school",
        SchoolPhase.SixthForm => "sixth form",
        SchoolPhase.FeCollege => "college",
        SchoolPhase.Special => "special school",
        SchoolPhase.Pru => "pupil referral unit",
        _ => "school",
    };

    private static AgeRange GetUsualAges(SchoolPhase phase) => phase switch
    {
        SchoolPhase.Nursery => new AgeRange(0, 5),
        SchoolPhase.Infant => new AgeRange(4, 7),
        SchoolPhase.First => new AgeRange(3, 9),
        SchoolPhase.Primary => new AgeRange(4, 11),
        SchoolPhase.Junior => new AgeRange(7, 11),
        SchoolPhase.Middle => new AgeRange(9, 13),
        SchoolPhase.Secondary => new AgeRange(11, 18),
        SchoolPhase.AllThrough => new AgeRange(2, 19),
        SchoolPhase.SixthForm or SchoolPhase.FeCollege => new AgeRange(16, 19),
        SchoolPhase.Special => new AgeRange(2, 25),
        SchoolPhase.Pru => new AgeRange(4, 18),
        _ => new AgeRange(0, 25),
    };
}
