using PolicyKit.Documents;

namespace PolicyKit.Tests.Documents;

public sealed class SameLooksTests
{
    [Fact]
    public void Pages_of_the_same_lengths_and_panels_are_the_same()
    {
        Assert.True(CreateLeaflet().IsSameAs(CreateLeaflet()));
        Assert.False(CreateLeaflet().IsSameAs(CreateLeaflet() with { PanelOrder = [[2, 1]] }));
        Assert.False(CreateLeaflet().IsSameAs(CreateLeaflet() with { PanelWidths = [[97, 100], [100, 97]] }));
        Assert.False(CreateLeaflet().IsSameAs(CreateLeaflet() with { TextSize = 12 }));
    }

    [Fact]
    public void Themes_with_copies_of_one_logo_are_the_same()
    {
        Assert.Equal(new Theme { Logo = new Logo([1, 2], "Oakfield") }, new Theme { Logo = new Logo([1, 2], "Oakfield") });
        Assert.NotEqual(new Theme { Logo = new Logo([1, 2], "Oakfield") }, new Theme { Logo = new Logo([1, 3], "Oakfield") });
    }

    private static PageSetup CreateLeaflet() => new() { Layout = PageLayout.Panels, PanelWidths = [[97, 100]], PanelOrder = [[1, 2]] };
}
