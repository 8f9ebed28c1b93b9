using PolicyKit.Analyzers.Templates;
using PolicyKit.Tests.Packs;

namespace PolicyKit.Tests.Analyzers.Templates;

public sealed class NationalTemplatesTests
{
    /// <summary>A service that has a web page needs no telephone number, and the templates do not ask yet.</summary>
    private static readonly string[] KnownGaps = ["“contacts.front_door.phone”", "“contacts.lado.phone”"];

    [Fact]
    public void The_national_templates_are_right_for_every_school()
    {
        var found = TemplateRules.Analyze(National.Compile(""))
            .Where(diagnostic => !(diagnostic.Id == "PK2204" && KnownGaps.Any(gap => diagnostic.Message.StartsWith(gap, StringComparison.Ordinal))));
        Assert.Equal("", string.Join('\n', found));
    }
}
