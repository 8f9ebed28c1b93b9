using PolicyKit.Analyzers.Templates;
using PolicyKit.Tests.Packs;

namespace PolicyKit.Tests.Analyzers.Templates;

public sealed class NationalTemplatesTests
{
    [Fact]
    public void The_national_templates_are_right_for_every_school()
    {
        Assert.Equal("", string.Join('\n', TemplateRules.Analyze(National.Compile(""))));
    }
}
