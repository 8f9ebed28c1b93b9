using PolicyKit.Binding.Packs;
using PolicyKit.Syntax.Packs;
using PolicyKit.Syntax.Profiles;
using PolicyKit.Text;

namespace PolicyKit.Tests.Rendering;

/// <summary>A template reaches the pieces of its own pack, whatever it writes for a name.</summary>
public sealed class IncludePathTests : IDisposable
{
    private const string Secret = "Nobody outside may read this";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public IncludePathTests()
    {
        Write("secret.sbn-md", Secret);
        Write("pack/secret.sbn-md", Secret);
        Write("pack/pack.yaml", "{ id: pack, title: Pack, version: \"1\" }");
        Write("pack/documents/policy-section/document.yaml", "{ id: policy-section, title: Policy, code: POL }");
        Write("pack/partials/part.sbn-md", "A piece of the pack");
    }

    [Fact]
    public void A_piece_of_the_pack_is_included()
    {
        var compilation = Compile("part");

        Assert.Contains("A piece of the pack", GetText(compilation));
        Assert.DoesNotContain(compilation.Diagnostics, d => d.Id == "PK1562");
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("../../secret.sbn-md")]
    [InlineData("..\\\\secret")]
    [InlineData("part/../../secret")]
    [InlineData("./part")]
    [InlineData("%2e%2e/secret")]
    [InlineData("..%2fsecret")]
    [InlineData("．．/secret")]
    [InlineData("/etc/passwd")]
    [InlineData("file:///etc/passwd")]
    [InlineData("C:\\\\Windows\\\\win.ini")]
    [InlineData("\\\\\\\\server\\\\share\\\\secret")]
    [InlineData("\\\\\\\\?\\\\C:\\\\secret")]
    [InlineData("CON")]
    [InlineData("NUL.sbn-md")]
    [InlineData("COM1")]
    [InlineData("/dev/stdin")]
    [InlineData("part:$DATA")]
    [InlineData("part\\0")]
    public void A_path_that_leaves_the_pack_is_an_unknown_template(string name)
    {
        var compilation = Compile(name);

        Assert.Contains(compilation.Diagnostics, d => d.Id == "PK1562");
        Assert.DoesNotContain(Secret, GetText(compilation));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    // The name is put together as the template runs, so that no check before it can help.
    private Compilation Compile(string name)
    {
        Write("pack/documents/policy-section/010-section.sbn-md", $"{{{{ name = '' + '{name}'; include name }}}}");
        var profile = ProfileSyntaxTree.Parse(SourceText.From("", "profile.yaml"));
        var pack = PackBinder.Bind(PackFiles.Load(Path.Combine(_folder.FullName, "pack")));
        return Compilation.Create(profile, [pack], new CompilationOptions(new DateOnly(2026, 11, 21)));
    }

    private static string GetText(Compilation compilation) => compilation.GetDocument("policy-section")!.Markdown;

    private void Write(string path, string text)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, text);
    }
}
