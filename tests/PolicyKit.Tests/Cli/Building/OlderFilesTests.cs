using System.Text.RegularExpressions;

namespace PolicyKit.Tests.Cli.Building;

public sealed class OlderFilesTests : IDisposable
{
    private const string LargePrint = "output/oakfield/parent-leaflet-large-print.pdf";

    private readonly WorkingFolder _folder = new();

    public OlderFilesTests()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield);
        Assert.Equal(0, _folder.Run("build", "--variant", "large-print"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_variant_with_old_numbers_goes_when_every_document_is_made_again()
    {
        ChangeNumber();
        Assert.Equal(0, _folder.Run("build"));
        Assert.False(_folder.Has(LargePrint));
        Assert.Contains("parent-leaflet-large-print.pdf", _folder.Out);
        Assert.Matches("(?s)<h2>Removed</h2>.*<li>parent-leaflet-large-print.pdf, copy \\w{4}</li>", ReadReport());
    }

    [Fact]
    public void A_variant_stays_while_nothing_that_it_rests_on_has_changed()
    {
        Assert.Equal(0, _folder.Run("build"));
        Assert.Equal(0, _folder.Run("build", "--format", "pdf", "--today", "2026-11-22"));
        Assert.Equal(0, _folder.Run("build", "--today", "2026-11-23"));
        Assert.True(_folder.Has(LargePrint));
        Assert.DoesNotContain("PK009", _folder.Out);
        Assert.Matches("(?s)<h2>Also in this folder</h2>.*>parent-leaflet-large-print.pdf</a>", ReadReport());
    }

    [Fact]
    public void A_variant_goes_when_only_the_day_has_changed_what_would_be_said()
    {
        _folder.Write("templates/ukccis-2016/documents/policy-section/020-door.sbn-md", "Ring {{ contacts.front_door.phone }}.\n");
        _folder.Write("templates/ukccis-2016/contacts.yaml", """
            front_door:
              - { name: MASH, phone: 01632 960200, last_checked: 2026-11-01 }
              - { name: MASH, phone: 01632 960299, last_checked: 2026-11-01, valid_from: 2026-12-01 }
            """);
        _folder.Write("school-profiles/oakfield.yaml", Regex.Replace(SampleProfiles.Oakfield, @"(?m)^  front_door:.*\n(    .*\n)*", ""));
        Assert.Equal(0, _folder.Run("build", "--variant", "large-print"));
        Assert.Equal(0, _folder.Run("build", "--today", "2026-11-30"));
        Assert.True(_folder.Has(LargePrint));
        Assert.Equal(0, _folder.Run("build", "--today", "2026-12-01"));
        Assert.False(_folder.Has(LargePrint));
    }

    [Fact]
    public void A_file_that_somebody_worked_on_is_kept_and_named_build_after_build()
    {
        _folder.Write(LargePrint, "edited");
        ChangeNumber();
        Assert.Equal(0, _folder.Run("build"));
        Assert.Equal(0, _folder.Run("build"));
        Assert.Equal("edited", _folder.Read(LargePrint));
        Assert.Equal(2, Regex.Count(_folder.Out, "warning PK0097: In output/oakfield an earlier build has left what may hold old names and numbers, and somebody has worked on it since: parent-leaflet-large-print.pdf"));
    }

    [Fact]
    public void A_document_that_somebody_worked_on_is_kept_beside_the_new_one()
    {
        var made = File.ReadAllBytes(_folder.GetPath("output/oakfield/policy-section.docx"));
        _folder.Write("output/oakfield/policy-section.docx", "first");
        Assert.Equal(0, _folder.Run("build"));
        _folder.Write("output/oakfield/policy-section.docx", "second");
        Assert.Equal(0, _folder.Run("build"));
        Assert.Equal(made, File.ReadAllBytes(_folder.GetPath("output/oakfield/policy-section.docx")));
        Assert.Equal("first", _folder.Read("output/oakfield/policy-section-edited.docx"));
        Assert.Equal("second", _folder.Read("output/oakfield/policy-section-edited-2.docx"));
        Assert.Contains("PK0098: In output/oakfield documents had been changed by hand; the changed ones are kept beside the new ones as policy-section-edited-2.docx", _folder.Out);

        Assert.Equal(0, _folder.Run("build"));
        Assert.False(_folder.Has("output/oakfield/policy-section-edited-3.docx"));
    }

    [Fact]
    public void A_file_that_PolicyKit_never_saved_is_left_alone()
    {
        _folder.Write("output/oakfield/parent-leaflet-welsh.pdf", "ours");
        ChangeNumber();
        Assert.Equal(0, _folder.Run("build"));
        Assert.Equal("ours", _folder.Read("output/oakfield/parent-leaflet-welsh.pdf"));
        Assert.DoesNotContain("parent-leaflet-welsh.pdf", _folder.Out);
    }

    [Fact]
    public void A_build_of_one_document_removes_nothing_and_says_what_is_old()
    {
        ChangeNumber();
        Assert.Equal(0, _folder.Run("build", "--documents", "flowchart-poster"));
        Assert.True(_folder.Has(LargePrint));
        Assert.True(_folder.Has("output/oakfield/policy-section.docx"));
        Assert.Matches("warning PK0096: In output/oakfield an earlier build has left .*parent-leaflet.pdf", _folder.Out);
        Assert.DoesNotContain("flowchart-poster.pdf", Regex.Match(_folder.Out, "PK0096.*").Value);
    }

    [Fact]
    public void Nothing_goes_for_a_draft_or_while_there_are_errors()
    {
        ChangeNumber();
        _folder.Run("build", "--draft");
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Undiallable);
        _folder.Run("build");
        Assert.True(_folder.Has(LargePrint));
        Assert.True(_folder.Has("output/oakfield/policy-section-draft.pdf"));

        // What PolicyKit saved is known through builds that made nothing.
        ChangeNumber();
        Assert.Equal(0, _folder.Run("build"));
        Assert.False(_folder.Has(LargePrint));
        Assert.False(_folder.Has("output/oakfield/policy-section-draft.pdf"));
    }

    [Fact]
    public void A_draft_that_somebody_worked_on_is_kept()
    {
        _folder.Run("build", "--draft");
        _folder.Write("output/oakfield/policy-section-draft.docx", "comments of the governors");
        Assert.Equal(0, _folder.Run("build"));
        Assert.Equal("comments of the governors", _folder.Read("output/oakfield/policy-section-draft.docx"));
        Assert.False(_folder.Has("output/oakfield/policy-section-draft.pdf"));
        Assert.Matches("PK0097.*policy-section-draft.docx", _folder.Out);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"outputs\": 4, \"earlier\": [7, { \"name\": 1 }] }")]
    [InlineData("{ \"outputs\": [{ \"name\": \"../oakfield.yaml\", \"sha256\": \"\" }, { \"name\": \"parent-leaflet-large-print.pdf\" }] }")]
    public void A_manifest_that_tells_nothing_costs_no_file(string manifest)
    {
        _folder.Write("output/oakfield/manifest.json", manifest);
        ChangeNumber();
        Assert.Equal(0, _folder.Run("build"));
        Assert.True(_folder.Has(LargePrint));
        Assert.True(_folder.Has("school-profiles/oakfield.yaml"));
    }

    private void ChangeNumber() => _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield.Replace("01632 960101", "01632 960199"));

    private string ReadReport() => _folder.Read("output/oakfield/build-report.html");
}
