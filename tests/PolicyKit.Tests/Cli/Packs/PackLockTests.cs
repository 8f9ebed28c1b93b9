using PolicyKit.Cli.Packs;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Tests.Cli.Packs;

public sealed class PackLockTests
{
    private static readonly PackPin Pin = new(PackVersion.Parse("1.2.0")!, "abc");

    [Fact]
    public void What_is_written_is_read_back()
    {
        var written = PackLock.Empty.With("north-somerset", Pin).Write();
        Assert.Equal(Pin, Parse(written).Pins["north-somerset"]);
    }

    [Fact]
    public void The_order_of_installs_does_not_show() => Assert.Equal(
        PackLock.Empty.With("b", Pin).With("a", Pin).Write(),
        PackLock.Empty.With("a", Pin).With("b", Pin).Write());

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{ \"version\": 2, \"packs\": {} }")]
    [InlineData("{ \"version\": \"1\", \"packs\": {} }")]
    [InlineData("{ \"version\": 1, \"packs\": { \"../x\": { \"version\": \"1.0.0\", \"sha256\": \"\" } } }")]
    [InlineData("{ \"version\": 1, \"packs\": { \"a\": { \"version\": \"new\", \"sha256\": \"\" } } }")]
    [InlineData("{ \"version\": 1, \"packs\": { \"a\": 1 } }")]
    public void What_is_no_lock_file_pins_nothing_and_is_reported(string text)
    {
        var read = Parse(text);
        Assert.Equal("PK0084", read.Problem?.Id);
        Assert.Empty(read.Pins);
    }

    [Fact]
    public void A_merge_that_was_not_finished_is_called_that() =>
        Assert.Contains("both sides of a merge", Parse("{ \"version\": 1,\n<<<<<<< ours\n").Problem?.Message);

    private static PackLock Parse(string text) => PackLock.Parse(SourceText.From(text, PackLock.FileName));
}
