using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using PolicyKit.Cli.Pages;
using PageMarkup = PolicyKit.Cli.Pages.Markup;

namespace PolicyKit.Tests.Cli.Pages;

public sealed class WebPageTests
{
    [Theory]
    [InlineData("<b>", "&lt;b&gt;")]
    [InlineData("\"><i>", "&quot;&gt;&lt;i&gt;")]
    [InlineData("Tom & Ann's", "Tom &amp; Ann&#x27;s")]
    [InlineData("a\u202Eb\nc", "a\uFFFDb c")]
    public void A_value_can_never_become_markup(string value, string written)
    {
        PageMarkup inner = $"<a title=\"{value}\">{value}</a>";
        PageMarkup outer = $"<p>{inner}{PageMarkup.Join("<", [inner, PageMarkup.None])}</p>";
        Assert.Equal($"<p><a title=\"{written}\">{written}</a><a title=\"{written}\">{written}</a>&lt;</p>", outer.ToString());
    }

    [Fact]
    public void Only_the_pages_own_style_applies_and_nothing_runs()
    {
        var page = CreatePage();
        var style = Regex.Match(page, "(?s)<style>(.*)</style>").Groups[1].Value;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.Contains($"content=\"default-src 'none'; style-src 'sha256-{hash}'; img-src data:; base-uri 'none'; form-action 'none'\"", page);
        Assert.Contains("h1 { color: red }", style);
    }

    [Fact]
    public void The_title_is_said_once_in_the_tab_and_once_on_the_page()
    {
        Assert.Contains("<title>Roll-out of &lt;1&gt;</title>", CreatePage());
        Assert.Contains("<h1>Roll-out of &lt;1&gt;</h1>", CreatePage());
    }

    [Fact]
    public void Whoever_goes_by_keyboard_can_skip_to_the_content()
    {
        var page = CreatePage();
        Assert.True(page.IndexOf("href=\"#content\"", StringComparison.Ordinal) < page.IndexOf("<header>", StringComparison.Ordinal));
        Assert.Contains("<main id=\"content\" tabindex=\"-1\">\n<p>Text</p>\n</main>", page);
    }

    private static string CreatePage()
    {
        var page = new WebPage("Roll-out of <1>", "h1 { color: red }");
        page.StartMain();
        page.Line($"<p>Text</p>");
        return page.ToString();
    }
}
