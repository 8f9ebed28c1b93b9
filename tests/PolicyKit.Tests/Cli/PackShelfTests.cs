using PolicyKit.Cli;

namespace PolicyKit.Tests.Cli;

public sealed class PackShelfTests
{
    private static readonly string Root = Path.GetPathRoot(Path.GetTempPath())!;

    [Theory]
    [InlineData("a", "", true)]
    [InlineData("a/b", "a", true)]
    [InlineData("a", "a", true)]
    [InlineData("a/..b", "a", true)]
    [InlineData("ab", "a", false)]
    [InlineData("b", "a", false)]
    [InlineData("a", "a/b", false)]
    public void A_path_lies_in_a_folder_or_is_it(string path, string folder, bool isWithin) =>
        Assert.Equal(isWithin, PackShelf.IsWithin(Path.Combine(Root, path), Path.Combine(Root, folder)));

    [Fact]
    public void Letter_case_counts_where_it_does_for_the_system() =>
        Assert.Equal(OperatingSystem.IsWindows() || OperatingSystem.IsMacOS(), PackShelf.IsWithin(Path.Combine(Root, "Packs", "a"), Path.Combine(Root, "packs")));
}
