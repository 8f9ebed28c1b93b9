using PolicyKit.Analyzers.Safety;
using PolicyKit.Diagnostics;

namespace PolicyKit.Tests.Analyzers.Safety;

public sealed class NobodyForTheTimeTests
{
    private const string Policy = "Tell the DSL. If away, refer yourself, in the evening and in the holidays too.";

    [Fact]
    public void What_the_profile_leaves_out_is_asked_of_the_school()
    {
        var found = Run("cover: { unavailable: Ruth Adeyemi, holidays: The inbox is read }");
        Assert.Equal("profile.yaml", found.Location!.Path);
        Assert.Equal("Add a rule for trips (`cover.offsite`)", Assert.Single(found.Hints));
    }

    [Fact]
    public void What_the_profile_says_and_no_template_prints_is_the_templates() =>
        Assert.NotEqual("profile.yaml", Run("cover: { unavailable: Ruth Adeyemi, holidays: The inbox is read, offsite: Ring the office }").Location!.Path);

    private static Diagnostic Run(string profile) => Assert.Single(Check.RunDocument(new NobodyForTheTime(), Policy, profile: profile));
}
