using PolicyKit.Cli.Packs;

namespace PolicyKit.Tests.Cli.Packs;

public sealed class PackPathTests
{
    [Theory]
    [InlineData("")]
    [InlineData("../policykit.yaml")]
    [InlineData("documents/../../x.yaml")]
    [InlineData("./pack.yaml")]
    [InlineData("/etc/x.yaml")]
    [InlineData("\\\\server\\share\\x.yaml")]
    [InlineData("..\\x.yaml")]
    [InlineData("documents\\..\\..\\x.yaml")]
    [InlineData("C:/x.yaml")]
    [InlineData("C:x.yaml")]
    [InlineData("documents//x.yaml")]
    [InlineData("pack.yaml:hidden")]
    [InlineData("con")]
    [InlineData("documents/NUL.yaml")]
    [InlineData("aux.sbn-md")]
    [InlineData("lpt9.txt")]
    [InlineData("x.yaml.")]
    [InlineData("folder /x.yaml")]
    [InlineData("x\u202Elmay.yaml")]
    [InlineData("na\u0000me.yaml")]
    [InlineData("what?.yaml")]
    [InlineData("~pack/x.yaml")]
    public void A_name_that_could_mean_something_else_is_refused(string path) => Assert.NotNull(PackPath.FindProblem(path));

    [Theory]
    [InlineData("pack.yaml")]
    [InlineData("documents/policy-section/175-local_text.sbn-md")]
    [InlineData("console.yaml")]
    [InlineData("logo.v2.PNG")]
    public void A_plain_name_is_taken(string path) => Assert.Null(PackPath.FindProblem(path));

    [Theory]
    [InlineData("run.ps1")]
    [InlineData("template.dll")]
    [InlineData("page.html")]
    [InlineData("noextension")]
    public void A_pack_holds_nothing_that_runs(string path) => Assert.False(PackPath.IsKnownKind(path));
}
