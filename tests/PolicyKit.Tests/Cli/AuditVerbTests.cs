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
        Assert.Contains("missing.docx does not exist", _folder.Out);
        Assert.Contains("good.docx: 1 paragraph read as staff-one-pager: nothing found", _folder.Out);
    }

    [Fact]
    public void A_place_is_named_by_the_heading_above_it()
    {
        Write("bad.docx", """<w:p><w:r><w:t>Ask [name].</w:t></w:r></w:p><w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Devices</w:t></w:r></w:p><w:p><w:r><w:t>Tell [insert name].</w:t></w:r></w:p>""");
        _folder.Run("audit", "bad.docx");

        Assert.Contains("bad.docx:3:6, under the heading “Devices”\n", _folder.Out);
        Assert.Contains("bad.docx:1:5\n", _folder.Out);
    }

    [Fact]
    public void What_an_audit_cannot_see_is_said_last()
    {
        Write("policy.docx", "<w:p><w:r><w:t>Tell the lead.</w:t></w:r></w:p>");
        _folder.Run("audit", "policy.docx");
        Assert.EndsWith("Read the document with the guidance as well, whatever was found.", _folder.Out.TrimEnd());
    }

    [Fact]
    public void Errors_come_first_and_what_is_not_said_last()
    {
        Write("bad.docx", "<w:p><w:r><w:t>Fill in the MARF.</w:t></w:r></w:p><w:p><w:r><w:t>Tell [insert name].</w:t></w:r></w:p>");
        _folder.Write("templates/ukccis-2016/audit.yaml", "- { clause: UKCCIS16-2.1-02, topic: Telling, about: telling the lead, words: [lead] }");
        _folder.Write("templates/ukccis-2016/documents/staff-one-pager/document.yaml", "id: staff-one-pager\ntitle: What to do\ncode: STF\nminimum:\n  - all: [UKCCIS16-2.1-02]\n");
        _folder.Run("audit", "bad.docx", "--as", "staff-one-pager");

        string[] parts = ["error PK5010", "warning PK5013", "What bad.docx does not seem to say", "\n  Telling\n    - telling the lead (UKCCIS16-2.1-02)\n", "1 error, 1 warning, 1 point not found"];
        Assert.Equal(parts, parts.OrderBy(p => _folder.Out.IndexOf(p, StringComparison.Ordinal)));
        Assert.All(parts, p => Assert.Contains(p, _folder.Out, StringComparison.Ordinal));
        Assert.DoesNotContain("PK0059", _folder.Out);

        _folder.Run("audit", "bad.docx", "--as", "staff-one-pager", "--format", "msbuild");
        Assert.Contains("PK0059", _folder.Out);
    }

    [Fact]
    public void A_folder_is_audited_file_by_file_without_what_word_leaves_beside_them()
    {
        Directory.CreateDirectory(_folder.GetPath("Policies/archive"));
        Write("Policies/a.docx", "<w:p><w:r><w:t>Tell the lead.</w:t></w:r></w:p>");
        Write("Policies/b.docx", "<w:p><w:r><w:t>Tell [insert name].</w:t></w:r></w:p>");
        Write("Policies/archive/old.docx", "<w:p><w:r><w:t>Tell [insert name].</w:t></w:r></w:p>");
        _folder.Write("Policies/~$b.docx", "head");
        _folder.Write("Policies/notes.txt", "Notes");
        _folder.Write("Policies/c.doc", "Notes");

        Assert.Equal(ExitCode.ErrorsInInput, _folder.Run("audit", "Policies"));
        Assert.Contains("Policies/a.docx: 1 paragraph read", _folder.Out);
        Assert.Contains("Policies/b.docx: 1 paragraph read", _folder.Out);
        Assert.Contains("Policies/c.doc is a plain text file, not a Word document", _folder.Out);
        Assert.Contains("3 files: 2 errors", _folder.Out);
        Assert.DoesNotContain("old.docx", _folder.Out);
        Assert.DoesNotContain("~$", _folder.Out);
        Assert.DoesNotContain("notes.txt", _folder.Out);
    }

    [Fact]
    public void A_pattern_is_read_as_the_windows_shell_hands_it_on()
    {
        Write("a.docx", "<w:p><w:r><w:t>Tell the lead.</w:t></w:r></w:p>");
        Write("b.docx", "<w:p><w:r><w:t>Tell the lead.</w:t></w:r></w:p>");

        Assert.Equal(ExitCode.Success, _folder.Run("audit", "*.docx"));
        Assert.Contains("2 files: nothing found", _folder.Out);
    }

    [Fact]
    public void A_folder_without_a_word_file_is_called_that()
    {
        Directory.CreateDirectory(_folder.GetPath("Empty"));

        Assert.Equal(ExitCode.ErrorsInInput, _folder.Run("audit", "Empty", "nowhere"));
        Assert.Contains("There is no Word file (.docx) in the folder Empty", _folder.Out);
        Assert.Contains("nowhere does not exist", _folder.Out);
        Assert.DoesNotContain("Close it in Word", _folder.Out);
    }

    [Fact]
    public void A_path_without_a_name_is_the_folder_that_the_command_runs_in()
    {
        _folder.Run("audit", "");
        Assert.Contains($"in the folder {_folder.Path}\n", _folder.Out);
    }

    [Fact]
    public void A_file_in_a_workspace_is_judged_by_its_settings()
    {
        Directory.CreateDirectory(_folder.GetPath("office/in"));
        Write("office/in/policy.docx", "<w:p><w:r><w:t>Fill in the MARF. It can be TBC.</w:t></w:r></w:p>");
        Write("other.docx", "<w:p><w:r><w:t>Fill in the MARF.</w:t></w:r></w:p>");
        _folder.Write("office/policykit.yaml", "policykit: 1\nrules: { PK5013: error }\nsuppress:\n  - { rule: PK5010, file: in/policy.docx, why: Still a draft }\n");

        Assert.Equal(ExitCode.ErrorsInInput, _folder.Run("audit", "office/in/policy.docx", "other.docx"));
        Assert.Contains("error PK5013", _folder.Out);
        Assert.Contains("warning PK5013", _folder.Out);
        Assert.DoesNotContain("PK5010", _folder.Out);
        Assert.Contains("1 error, 1 set aside", _folder.Out);
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
        Assert.DoesNotContain("sourceLanguage", list.RootElement.GetRawText(), StringComparison.Ordinal);
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
