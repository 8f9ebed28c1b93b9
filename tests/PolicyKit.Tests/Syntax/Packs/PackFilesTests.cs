using System.Runtime.Versioning;
using PolicyKit.Binding.Packs;
using PolicyKit.Syntax.Packs;

namespace PolicyKit.Tests.Syntax.Packs;

public sealed class PackFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("policykit-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_template_that_is_read_is_also_used_whatever_the_letters_of_its_ending()
    {
        Write("pack.yaml", "id: test\ntitle: Test pack\nversion: 1.0.0\n");
        Write("documents/staff/document.yaml", "id: staff\ntitle: Staff");
        Write("documents/staff/010-first.sbn-md", "One");
        Write("documents/staff/020-second.SBN-MD", "Two");
        Write("partials/rule.Sbn-Md", "Tell the lead.");

        var files = PackFiles.Load(_folder);
        var pack = PackBinder.Bind(files).Symbol;

        Assert.Equal(5, files.Files.Count);
        Assert.Equal(["first", "second"], pack.Documents[0].Sections.Select(s => s.Name));
        Assert.Equal(["rule"], pack.Partials.Keys);
    }

    [OrdinaryUserFact]
    [UnsupportedOSPlatform("windows")]
    public void A_pack_with_a_folder_that_cannot_be_read_is_not_read_without_it()
    {
        Write("pack.yaml", "id: test\ntitle: Test pack\nversion: 1.0.0\n");
        Write("documents/staff/document.yaml", "id: staff\ntitle: Staff");
        var closed = Path.Combine(_folder, "documents");
        File.SetUnixFileMode(closed, UnixFileMode.None);
        try
        {
            Assert.Throws<UnauthorizedAccessException>(() => PackFiles.Load(_folder));
        }
        finally
        {
            File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private void Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
