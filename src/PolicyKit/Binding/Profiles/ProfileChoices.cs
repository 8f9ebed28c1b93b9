using PolicyKit.Symbols;

namespace PolicyKit.Binding.Profiles;

/// <summary>The words that a profile uses for phases, types and boarding.</summary>
public static class ProfileChoices
{
    public static ChoiceSet<SchoolPhase> Phases { get; } = new(
        ("nursery", SchoolPhase.Nursery),
        ("infant", SchoolPhase.Infant),
        ("first", SchoolPhase.First),
        ("primary", SchoolPhase.Primary),
        ("junior", SchoolPhase.Junior),
        ("middle", SchoolPhase.Middle),
        ("secondary", SchoolPhase.Secondary),
        ("all-through", SchoolPhase.AllThrough),
        ("sixth-form", SchoolPhase.SixthForm),
        ("fe-college", SchoolPhase.FeCollege),
        ("special", SchoolPhase.Special),
        ("pru", SchoolPhase.Pru));

    public static ChoiceSet<SchoolType> Types { get; } = new(
        ("maintained", SchoolType.Maintained),
        ("academy", SchoolType.Academy),
        ("free", SchoolType.Free),
        ("independent", SchoolType.Independent),
        ("special", SchoolType.Special),
        ("pru", SchoolType.Pru),
        ("ap-academy", SchoolType.ApAcademy),
        ("fe-college", SchoolType.FeCollege),
        ("sixth-form-college", SchoolType.SixthFormCollege),
        ("16-19-academy", SchoolType.SixteenToNineteenAcademy),
        ("nursery", SchoolType.Nursery));

    public static ChoiceSet<Boarding> Boarding { get; } = new(
        ("none", Symbols.Boarding.None),
        ("weekly", Symbols.Boarding.Weekly),
        ("full", Symbols.Boarding.Full),
        ("residential", Symbols.Boarding.Residential));

    public static ChoiceSet<BankHolidays> BankHolidays { get; } = new(
        ("closed", Symbols.BankHolidays.Closed),
        ("as usual", Symbols.BankHolidays.AsUsual),
        ("24h", Symbols.BankHolidays.AllDay));
}
