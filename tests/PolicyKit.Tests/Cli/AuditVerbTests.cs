using System.Text.Json;
using PolicyKit.Cli;
using PolicyKit.Tests.Emit.Reading;

namespace PolicyKit.Tests.Cli;

public sealed class AuditVerbTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_read_and_what_it_was_taken_for_is_said()
    {
        Write("policy.docx", "<w:p><w:r><w:t>Tell the lead.</w:t></w:r></w:p>");

        Assert.Equal(ExitCode.Success, _folder.Run("audit", "policy.docx"));
        Assert.Contains("policy.docx: 1 paragraph read as policy-section, by a guess (say what it is with --as): nothing found", _folder.Out);
    }

    [Fact]
    public void An_error_in_one_file_fails_the_command_and_the_others_are_read()
    {
        Write("good.docx", "<w:p><w:r><w:t>Tell the lead.</w:t></w:r></w:p>");
        Write("bad.docx", "<w:p><w:r><w:t>Tell [insert name].</w:t></w:r></w:p>");
        _folder.Write("leaflet.docx", "%PDF-1.7");

        Assert.Equal(ExitCode.ErrorsInInput, _folder.Run("audit", "bad.docx", "leaflet.docx", "missing.docx", "good.docx", "--as", "staff-one-pager"));
        Assert.Contains("1 │ Tell [insert name].", _folder.Out);
        Assert.Contains("leaflet.docx is a PDF, not a Word document (.docx)", _folder.Out);
        Assert.Contains("leaflet.docx: not read, 1 error", _folder.Out);
        Assert.Contains("missing.docx cannot be read: it is not there", _folder.Out);
        Assert.Contains("good.docx: 1 paragraph read as staff-one-pager: nothing found", _folder.Out);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public void The_list_is_written_for_programs_too(string format)
    {
        Write("bad.docx", "<w:p><w:r><w:t>Tell [insert name].</w:t></w:r></w:p>");

        Assert.Equal(ExitCode.ErrorsInInput, _folder.Run("audit", "bad.docx", "--format", format));
        using var list = JsonDocument.Parse(_folder.Out);
        Assert.Contains("PK5010", list.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_for_build_tools_names_the_paragraph()
    {
        Write("bad.docx", "<w:p><w:r><w:t>First.</w:t></w:r></w:p><w:p><w:r><w:t>Tell [insert name].</w:t></w:r></w:p>");

        _folder.Run("audit", "bad.docx", "--format", "msbuild");
        Assert.Contains("bad.docx(2,6,", _folder.Out);
    }

    [Theory]
    [InlineData("poster", "No pack makes a document called “poster”")]
    [InlineData("staff-one-page", "Did you mean staff-one-pager?")]
    public void A_kind_of_document_that_no_pack_makes_is_refused(string kind, string message)
    {
        Write("policy.docx", "<w:p/>");

        Assert.Equal(ExitCode.WrongUsage, _folder.Run("audit", "policy.docx", "--as", kind));
        Assert.Contains(message, _folder.Error);
    }

    [Fact]
    public void Nothing_is_changed_and_nothing_is_made()
    {
        var bytes = Write("policy.docx", "<w:p><w:r><w:t>Tell the lead.</w:t></w:r></w:p>");
        _folder.Run("audit", "policy.docx");

        Assert.Equal(bytes, File.ReadAllBytes(_folder.GetPath("policy.docx")));
        Assert.False(_folder.Has("output"));
    }

    private byte[] Write(string name, string body)
    {
        var bytes = new WordFile(body).ToBytes();
        File.WriteAllBytes(_folder.GetPath(name), bytes);
        return bytes;
    }
}
