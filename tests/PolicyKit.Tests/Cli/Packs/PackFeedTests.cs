using PolicyKit.Cli.Packs;
using PolicyKit.Symbols;

namespace PolicyKit.Tests.Cli.Packs;

public sealed class PackFeedTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Packages_are_found_beside_each_other_and_in_folders_of_id_and_version()
    {
        _folder.Write("feed/north-somerset.1.0.0.nupkg", "");
        _folder.Write("feed/north-somerset/1.10.0/north-somerset.1.10.0.nupkg", "");
        _folder.Write("feed/North-Somerset.1.9.0-beta.1.nupkg", "");
        _folder.Write("feed/Newtonsoft.Json.13.0.1.nupkg", "");
        _folder.Write("feed/readme.txt", "");

        var feed = PackFeed.Open(_folder.GetPath("feed"));
        Assert.Equal("north-somerset", Assert.Single(feed.Ids));
        Assert.Equal(["1.0.0", "1.9.0-beta.1", "1.10.0"], feed.GetVersions("north-somerset").Select(v => v.ToString()));
        Assert.EndsWith("north-somerset.1.10.0.nupkg", feed.Find("north-somerset", VersionRange.Any)?.Path);
        Assert.EndsWith("north-somerset.1.0.0.nupkg", feed.Find("north-somerset", VersionRange.Parse("[1.0,1.10)")!)?.Path);
        Assert.Null(feed.Find("north-somerset", VersionRange.Parse("2.0")!));
        Assert.Null(feed.Find("dorset", VersionRange.Any));
    }
}
