using PolicyKit.Symbols;

namespace PolicyKit.Tests.Symbols;

public sealed class PhaseSymbolTests
{
    [Theory]
    [InlineData(SchoolPhase.Primary, SchoolType.Academy, 4, 11, true, false)]
    [InlineData(SchoolPhase.Secondary, SchoolType.Academy, 11, 18, true, true)]
    [InlineData(SchoolPhase.Secondary, SchoolType.Maintained, 11, 16, true, false)]
    [InlineData(SchoolPhase.FeCollege, SchoolType.FeCollege, 16, 25, false, true)]
    [InlineData(SchoolPhase.Nursery, SchoolType.Nursery, 0, 5, true, false)]
    public void Ages_decide_the_words_about_under_thirteens_and_adults(
        SchoolPhase phase, SchoolType type, int lowest, int highest, bool hasUnderThirteens, bool hasAdults)
    {
        var symbol = Create(phase, type, lowest, highest);

        Assert.Equal(hasUnderThirteens, symbol.HasUnderThirteens);
        Assert.Equal(hasAdults, symbol.HasAdults);
    }

    [Fact]
    public void The_search_law_of_schools_is_not_that_of_colleges_or_private_nurseries()
    {
        Assert.True(Create(SchoolPhase.Secondary, SchoolType.Academy, 11, 18).IsSchool);
        Assert.True(Create(SchoolPhase.SixthForm, SchoolType.Academy, 16, 19).IsSchool);
        Assert.True(Create(SchoolPhase.Nursery, SchoolType.Maintained, 3, 5).IsSchool);

        Assert.True(Create(SchoolPhase.SixthForm, SchoolType.SixteenToNineteenAcademy, 16, 19).IsFurtherEducation);
        Assert.False(Create(SchoolPhase.FeCollege, SchoolType.FeCollege, 16, 25).IsSchool);
        Assert.False(Create(SchoolPhase.Nursery, SchoolType.Nursery, 0, 5).IsSchool);
    }

    [Theory]
    [InlineData(SchoolPhase.AllThrough, 2, 19, true)]
    [InlineData(SchoolPhase.Middle, 9, 13, true)]
    [InlineData(SchoolPhase.Special, 4, 19, true)]
    [InlineData(SchoolPhase.Special, 11, 19, false)]
    [InlineData(SchoolPhase.Primary, 4, 11, false)]
    [InlineData(SchoolPhase.Secondary, 11, 18, false)]
    public void Families_of_two_age_groups_get_two_leaflets(SchoolPhase phase, int lowest, int highest, bool hasTwo) =>
        Assert.Equal(hasTwo, Create(phase, SchoolType.Academy, lowest, highest).HasTwoLeaflets);

    [Fact]
    public void A_profile_that_says_nothing_is_taken_for_a_school_of_all_ages()
    {
        var symbol = PhaseSymbol.Create(new SchoolSymbol());

        Assert.True(symbol.HasUnderThirteens);
        Assert.True(symbol.HasAdults);
    }

    private static PhaseSymbol Create(SchoolPhase phase, SchoolType type, int lowest, int highest) =>
        PhaseSymbol.Create(new SchoolSymbol { Phase = phase, Type = type, Ages = new AgeRange(lowest, highest) });
}
