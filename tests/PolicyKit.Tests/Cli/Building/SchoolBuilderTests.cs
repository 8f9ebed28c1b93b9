using PolicyKit.Cli;
using PolicyKit.Cli.Building;

namespace PolicyKit.Tests.Cli.Building;

public sealed class SchoolBuilderTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(typeof(IOException), "PK0003")]
    [InlineData(typeof(UnauthorizedAccessException), "PK0003")]
    [InlineData(typeof(ArgumentException), "PK0099")]
    [InlineData(typeof(NotSupportedException), "PK0099")]
    public void Only_what_the_system_refuses_counts_as_a_file_that_cannot_be_read(Type exception, string id)
    {
        var host = _folder.CreateHost();
        var builder = new SchoolBuilder(host, PackShelf.Open(host, templates: null), new BuildRequest(host.Today));
        var build = builder.Build(new ProfileFile(_folder.GetPath("oakfield.yaml"), "oakfield.yaml"), () => throw (Exception)Activator.CreateInstance(exception)!);
        Assert.Equal([id], build.Diagnostics.Select(d => d.Id));
    }

    [Fact]
    public void A_section_nested_without_end_is_a_slip_of_its_pack_and_not_of_the_profile()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield);
        _folder.Write("templates/ukccis-2016/documents/policy-section/010-text.sbn-md", string.Concat(Enumerable.Repeat("- ", 200)) + "x\n");
        Assert.Equal(1, _folder.Run("check"));
        Assert.Contains("documents/policy-section/010-text.sbn-md:1:1", _folder.Out);
        Assert.Contains("PK5005", _folder.Out);
        Assert.DoesNotContain("PK0003", _folder.Out);
    }
}
