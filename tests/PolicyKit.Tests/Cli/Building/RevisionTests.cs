using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyKit.Emit;
using PolicyKit.Emit.Reading.Built;

namespace PolicyKit.Tests.Cli.Building;

public sealed class RevisionTests : IDisposable
{
    private const string Number = "01632 960101";
    private const string Poster = "flowchart-poster";

    private readonly WorkingFolder _folder = new();

    public RevisionTests()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield);
        _folder.Write("templates/ukccis-2016/documents/parent-leaflet/010-text.sbn-md", "## Tell\n\nTell {{ people.dsl.name }}. {clause=\"UKCCIS16-2.1-02\"}\n");
        Build(20);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_first_build_asks_nobody_to_print_again()
    {
        Assert.DoesNotContain("print again", _folder.Out);
        Assert.DoesNotContain("Print again", ReadReport());
        Assert.Equal("", GetRevision(Poster).Replaces);
    }

    [Fact]
    public void A_new_number_names_the_documents_to_print_again_and_both_numbers()
    {
        var old = GetRevision(Poster).Mark;
        Change(Number, "01632 960299");
        Build(21);

        var now = GetRevision(Poster);
        Assert.Equal(old, now.Replaces);
        Assert.NotEqual(old, now.Mark);
        Assert.Matches($@"Changed, so print again: {Poster}, policy-section, staff-one-pager\.", _folder.Out);
        Assert.Matches($"(?s)<h2>Print again</h2>.*copy {now.Mark}, since 21 November 2026.*copy {old}.*960101.*is now.*960299", ReadReport());
    }

    [Fact]
    public void A_document_that_says_the_same_is_not_printed_again()
    {
        Change(Number, "01632 960299");
        Build(21);
        Assert.Equal("", GetRevision("parent-leaflet").Replaces);
        Assert.All(GetRevisions(), revision => Assert.Equal(ReadMark(revision.Document), revision.Mark));
    }

    [Fact]
    public void The_report_still_tells_it_after_builds_that_change_nothing()
    {
        Change(Number, "01632 960299");
        Build(21);
        Build(22);
        Assert.Single(Regex.Matches(_folder.Out, "print again"));
        Assert.Matches("(?s)<h2>Print again</h2>.*since 21 November 2026", ReadReport());
    }

    [Fact]
    public void What_is_tried_and_undone_on_one_day_replaces_no_print()
    {
        var old = GetRevision(Poster).Mark;
        Change(Number, "01632 960299");
        Build(21);
        Change("01632 960299", "01632 960298");
        Build(21);
        Assert.Equal(old, GetRevision(Poster).Replaces);
        Assert.Matches("960101.*is now.*960298", ReadReport());
        Assert.DoesNotContain("960299", ReadReport());
        Build(21);
        Assert.Equal(2, Regex.Count(_folder.Out, "print again"));
        Change("01632 960298", Number);
        Build(21);
        Assert.Equal((old, ""), (GetRevision(Poster).Mark, GetRevision(Poster).Replaces));
    }

    [Fact]
    public void A_build_with_errors_or_of_drafts_replaces_no_print()
    {
        var old = GetRevision(Poster);
        Change(Number, "0845 670 000");
        Assert.Equal(1, _folder.Run("build"));
        Assert.Equal(old, GetRevision(Poster));
        Change("0845 670 000", "01632 960299");
        Assert.Equal(0, _folder.Run("build", "--draft"));
        Assert.Equal(old, GetRevision(Poster));
    }

    [Fact]
    public void A_document_that_was_not_made_keeps_its_revision()
    {
        var policy = GetRevision("policy-section");
        Change(Number, "01632 960299");
        Assert.Equal(0, _folder.Run("build", "--documents", Poster));
        Assert.Equal(policy, GetRevision("policy-section"));
        Assert.NotEqual("", GetRevision(Poster).Replaces);
    }

    [Fact]
    public void The_change_is_known_without_its_words_where_the_older_file_is_gone_or_edited()
    {
        _folder.Write($"output/oakfield/{Poster}.md", "edited");
        Change(Number, "01632 960299");
        Build(21);
        Assert.NotEqual("", GetRevision(Poster).Replaces);
        Assert.Matches("(?s)<h2>Print again</h2>", ReadReport());
    }

    [Fact]
    public void Every_format_of_a_document_has_its_mark_at_the_foot()
    {
        var mark = $"Copy {GetRevision(Poster).Mark}";
        Assert.Contains(mark, Read(BuiltMarkdown.Read, OutputFormat.Markdown));
        Assert.Contains(mark, Read(BuiltPdf.Read, OutputFormat.Pdf));
        Assert.Contains(mark, Read(BuiltDocx.Read, OutputFormat.Docx));
        Assert.Contains(mark, Read(BuiltHtml.Read, OutputFormat.Html));

        string Read(Func<byte[], BuiltText?> read, OutputFormat format)
        {
            var text = read(File.ReadAllBytes(_folder.GetPath($"output/oakfield/{Poster}{format.Extension}")))!;
            return string.Join('\n', text.Lines.Concat(text.Furniture));
        }
    }

    private void Build(int day) => Assert.Equal(0, _folder.Run("build", "--today", $"2026-11-{day}"));

    private void Change(string from, string to)
    {
        var profile = _folder.Read("school-profiles/oakfield.yaml");
        Assert.Contains(from, profile);
        _folder.Write("school-profiles/oakfield.yaml", profile.Replace(from, to, StringComparison.Ordinal));
    }

    private string ReadReport() => Regex.Replace(_folder.Read("output/oakfield/build-report.html").Replace('\u00A0', ' '), "&nbsp;", " ");

    private string ReadMark(string document) => Regex.Match(_folder.Read($"output/oakfield/{document}.md"), "Copy (\\w{4})").Groups[1].Value;

    private (string Document, string Mark, string Replaces) GetRevision(string document) => GetRevisions().Single(revision => revision.Document == document);

    private (string Document, string Mark, string Replaces)[] GetRevisions()
    {
        using var manifest = JsonDocument.Parse(_folder.Read("output/oakfield/manifest.json"));
        return [.. manifest.RootElement.GetProperty("revisions").EnumerateArray().Select(item => (item.GetProperty("document").GetString()!, item.GetProperty("copy").GetString()!, item.GetProperty("replaces").GetString()!))];
    }
}
