using PolicyKit.Cli;

namespace PolicyKit.Tests.Cli;

public sealed class WholeFileTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_replaces_the_older_one_and_leaves_nothing_beside_it()
    {
        _folder.Write("out/a.txt", "old");
        Assert.Null(WholeFile.Write(_folder.CreateHost(), _folder.GetPath("out/a.txt"), "new"u8));
        Assert.Equal("new", _folder.Read("out/a.txt"));
        Assert.Single(Directory.EnumerateFileSystemEntries(_folder.GetPath("out")));
    }

    [Fact]
    public void What_cannot_be_replaced_is_kept_whole_and_reported()
    {
        // A folder in the file's place refuses to be replaced on every system, as an open document does on Windows.
        _folder.Write("out/a.txt/inside", "old");
        var failure = WholeFile.Write(_folder.CreateHost(), _folder.GetPath("out/a.txt"), "new"u8);
        Assert.Equal("PK0005", failure?.Id);
        Assert.Equal("old", _folder.Read("out/a.txt/inside"));
        Assert.Single(Directory.EnumerateFileSystemEntries(_folder.GetPath("out")));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_reported()
    {
        _folder.Write("out", "a file where the folder should be");
        Assert.Equal("PK0004", WholeFile.Write(_folder.CreateHost(), _folder.GetPath("out/a.txt"), "new"u8)?.Id);
    }
}
