using PolicyKit.Analyzers.Templates;
using PolicyKit.Tests.Packs;

namespace PolicyKit.Tests.Analyzers.Templates;

public sealed class NationalTemplatesTests
{
    [Fact]
    public void The_national_templates_are_right_for_every_school()
    {
        var found = string.Join('\n', TemplateRules.Analyze(National.Compile("")));
        Assert.True(found.Length == 0, found);
    }
}
