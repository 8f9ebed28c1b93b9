using PolicyKit.Symbols;

namespace PolicyKit.Tests.Symbols;

public sealed class VocabularyTests
{
    [Theory]
    [InlineData(SchoolPhase.Primary, SchoolType.Maintained, "pupil", "headteacher", "governing board", "school")]
    [InlineData(SchoolPhase.FeCollege, SchoolType.FeCollege, "student", "principal", "governing body", "college")]
    [InlineData(SchoolPhase.Nursery, SchoolType.Nursery, "child", "nursery manager", "registered provider", "nursery")]
    [InlineData(SchoolPhase.Pru, SchoolType.Pru, "pupil", "headteacher", "management committee", "unit")]
    public void Each_phase_has_its_usual_words(SchoolPhase phase, SchoolType type, string pupil, string head, string governors, string school)
    {
        var words = Create(new SchoolSymbol { Phase = phase, Type = type });

        Assert.Equal((pupil, head, governors, school), (words.Pupil, words.Head, words.Governors, words.School));
    }

    [Theory]
    [InlineData("child", "children")]
    [InlineData("learner", "learners")]
    [InlineData("young person", "young people")]
    public void The_schools_own_word_is_used_in_the_plural_too(string word, string plural) =>
        Assert.Equal(plural, Create(new SchoolSymbol { Words = new WordsSymbol { Pupil = word } }).Pupils);

    [Theory]
    [InlineData(null, "parents and carers")]
    [InlineData("parent, carer or guardian", "parents, carers and guardians")]
    [InlineData("family", "families")]
    public void Parents_are_many(string? word, string plural) =>
        Assert.Equal(plural, Create(new SchoolSymbol { Words = new WordsSymbol { Parent = word } }).Parents);

    private static Vocabulary Create(SchoolSymbol school) => Vocabulary.Create(school, PhaseSymbol.Create(school));
}
