using PolicyKit.Cli.Packs;

namespace PolicyKit.Tests.Cli.Packs;

public sealed class PackVerbTests : IDisposable
{
    private const string Package = "feed/north-somerset.1.0.0.nupkg";

    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_published_pack_can_be_installed_and_used_by_a_school()
    {
        Publish();
        Directory.Delete(_folder.GetPath("templates/north-somerset"), recursive: true);

        Assert.Equal(0, _folder.Run("pack", "install", Package));
        Assert.Contains("installed north-somerset 1.0.0 in packs/north-somerset/1.0.0", _folder.Out);

        WriteSchool();
        Assert.Equal(0, _folder.Run("check"));
    }

    [Fact]
    public void A_pack_that_was_changed_after_it_was_installed_builds_nothing()
    {
        Publish();
        Directory.Delete(_folder.GetPath("templates/north-somerset"), recursive: true);
        _folder.Run("pack", "install", Package);
        _folder.Write("packs/north-somerset/1.0.0/pack.yaml", WritePack("1.0.0").Replace("Exampleshire", "Elsewhere"));

        WriteSchool();
        Assert.Equal(1, _folder.Run("check"));
        Assert.Contains("error PK0085: packs/north-somerset/1.0.0/pack.yaml was changed since the pack north-somerset was installed", _folder.Out);
    }

    [Fact]
    public void A_pinned_pack_that_is_not_there_is_not_replaced_by_another()
    {
        _folder.Write(PackLock.FileName, "{ \"version\": 1, \"packs\": { \"ukccis-2016\": { \"version\": \"3.0.0\", \"sha256\": \"00\" }, \"north-somerset\": { \"version\": \"1.0.0\", \"sha256\": \"00\" } } }");
        Directory.Move(_folder.GetPath("templates"), Path.Combine(Directory.CreateDirectory(_folder.GetPath("tool")).FullName, "templates"));
        WriteSchool();
        Assert.Equal(1, _folder.Run("check"));
        Assert.Contains("error PK0087: policykit.lock.json pins north-somerset 1.0.0", _folder.Out);
        Assert.Contains("error PK0087: policykit.lock.json pins ukccis-2016 3.0.0", _folder.Out);
    }

    [Fact]
    public void A_pack_in_templates_stands_before_the_installed_one()
    {
        Publish();
        Assert.Equal(0, _folder.Run("pack", "install", Package));
        Assert.Contains("note PK0088: The pack in templates/north-somerset is used in place of the installed north-somerset 1.0.0", _folder.Error);
    }

    [Fact]
    public void The_folder_of_a_pack_can_be_installed_like_its_package()
    {
        _folder.Write("theirs/north-somerset/pack.yaml", WritePack("1.0.0"));
        Assert.Equal(0, _folder.Run("pack", "install", "theirs/north-somerset"));
        var fromFolder = _folder.Read(PackLock.FileName);

        WritePackage("theirs/north-somerset", Package);
        Assert.Equal(0, _folder.Run("pack", "install", Package));
        Assert.Equal(fromFolder, _folder.Read(PackLock.FileName));
    }

    [Fact]
    public void The_version_that_fits_is_taken_from_a_feed()
    {
        foreach (var version in new[] { "1.0.0", "1.2.0", "2.0.0" })
        {
            _folder.Write("theirs/north-somerset/pack.yaml", WritePack(version));
            WritePackage("theirs/north-somerset", $"feed/north-somerset.{version}.nupkg");
        }

        Assert.Equal(0, _folder.Run("pack", "install", "feed", "north-somerset", "--version", "[1.0,2.0)"));
        Assert.Contains("installed north-somerset 1.2.0", _folder.Out);
        Assert.Equal(0, _folder.Run("pack", "list", "--feed", "feed"));
        Assert.Matches(@"(?m)^north-somerset +1\.2\.0 +partnership +North Somerset +Exampleshire Safeguarding Partnership +31 August 2027 +packs/north-somerset/1\.2\.0 +2\.0\.0$", _folder.Out);
    }

    [Theory]
    [InlineData("PK0080", "feed", "nort-somerset")]
    [InlineData("PK0080", "feed", "north-somerset", "--version", "3.0")]
    [InlineData("PK0080", "feed")]
    [InlineData("PK0002", "nowhere.nupkg")]
    public void What_is_not_there_is_said_with_what_is(string id, params string[] args)
    {
        Publish();
        Assert.Equal(1, _folder.Run(["pack", "install", .. args]));
        Assert.Contains($"error {id}", _folder.Error);
        Assert.False(_folder.Has(PackLock.FileName));
    }

    [Fact]
    public void A_range_that_is_none_is_wrong_usage()
    {
        Assert.Equal(2, _folder.Run("pack", "install", "feed", "x", "--version", "latest"));
        Assert.Contains("error PK0079", _folder.Error);
    }

    [Fact]
    public void A_package_under_the_name_of_another_is_refused()
    {
        Publish();
        File.Move(_folder.GetPath(Package), _folder.GetPath("feed/dorset.1.0.0.nupkg"));
        Assert.Equal(1, _folder.Run("pack", "install", "feed", "dorset"));
        Assert.Contains("PK0075", _folder.Error);
    }

    [Fact]
    public void A_published_version_is_never_replaced()
    {
        Publish();
        Assert.Equal(0, _folder.Run("pack", "publish", "north-somerset", "-o", "feed"));
        Assert.Contains("published north-somerset 1.0.0 as feed/north-somerset.1.0.0.nupkg", _folder.Out);
        _folder.Write("templates/north-somerset/changes.yaml", "[]\n");
        Assert.Equal(1, _folder.Run("pack", "publish", "north-somerset", "-o", "feed"));
        Assert.Contains("error PK0081", _folder.Error);
    }

    [Fact]
    public void Strange_files_are_left_out()
    {
        _folder.Write("theirs/north-somerset/pack.yaml", WritePack("1.0.0"));
        _folder.Write("theirs/north-somerset/notes.docx", "x");
        Assert.Equal(0, _folder.Run("pack", "publish", "theirs/north-somerset"));
        Assert.Contains("warning PK0076: theirs/north-somerset/notes.docx is left out", _folder.Error);
    }

    [LinkFact]
    public void Links_are_refused()
    {
        _folder.Write("theirs/north-somerset/pack.yaml", WritePack("1.0.0"));
        Assert.Equal(0, _folder.Run("pack", "publish", "theirs/north-somerset"));
        File.CreateSymbolicLink(_folder.GetPath("theirs/north-somerset/secret.txt"), _folder.GetPath("policykit.lock.json"));
        Assert.Equal(1, _folder.Run("pack", "install", "theirs/north-somerset"));
        Assert.Contains("PK0072", _folder.Error);
    }

    [Fact]
    public void A_new_pack_names_its_blanks_and_can_be_read()
    {
        Assert.Equal(0, _folder.Run("pack", "new", "west-sampleshire"));
        Assert.Contains("publisher", _folder.Read("templates/west-sampleshire/pack.yaml"));
        Assert.Contains("title: West Sampleshire", _folder.Read("templates/west-sampleshire/pack.yaml"));

        Assert.Equal(2, _folder.Run("pack", "new", "west-sampleshire"));
        Assert.Contains("PK0090", _folder.Error);
    }

    [Theory]
    [InlineData("North Somerset")]
    [InlineData("../x")]
    [InlineData("con")]
    [InlineData("a--b")]
    public void An_id_that_cannot_name_a_folder_everywhere_is_refused(string id)
    {
        Assert.Equal(2, _folder.Run("pack", "new", id));
        Assert.Contains("PK0077", _folder.Error);
    }

    [Fact]
    public void A_mistyped_command_of_pack_is_put_right()
    {
        Assert.Equal(2, _folder.Run("pack", "instal"));
        Assert.Contains("“instal” is not a command of pack", _folder.Error);
        Assert.Contains("Did you mean `install`?", _folder.Error);
    }

    private void Publish()
    {
        _folder.Write("templates/north-somerset/pack.yaml", WritePack("1.0.0"));
        WritePackage("templates/north-somerset", Package);
    }

    /// <summary>As `pack publish` writes it, without trying the pack on every kind of school first.</summary>
    private void WritePackage(string folder, string package)
    {
        var content = PackFolder.Load(_folder.CreateHost(), _folder.GetPath(folder)).Content!;
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.GetPath(package))!);
        File.WriteAllBytes(_folder.GetPath(package), PackPackage.Write(content));
    }

    private void WriteSchool() => _folder.Write("school-profiles/oakfield.yaml", "packs: [north-somerset]\n" + SampleProfiles.Oakfield);

    private static string WritePack(string version) => $"""
        id: north-somerset
        title: North Somerset
        version: "{version}"
        publisher: {"{"} name: Exampleshire Safeguarding Partnership, type: partnership {"}"}
        areas: [Exampleshire]
        inherits: [ukccis-2016]
        review_due: 2027-08-31

        """;
}
