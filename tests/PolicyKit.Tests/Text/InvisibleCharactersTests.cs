using System.Text;
using PolicyKit.Text;

namespace PolicyKit.Tests.Text;

public sealed class InvisibleCharactersTests
{
    [Theory]
    [InlineData('\u0000')]
    [InlineData('\u001B')]
    [InlineData('\u00AD')]
    [InlineData('\u061C')]
    [InlineData('\u200B')]
    [InlineData('\u202E')]
    [InlineData('\u2060')]
    [InlineData('\uFE0F')]
    [InlineData('\uFEFF')]
    public void What_leaves_no_mark_on_paper_is_invisible(char character) => Assert.True(InvisibleCharacters.Contains(new Rune(character)));

    [Theory]
    [InlineData('a')]
    [InlineData(' ')]
    [InlineData('\t')]
    [InlineData('\n')]
    [InlineData('\u0085')]
    [InlineData('\u00A0')]
    [InlineData('\u0301')]
    [InlineData('\u0600')]
    [InlineData('\u2028')]
    [InlineData('\uE000')]
    public void What_leaves_a_mark_or_a_gap_is_not(char character) => Assert.False(InvisibleCharacters.Contains(new Rune(character)));

    [Fact]
    public void What_turns_the_writing_round_is_invisible_and_shapes_nothing() =>
        Assert.All(Enumerable.Range(0, char.MaxValue).Where(InvisibleCharacters.TurnsDirection), value =>
        {
            Assert.True(InvisibleCharacters.Contains(new Rune(value)));
            Assert.False(InvisibleCharacters.IsShaping(new Rune(value)));
        });
}
