using PolicyKit.Cli;
using PolicyKit.Cli.Packs;
using PolicyKit.Symbols;

namespace PolicyKit.Tests.Cli.Packs;

public sealed class PackInstallerTests : IDisposable
{
    private static readonly PackContent Old = Packages.Create("1.0.0");
    private static readonly PackContent New = Packages.Create("1.1.0", (Packages.Section, "## Local\n\nRing the new number.\n"));

    private readonly WorkingFolder _folder = new();

    /// <summary>Of an install beside another version: nothing lies in its place.</summary>
    public static TheoryData<string> Steps => [.. Enum.GetNames<InstallStep>().Except([nameof(InstallStep.Replace)])];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_version_takes_the_place_of_the_old_one()
    {
        Install(Old);
        var installation = Install(New);
        Assert.Null(installation.Problem);
        Assert.Equal(Old.Version, installation.Replaced);
        Assert.Equal(New.Version, Assert.Single(InstalledPacks.GetVersions(_folder.CreateHost(), "north-somerset")));
        Assert.Contains("new number", _folder.Read($"packs/north-somerset/1.1.0/{Packages.Section}"));
        AssertIsWhole(New.Version);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void An_install_that_fails_leaves_one_version_whole(string step)
    {
        Install(Old);
        var installation = Install(New, failAt: Enum.Parse<InstallStep>(step), new IOException("disk full"));
        Assert.Equal(step is nameof(InstallStep.RemoveOld) ? null : "PK0083", installation.Problem?.Id);
        AssertIsWhole(step is nameof(InstallStep.RemoveOld) ? New.Version : Old.Version);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_power_cut_leaves_one_version_whole_and_the_next_install_succeeds(string step)
    {
        Install(Old);
        Assert.Throws<OperationCanceledException>(() => Install(New, failAt: Enum.Parse<InstallStep>(step), new OperationCanceledException()));
        AssertIsWhole(step is nameof(InstallStep.RemoveOld) ? New.Version : Old.Version);

        Assert.Null(Install(New).Problem);
        AssertIsWhole(New.Version);
        Assert.Empty(Directory.GetDirectories(_folder.GetPath("packs"), "~*"));
    }

    [Fact]
    public void A_changed_pack_is_restored_by_installing_it_again()
    {
        Install(Old);
        _folder.Write($"packs/north-somerset/1.0.0/{Packages.Section}", "Changed by hand");
        Assert.Null(Install(Old).Problem);
        AssertIsWhole(Old.Version);
    }

    [Fact]
    public void When_a_changed_pack_cannot_be_replaced_it_comes_back()
    {
        Install(Old);
        _folder.Write($"packs/north-somerset/1.0.0/{Packages.Section}", "Changed by hand");
        Assert.Equal("PK0083", Install(Old, failAt: InstallStep.Replace, new IOException("in use")).Problem?.Id);
        Assert.Equal("Changed by hand", _folder.Read($"packs/north-somerset/1.0.0/{Packages.Section}"));
    }

    [Fact]
    public void The_same_version_with_other_content_is_refused()
    {
        Install(Old);
        var other = Install(Packages.Create("1.0.0", (Packages.Section, "Another text\n")));
        Assert.Equal("PK0082", other.Problem?.Id);
        AssertIsWhole(Old.Version);
    }

    [Fact]
    public void Nothing_is_installed_over_a_lock_file_that_cannot_be_read()
    {
        _folder.Write(PackLock.FileName, "<<<<<<< ours");
        Assert.Equal("PK0084", Install(Old).Problem?.Id);
        Assert.False(Directory.Exists(_folder.GetPath("packs")));
    }

    [Fact]
    public void A_changed_missing_or_added_file_is_named_and_line_ends_do_not_matter()
    {
        Install(Old);
        Assert.Empty(Check(Old.Version));

        _folder.Write($"packs/north-somerset/1.0.0/{Packages.Section}", "## Local\r\n\r\nRing the board.\r\n");
        Assert.Empty(Check(Old.Version));

        _folder.Write($"packs/north-somerset/1.0.0/{Packages.Section}", "## Local\n\nRing me.\n");
        _folder.Write("packs/north-somerset/1.0.0/changes.yaml", "[]");
        Assert.Equal(
            ["packs/north-somerset/1.0.0/changes.yaml was added since the pack north-somerset was installed", $"packs/north-somerset/1.0.0/{Packages.Section} was changed since the pack north-somerset was installed"],
            Check(Old.Version));
    }

    [Fact]
    public void An_exchanged_list_of_files_is_noticed()
    {
        Install(Old);
        var forged = Packages.Create("1.0.0", (Packages.Section, "Forged\n"));
        _folder.Write($"packs/north-somerset/1.0.0/{Packages.Section}", "Forged\n");
        _folder.Write($"packs/north-somerset/1.0.0/{PackageManifest.FileName}", forged.Manifest.Write());
        Assert.Contains(PackageManifest.FileName, Assert.Single(Check(Old.Version)));
    }

    private void AssertIsWhole(PackVersion version)
    {
        var host = _folder.CreateHost();
        Assert.Equal(version, PackLock.Load(host).Pins["north-somerset"].Version);
        Assert.Empty(Check(version));
        Assert.Equal(version, PackShelf.Open(host, templates: null).Places.Single(p => p.Name == "north-somerset").Version);
    }

    private IEnumerable<string> Check(PackVersion version)
    {
        var host = _folder.CreateHost();
        return InstalledPacks.Check(host, "north-somerset", version, PackLock.Load(host)).Select(d => d.Message);
    }

    private Installation Install(PackContent content) => new PackInstaller(_folder.CreateHost()).Install(content);

    private Installation Install(PackContent content, InstallStep failAt, Exception failure) => new PackInstaller(_folder.CreateHost(), step =>
    {
        if (step == failAt)
            throw failure;
    }).Install(content);
}
