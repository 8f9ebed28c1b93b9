using System.IO.Compression;
using System.Text;
using PolicyKit.Cli.Packs;

namespace PolicyKit.Tests.Cli.Packs;

public sealed class PackageReaderTests
{
    private const string Folder = "content/policykit/north-somerset/";
    private const string Section = Folder + Packages.Section;

    private static readonly byte[] Package = PackPackage.Write(Packages.Create());

    [Fact]
    public void A_published_package_is_read_back_to_the_byte()
    {
        var reading = Read(Package);
        Assert.Empty(reading.Diagnostics);
        Assert.Equal(Packages.Create().Manifest.Sha256, reading.Content!.Manifest.Sha256);
    }

    [Fact]
    public void The_signature_of_a_feed_does_no_harm() => Assert.NotNull(Read(Packages.Repack(Package, (".signature.p7s", [1, 2, 3]))).Content);

    [Fact]
    public void A_changed_file_is_named() => Refuse("PK0074", Packages.Section, (Section, "## Local\n\nRing nobody at all.\n"u8.ToArray()));

    [Fact]
    public void A_changed_file_of_the_same_length_is_named() => Refuse("PK0074", "was changed", (Section, "## Local\n\nRing the b0ard.\n"u8.ToArray()));

    [Fact]
    public void A_missing_file_is_named() => Refuse("PK0074", "is missing", (Section, null));

    [Fact]
    public void A_file_on_top_is_named() => Refuse("PK0074", "extra.yaml", (Folder + "extra.yaml", "a: 1"u8.ToArray()));

    [Fact]
    public void A_file_beside_the_pack_is_named() => Refuse("PK0074", "tools/install.ps1", ("tools/install.ps1", "x"u8.ToArray()));

    [Theory]
    [InlineData("../outside.yaml")]
    [InlineData("content/policykit/north-somerset/../../../../outside.yaml")]
    [InlineData("/outside.yaml")]
    [InlineData("C:\\outside.yaml")]
    [InlineData("content/policykit/north-somerset/..\\outside.yaml")]
    [InlineData("content/policykit/north-somerset/pack.yaml:stream")]
    [InlineData("content/policykit/north-somerset/nul.yaml")]
    [InlineData("content/policykit/north-somerset/pack.yaml.")]
    [InlineData("content/policykit/north-somerset/PACK.yaml")]
    [InlineData("package/services/metadata/core-properties/../../../../../outside.psmdcp")]
    public void An_unsafe_name_is_refused_before_anything_is_read(string path) => Refuse("PK0071", path, (path, "x"u8.ToArray()));

    [Fact]
    public void A_link_is_refused()
    {
        using var stream = new MemoryStream(Packages.Repack(Package));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
            zip.GetEntry(Section)!.ExternalAttributes = unchecked((int)0xA1FF0000);
        Assert.Equal("PK0072", Assert.Single(Read(stream.ToArray()).Diagnostics).Id);
    }

    [Fact]
    public void A_file_that_unfolds_beyond_the_limit_is_refused_while_it_is_read()
    {
        var bomb = new byte[3 * 1024 * 1024];
        var package = Packages.Repack(PackPackage.Write(Packages.Create("1.0.0", (Packages.Section, Encoding.ASCII.GetString(bomb)))), (Section, bomb));
        Assert.True(package.Length < 100_000);
        Assert.Equal("PK0073", Assert.Single(Read(package).Diagnostics).Id);
    }

    [Fact]
    public void A_package_of_too_many_files_is_refused()
    {
        var files = Enumerable.Range(0, PackContent.MaximumFiles + 20).Select(i => ($"{Folder}{i}.yaml", (byte[]?)[])).ToArray();
        Assert.Equal("PK0073", Assert.Single(Read(Packages.Repack(Package, files)).Diagnostics).Id);
    }

    [Fact]
    public void Files_that_are_small_alone_and_too_large_together_are_refused()
    {
        var text = new string('x', 2 * 1024 * 1024 - 1);
        var content = Packages.Create("1.0.0", Enumerable.Range(0, 17).Select(i => ($"texts/{i}.md", text)));
        Assert.Contains("PK0073", Read(PackPackage.Write(content)).Diagnostics.Select(d => d.Id));
    }

    [Fact]
    public void A_description_of_another_pack_is_refused() => Refuse(
        "PK0075",
        "dorset 1.0.0",
        ("north-somerset.nuspec", "<package><metadata><id>dorset</id><version>1.0</version></metadata></package>"u8.ToArray()));

    [Fact]
    public void A_description_of_another_version_is_refused() => Refuse(
        "PK0075",
        "north-somerset 2.0.0",
        ("north-somerset.nuspec", "<package><metadata><id>north-somerset</id><version>2.0</version></metadata></package>"u8.ToArray()));

    [Fact]
    public void A_pack_that_calls_itself_otherwise_is_refused()
    {
        var package = PackPackage.Write(Packages.Create("1.0.0", ("pack.yaml", "id: north-somerset\ntitle: T\nversion: 1.1.0\n")));
        Assert.Equal("PK0075", Assert.Single(Read(package).Diagnostics).Id);
    }

    [Fact]
    public void A_description_with_entities_is_not_expanded() => Refuse(
        "PK0070",
        "north-somerset.nuspec",
        ("north-somerset.nuspec", "<!DOCTYPE p [<!ENTITY a \"aaaa\">]><package><metadata><id>&a;</id><version>1.0</version></metadata></package>"u8.ToArray()));

    [Fact]
    public void A_package_of_another_program_is_refused() => Refuse("PK0070", PackageManifest.FileName, (PackageManifest.FileName, null));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"packVersion\": \"1.0.0\" }")]
    [InlineData("{ \"packVersion\": 1, \"files\": [] }")]
    [InlineData("{ \"id\": \"../x\", \"packVersion\": \"1.0.0\", \"files\": [] }")]
    [InlineData("{ \"id\": \"north-somerset\", \"packVersion\": \"1.0.0\", \"files\": [{ \"path\": \"a\", \"size\": \"1\" }] }")]
    public void A_list_of_files_that_is_none_is_refused(string json) => Refuse("PK0070", PackageManifest.FileName, (PackageManifest.FileName, Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void What_is_no_archive_is_refused() => Assert.Equal("PK0070", Assert.Single(Read("MZ, not a zip"u8.ToArray()).Diagnostics).Id);

    [Fact]
    public void No_package_that_was_cut_short_is_taken()
    {
        for (var length = 0; length < Package.Length; length += 97)
            Assert.Null(Read(Package[..length]).Content);
    }

    [Fact]
    public void No_single_wrong_byte_changes_what_is_installed()
    {
        var hash = Packages.Create().Manifest.Sha256;
        for (var i = 0; i < Package.Length; i += 13)
        {
            var damaged = (byte[])Package.Clone();
            damaged[i] ^= 0x20;
            var reading = Read(damaged);
            Assert.True(reading.Content is null || reading.Content.Manifest.Sha256 == hash, $"byte {i}");
        }
    }

    private static PackReading Read(byte[] package) => PackageReader.Parse(package, "north-somerset.nupkg");

    private static void Refuse(string id, string words, params (string Path, byte[]? Bytes)[] changes)
    {
        var reading = Read(Packages.Repack(Package, changes));
        Assert.Null(reading.Content);
        Assert.Contains(reading.Diagnostics, d => d.Id == id && d.Message.Contains(words, StringComparison.Ordinal));
    }
}
