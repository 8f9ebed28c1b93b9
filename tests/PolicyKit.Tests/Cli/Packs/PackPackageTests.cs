using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using PolicyKit.Cli.Packs;

namespace PolicyKit.Tests.Cli.Packs;

public sealed class PackPackageTests
{
    [Fact]
    public void The_same_content_makes_the_same_bytes() => Assert.Equal(PackPackage.Write(Packages.Create()), PackPackage.Write(Packages.Create()));

    [Fact]
    public void Entries_carry_a_fixed_time_and_nothing_of_the_computer()
    {
        using var zip = Open();
        Assert.All(zip.Entries, entry =>
        {
            Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime);
            Assert.Equal(0, entry.ExternalAttributes);
            Assert.Empty(entry.Comment);
        });
    }

    [Fact]
    public void Entries_stand_in_order_after_their_content_types()
    {
        using var zip = Open();
        Assert.Equal("[Content_Types].xml", zip.Entries[0].FullName);
        var rest = zip.Entries.Skip(1).Select(entry => entry.FullName).ToArray();
        Assert.Equal(rest.Order(StringComparer.Ordinal), rest);
    }

    [Fact]
    public void The_parts_are_those_of_a_NuGet_package()
    {
        using var zip = Open();
        Assert.Superset(
            new HashSet<string>
            {
                "[Content_Types].xml", "_rels/.rels", "north-somerset.nuspec", "policykit-manifest.json", "licence.txt",
                "content/policykit/north-somerset/pack.yaml", $"content/policykit/north-somerset/{Packages.Section}",
            },
            zip.Entries.Select(entry => entry.FullName).ToHashSet());
    }

    [Fact]
    public void Every_part_has_a_content_type_and_every_relationship_a_target()
    {
        using var zip = Open();
        var types = Load(zip, "[Content_Types].xml").Elements().Select(e => e.Attribute("Extension")!.Value).ToHashSet();
        Assert.All(zip.Entries.Skip(1), entry => Assert.Contains(Path.GetExtension(entry.FullName)[1..], types));

        var targets = Load(zip, "_rels/.rels").Elements().Select(e => e.Attribute("Target")!.Value[1..]).ToArray();
        Assert.Equal(2, targets.Length);
        Assert.All(targets, target => Assert.NotNull(zip.GetEntry(target)));
    }

    [Fact]
    public void The_description_names_the_pack_its_publisher_and_what_it_builds_on()
    {
        using var zip = Open();
        var metadata = Load(zip, "north-somerset.nuspec").Elements().Single();
        string Get(string name) => metadata.Elements().Single(e => e.Name.LocalName == name).Value;

        Assert.Equal("north-somerset", Get("id"));
        Assert.Equal("1.0.0", Get("version"));
        Assert.Equal("Exampleshire Safeguarding Partnership", Get("authors"));
        Assert.Equal("https://board.example", Get("projectUrl"));
        var dependency = metadata.Descendants().Single(e => e.Name.LocalName == "dependency");
        Assert.Equal("ukccis-2016", dependency.Attribute("id")?.Value);
        Assert.Equal("PolicyKitPack", metadata.Descendants().Single(e => e.Name.LocalName == "packageType").Attribute("name")?.Value);
    }

    [Fact]
    public void A_range_of_versions_becomes_that_of_the_dependency()
    {
        var content = Packages.Create("1.0.0", ("pack.yaml", "id: north-somerset\ntitle: A & <B>\nversion: 1.0.0\ninherits: [{ id: ukccis-2016, version: \"[1.0,2.0)\" }]\n"));
        using var zip = new ZipArchive(new MemoryStream(PackPackage.Write(content)));
        var nuspec = Load(zip, "north-somerset.nuspec");
        Assert.Equal("[1.0.0,2.0.0)", nuspec.Descendants().Single(e => e.Name.LocalName == "dependency").Attribute("version")?.Value);
        Assert.Equal("A & <B>", nuspec.Descendants().Single(e => e.Name.LocalName == "title").Value);
    }

    [Fact]
    public void Line_ends_and_encoding_of_the_author_do_not_change_what_is_published()
    {
        var unix = PackContent.Normalise("a.yaml", "title: Caf\u00e9\nx: 1\n"u8.ToArray());
        var windows = PackContent.Normalise("a.yaml", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("title: Caf\u00e9\r\nx: 1\r\n")]);
        Assert.Equal(unix.ToArray(), windows.ToArray());
        Assert.Equal([13, 10], PackContent.Normalise("logo.png", [13, 10]).ToArray());
    }

    private static ZipArchive Open() => new(new MemoryStream(PackPackage.Write(Packages.Create())));

    private static XElement Load(ZipArchive zip, string path) => XElement.Parse(Encoding.UTF8.GetString(Packages.ReadAll(zip.GetEntry(path)!)));
}
