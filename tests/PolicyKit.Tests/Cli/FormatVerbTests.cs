using System.Text;
using PolicyKit.Cli;

namespace PolicyKit.Tests.Cli;

public sealed class FormatVerbTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Templates_of_a_folder_are_laid_out()
    {
        Directory.Delete(_folder.GetPath("templates"), recursive: true);
        _folder.Write("templates/a.sbn-md", "{{x}}");
        _folder.Write("templates/deep/b.sbn-html", "{{ y }}");
        _folder.Write("templates/c.txt", "{{z}}");

        Assert.Equal(ExitCode.Success, _folder.Run("format"));
        Assert.Equal("{{ x }}", _folder.Read("templates/a.sbn-md"));
        Assert.Equal("{{z}}", _folder.Read("templates/c.txt"));
        Assert.Equal("2 templates read, 1 laid out\n", _folder.Out);
    }

    [Fact]
    public void A_check_changes_nothing_and_fails()
    {
        _folder.Write("a.sbn", "text {{x}}");

        Assert.Equal(ExitCode.ErrorsInInput, _folder.Run("format", "--check", "a.sbn"));
        Assert.Equal("text {{x}}", _folder.Read("a.sbn"));
        Assert.Contains("a.sbn:1:8", _folder.Error);
        _folder.Run("format", "a.sbn");
        Assert.Equal(ExitCode.Success, _folder.Run("format", "--check", "a.sbn"));
    }

    [Fact]
    public void A_template_with_errors_is_reported_and_left()
    {
        _folder.Write("a.sbn", "{{x+}}");

        Assert.Equal(ExitCode.ErrorsInInput, _folder.Run("format", "a.sbn"));
        Assert.Equal("{{x+}}", _folder.Read("a.sbn"));
        Assert.Contains("a.sbn:1:5", _folder.Error);
    }

    [Fact]
    public void A_file_of_an_older_Notepad_keeps_its_encoding()
    {
        var path = _folder.GetPath("a.sbn");
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes("Café {{x}}"));
        Assert.Equal(ExitCode.Success, _folder.Run("format", "a.sbn"));
        Assert.Equal(Encoding.Latin1.GetBytes("Café {{ x }}"), File.ReadAllBytes(path));
    }

    [Fact]
    public void A_byte_order_mark_stays()
    {
        var path = _folder.GetPath("a.sbn");
        File.WriteAllBytes(path, [0xEF, 0xBB, 0xBF, .. "{{x}}"u8]);

        Assert.Equal(ExitCode.Success, _folder.Run("format", "a.sbn"));
        Assert.Equal([0xEF, 0xBB, 0xBF, .. "{{ x }}"u8], File.ReadAllBytes(path));
    }
}
