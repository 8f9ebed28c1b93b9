using System.Text.Json;
using PolicyKit.Cli;
using PolicyKit.Cli.Building;
using PolicyKit.Documents;

namespace PolicyKit.Tests.Cli;

public sealed class BuildVerbTests : IDisposable
{
    private static readonly string[] DocumentIds = ["policy-section", "staff-one-pager", "parent-leaflet", "flowchart-poster"];

    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_school_gets_every_document_in_every_format()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield);
        Assert.Equal(0, _folder.Run("build"));
        Assert.All(DocumentIds, document => Assert.All(["docx", "pdf", "html", "md"], format => Assert.True(_folder.Has($"output/oakfield/{document}.{format}"))));
        Assert.True(_folder.Has("output/oakfield/build-report.html"));
        Assert.False(_folder.Has("output/oakfield/emergency-sheet.pdf"));
        Assert.Contains("oakfield: built, 16 files in output/oakfield", _folder.Out);
    }

    [Fact]
    public void Only_what_is_asked_for_is_made()
    {
        _folder.Write("a/oakfield.yaml", SampleProfiles.Oakfield);
        Assert.Equal(0, _folder.Run("build", "a/oakfield.yaml", "--documents", "staff-one-pager,parent-leaflet", "--format", "pdf", "--output", "made"));
        Assert.Equal(
            ["build-report.html", "manifest.json", "parent-leaflet.pdf", "staff-one-pager.pdf"],
            Directory.EnumerateFiles(_folder.GetPath("made/oakfield")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Variants_that_are_asked_for_are_made_beside_their_documents()
    {
        _folder.Write("oakfield.yaml", SampleProfiles.Oakfield);
        Assert.Equal(0, _folder.Run("build", "oakfield.yaml", "--documents", "staff-one-pager,parent-leaflet", "--variant", "large-print,card", "--format", "pdf"));
        Assert.Equal(
            ["parent-leaflet-large-print.pdf", "parent-leaflet.pdf", "staff-one-pager-card.pdf", "staff-one-pager-large-print.pdf", "staff-one-pager.pdf"],
            Directory.EnumerateFiles(_folder.GetPath("output/oakfield"), "*.pdf").Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("What to do (large print)", _folder.Read("output/oakfield/build-report.html"));

        // Of the card alone nothing else is made.
        Assert.Equal(0, _folder.Run("build", "oakfield.yaml", "--documents", "staff-one-pager-card", "--format", "pdf", "--output", "card"));
        Assert.Equal("staff-one-pager-card.pdf", Path.GetFileName(Assert.Single(Directory.EnumerateFiles(_folder.GetPath("card/oakfield"), "*.pdf"))));
    }

    [Fact]
    public void A_draft_of_a_variant_never_takes_its_place()
    {
        _folder.Write("oakfield.yaml", SampleProfiles.Oakfield);
        Assert.Equal(0, _folder.Run("build", "oakfield.yaml", "--documents", "parent-leaflet", "--variant", "plain", "--draft"));
        Assert.True(_folder.Has("output/oakfield/parent-leaflet-plain-draft.pdf"));
        Assert.Equal(0, _folder.Run("build", "oakfield.yaml", "--documents", "parent-leaflet", "--variant", "plain"));
        Assert.True(_folder.Has("output/oakfield/parent-leaflet-plain.pdf"));
        Assert.False(_folder.Has("output/oakfield/parent-leaflet-plain-draft.pdf"));
    }

    [Theory]
    [InlineData("large-prnt", "Did you mean large-print?")]
    [InlineData("card", "Use any of large-print, plain", "parent-leaflet")]
    public void A_variant_that_no_document_has_is_refused(string variant, string hint, string? document = null)
    {
        _folder.Write("oakfield.yaml", SampleProfiles.Oakfield);
        string[] documents = document is null ? [] : ["--documents", document];
        Assert.NotEqual(0, _folder.Run(["build", "oakfield.yaml", .. documents, "--variant", variant]));
        Assert.Contains("PK0093", _folder.Error);
        Assert.Contains(hint, _folder.Error);
    }

    [Fact]
    public void A_school_with_errors_gets_the_emergency_sheet_and_no_documents()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Undiallable);
        Assert.Equal(1, _folder.Run("build"));
        Assert.Equal(
            ["build-report.html", "emergency-sheet.pdf", "manifest.json"],
            Directory.EnumerateFiles(_folder.GetPath("output/oakfield")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("0845 670 000", _folder.Out);
        Assert.Contains("Not built", _folder.Read("output/oakfield/build-report.html"));
    }

    [Fact]
    public void One_schools_errors_do_not_stop_the_others()
    {
        _folder.Write("school-profiles/a.yaml", SampleProfiles.Undiallable);
        _folder.Write("school-profiles/b.yaml", SampleProfiles.Nursery);
        _folder.Write("school-profiles/c.yaml", "");
        Assert.Equal(1, _folder.Run("build", "--format", "pdf"));
        Assert.True(_folder.Has("output/b/parent-leaflet.pdf"));
        Assert.True(_folder.Has("output/c/emergency-sheet.pdf"));
        Assert.Contains("1 school built, 2 with errors", _folder.Out);
    }

    [Fact]
    public void Older_documents_of_a_school_with_errors_stay_and_are_marked_out_of_date()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield);
        _folder.Run("build", "--format", "pdf");
        var before = File.ReadAllBytes(_folder.GetPath("output/oakfield/policy-section.pdf"));

        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Undiallable);
        Assert.Equal(1, _folder.Run("build", "--format", "pdf"));
        Assert.Equal(before, File.ReadAllBytes(_folder.GetPath("output/oakfield/policy-section.pdf")));
        Assert.Contains("The older documents in output/oakfield are still there. They are out of date", _folder.Out);
        Assert.Contains("policy-section.pdf</a> <strong>(out of date)", _folder.Read("output/oakfield/build-report.html"));
    }

    [Fact]
    public void Drafts_go_when_the_documents_themselves_are_made()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield);
        _folder.Run("build", "--draft", "--format", "pdf,docx");
        Assert.True(_folder.Has("output/oakfield/policy-section-draft.pdf"));

        _folder.Run("build", "--format", "pdf");
        Assert.False(_folder.Has("output/oakfield/policy-section-draft.pdf"));
        Assert.Contains("policy-section-draft.docx", _folder.Read("output/oakfield/build-report.html"));
    }

    [Fact]
    public void Drafts_that_were_made_in_spite_of_errors_are_not_called_nothing()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Undiallable);
        Assert.Equal(1, _folder.Run("build", "--draft"));
        Assert.Contains("oakfield: drafts only, 4 files marked DRAFT in output/oakfield, 1 error", _folder.Out);
        Assert.DoesNotContain("not built", _folder.Out);
    }

    [Fact]
    public void The_emergency_sheet_goes_when_the_errors_are_mended()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Undiallable);
        _folder.Run("build", "--format", "pdf");
        Assert.True(_folder.Has("output/oakfield/emergency-sheet.pdf"));

        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield);
        Assert.Equal(0, _folder.Run("build", "--format", "pdf"));
        Assert.False(_folder.Has("output/oakfield/emergency-sheet.pdf"));
    }

    [Fact]
    public void Drafts_of_a_school_with_errors_are_PDFs_under_names_of_their_own()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Undiallable);
        Assert.Equal(1, _folder.Run("build", "--draft"));
        Assert.Equal(
            [.. DocumentIds.Select(d => $"{d}-draft.pdf").Append("emergency-sheet.pdf").Order(StringComparer.Ordinal)],
            Directory.EnumerateFiles(_folder.GetPath("output/oakfield"), "*.pdf").Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Empty(Directory.EnumerateFiles(_folder.GetPath("output/oakfield"), "*.docx"));
    }

    [Fact]
    public void The_manifest_holds_the_hash_of_every_file_as_saved()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield);
        _folder.Run("build");
        var manifest = JsonDocument.Parse(_folder.Read("output/oakfield/manifest.json")).RootElement;

        Assert.Equal("built", manifest.GetProperty("status").GetString());
        Assert.Equal(16, manifest.GetProperty("outputs").GetArrayLength());
        Assert.All(manifest.GetProperty("outputs").EnumerateArray(), output => Assert.Equal(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(_folder.GetPath($"output/oakfield/{output.GetProperty("name").GetString()}")))),
            output.GetProperty("sha256").GetString()));
        Assert.Equal("school-profiles/oakfield.yaml", manifest.GetProperty("inputs")[0].GetProperty("path").GetString());
        Assert.Contains(manifest.GetProperty("decisions").EnumerateArray(), d => d.GetProperty("id").GetString() == "device" && d.GetProperty("source").GetString() == "answer");
        Assert.DoesNotContain(_folder.Path, _folder.Read("output/oakfield/manifest.json"));
    }

    [Fact]
    public void Two_builds_write_the_same_bytes()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield);
        _folder.Write("school-profiles/puddleducks.yaml", SampleProfiles.Nursery);
        _folder.Run("build", "--output", "one");
        _folder.Run("build", "--output", "two");

        var files = Directory.EnumerateFiles(_folder.GetPath("one"), "*", SearchOption.AllDirectories).ToArray();
        Assert.Equal(36, files.Length);
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(file.Replace(_folder.GetPath("one"), _folder.GetPath("two")))));
    }

    [Fact]
    public void A_document_that_cannot_be_replaced_is_named_and_the_others_are_saved()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield);
        _folder.Write("output/oakfield/policy-section.pdf/in-the-way", "");
        Assert.Equal(1, _folder.Run("build", "--format", "pdf"));
        Assert.Contains("PK0005: output/oakfield/policy-section.pdf cannot be replaced", _folder.Out);
        Assert.True(_folder.Has("output/oakfield/parent-leaflet.pdf"));
        Assert.Contains("Not everything could be saved", _folder.Read("output/oakfield/build-report.html"));
    }

    [Fact]
    public void An_output_folder_that_cannot_be_written_is_told_once()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield);
        _folder.Write("taken", "");
        Assert.Equal(1, _folder.Run("build", "--format", "pdf", "--output", "taken"));
        Assert.Single(_folder.Out.Split('\n'), line => line.StartsWith("error PK0004"));
    }

    [Theory]
    [InlineData("PK0006", "staff-one-pager", "--documents", "staff-one-page")]
    [InlineData("PK0007", "pdf", "--format", "pfd")]
    [InlineData("PK0008", "2027-03-31", "--today", "31/06/2026")]
    [InlineData("PK0002", "folder that holds the packs", "--templates", "nowhere")]
    [InlineData("PK0015", "--format", "--formta", "pdf")]
    public void Wrong_usage_is_explained_and_builds_nothing(string id, string hint, params string[] args)
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield);
        Assert.Equal(2, _folder.Run(["build", .. args]));
        Assert.Contains(id, _folder.Error);
        Assert.Contains(hint, _folder.Error);
        Assert.False(Directory.Exists(_folder.GetPath("output")));
    }

    [Fact]
    public void An_unknown_pack_is_reported_where_it_is_named()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield.Replace("policykit: 1 ", "packs: [ukccis-2017]\npolicykit: 1 "));
        Assert.Equal(1, _folder.Run("build"));
        Assert.Contains("PK1208", _folder.Out);
        Assert.Contains("Did you mean ukccis-2016?", _folder.Out);
    }

    [Fact]
    public void Without_any_pack_the_message_says_where_packs_are_looked_for()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield);
        Directory.Delete(_folder.GetPath("templates"), recursive: true);
        Assert.Equal(1, _folder.Run("build"));
        Assert.Contains("PK0011", _folder.Out);
    }

    [Fact]
    public void A_pack_of_the_working_folder_stands_before_the_shipped_one()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield);
        _folder.Write("tool/templates/ukccis-2016/pack.yaml", "id: ukccis-2016\ntitle: Shipped\nversion: \"1.0\"\n");
        _folder.Run("build", "--format", "md");
        Assert.Contains("\"version\": \"9.9\"", _folder.Read("output/oakfield/manifest.json"));

        _folder.Write("mine/ukccis-2016/pack.yaml", "id: ukccis-2016\ntitle: Named\nversion: \"2.0\"\n");
        _folder.Run("build", "--format", "md", "--templates", "mine");
        Assert.Contains("\"version\": \"2.0\"", _folder.Read("output/oakfield/manifest.json"));
    }

    [Fact]
    public void A_shipped_pack_is_named_alike_on_every_machine()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield);
        Directory.Move(_folder.GetPath("templates"), _folder.GetPath("elsewhere"));
        _folder.Write("tool/readme.txt", "");
        Directory.Move(_folder.GetPath("elsewhere"), _folder.GetPath("tool/templates"));
        Assert.Equal(0, _folder.Run("build", "--format", "md"));
        Assert.Contains("\"path\": \"templates/ukccis-2016/pack.yaml\"", _folder.Read("output/oakfield/manifest.json"));
    }

    [Fact]
    public void A_logo_is_read_from_beside_the_profile()
    {
        var withLogo = SampleProfiles.Oakfield.Split("\nbrand:")[0] + "\nbrand: { logo: crest.png, logo_alt: Crest }\n";
        _folder.Write("school-profiles/oakfield.yaml", withLogo);
        _folder.Write("school-profiles/crest.png", "not a picture");
        Assert.Equal(0, _folder.Run("build", "--format", "md"));
        Assert.Contains("PK0016: The logo crest.png is left out: it is neither a PNG nor a JPEG picture", _folder.Out);
    }

    [Fact]
    public void A_logo_that_will_not_look_right_is_printed_and_said()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield.Split("\nbrand:")[0] + "\nbrand: { logo: crest.jpg, logo_alt: Crest }\n");
        File.WriteAllBytes(_folder.GetPath("school-profiles/crest.jpg"), [.. Emit.SamplePictures.Png]);
        Assert.Equal(0, _folder.Run("build", "--format", "html", "--documents", "parent-leaflet"));
        Assert.Contains("PK0094: The logo crest.jpg is printed, but it is a PNG picture, which its name does not say", _folder.Out);
        Assert.Contains("PK0094: The logo crest.jpg is printed, but it is only 2 by 2 dots", _folder.Out);
        Assert.Contains("data:image/png;base64,", _folder.Read("output/oakfield/parent-leaflet.html"));
    }

    [Theory]
    [InlineData("phone: 01632 960101", "phone: 0845 670 000", "01632 960200")]
    [InlineData("phone: 01632 960200", "phone: 0845 670 000", null)]
    [InlineData("phone: 01632 960200", "phone: 0909 879 0000", null)]
    public void The_emergency_sheet_names_the_front_door_only_when_nothing_is_wrong_with_it(string sound, string wrong, string? printed)
    {
        var profile = new ProfileFile(_folder.Write("oakfield.yaml", SampleProfiles.Oakfield.Replace(sound, wrong)), "oakfield.yaml");
        var host = _folder.CreateHost();
        var build = new SchoolBuilder(host, PackShelf.Open(host, templates: null), new BuildRequest(host.Today)).Build(profile);
        Assert.True(build.HasErrors);
        Assert.Equal(printed, EmergencySheet.Create(build).Blocks.OfType<ContactCard>().SingleOrDefault(card => card.Id == "front-door")?.Lines[0].Text.Replace('\u00A0', ' '));
    }

    [Fact]
    public void What_a_template_makes_of_a_wrong_value_is_not_told_beside_it()
    {
        _folder.Write("templates/ukccis-2016/documents/policy-section/020-extension.sbn-md", "Extension {{ people.dsl.phone.extension }}\n");
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Undiallable);
        Assert.Equal(1, _folder.Run("check"));
        Assert.Contains("PK2003", _folder.Out);
        Assert.DoesNotContain("PK1552", _folder.Out);
    }
}
