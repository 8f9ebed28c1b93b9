using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyKit.Binding.Profiles;
using PolicyKit.Cli.Interviews;

namespace PolicyKit.Tests.Cli.Interviews;

public sealed class CoreQuestionsTests
{
    [Fact]
    public void The_choices_are_those_of_the_format()
    {
        var chosen = Ask().Where(question => !question.Choices.IsEmpty).ToArray();
        Assert.Equal(["school.phase", "school.type"], chosen.Select(question => question.Path));
        Assert.All(chosen, question => Assert.Equal(FindField(question).Choices, question.Choices.Select(choice => choice.Value)));
    }

    [Fact]
    public void Every_answer_has_a_place_in_the_format() => Assert.All(Ask(), question => Assert.NotEmpty(FindField(question).Description));

    /// <summary>Of a school in which one person holds two posts, so that nothing is left unasked.</summary>
    private static ImmutableArray<Question> Ask() => [.. new CoreQuestions([], Check.Today).Ask(path => path == "people.deputies[1].name" ? "" : "Amina Begum")];

    // The format knows the entries of a list by the list.
    private static ProfileField FindField(Question question) => ProfileFormat.Find(Regex.Replace(question.Path, @"\[\d+\]", ""));
}
