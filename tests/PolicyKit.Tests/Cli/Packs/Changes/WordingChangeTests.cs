using PolicyKit.Cli.Packs.Changes;

namespace PolicyKit.Tests.Cli.Packs.Changes;

public sealed class WordingChangeTests
{
    [Theory]
    [InlineData("Tell the lead about it quickly.", "Tell the designated lead about it quickly.")]
    [InlineData("Staff must tell the lead.", "All of the staff must tell the lead.", false)]
    [InlineData("Staff should tell the lead.", "Staff must tell the lead.", false)]
    [InlineData("Staff view the image.", "Staff do not view the image.", false)]
    [InlineData("Ring within 24 hours of the report.", "Ring within 48 hours of the report.", false)]
    [InlineData("Tell the police before the parents.", "Tell the parents before the police.", false)]
    [InlineData("Write it down.", "Go home and sleep well tonight.", false)]
    public void Other_words_for_the_same_instruction_are_editorial_and_in_doubt_nothing_is(string before, string after, bool isEditorial = true) =>
        Assert.Equal(isEditorial, WordingChange.IsEditorial(before, after));
}
