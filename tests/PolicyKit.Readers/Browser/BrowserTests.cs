using Microsoft.Playwright;

namespace PolicyKit.Readers.Browser;

/// <summary>Every page of every sample school in a real browser.</summary>
public sealed class BrowserTests(BuiltSamples samples, OpenBrowser browser) : IClassFixture<BuiltSamples>, IClassFixture<OpenBrowser>
{
    [Theory]
    [MemberData(nameof(BuiltSamples.Schools), MemberType = typeof(BuiltSamples))]
    public async Task Axe_finds_nothing_on_any_page_however_it_is_looked_at(string school) =>
        AssertNone(await Axe.FindProblemsAsync(browser, samples.GetFiles(school, ".html")));

    [Fact]
    public async Task Axe_finds_nothing_on_the_page_of_coverage() =>
        AssertNone(await Axe.FindProblemsAsync(browser, [Path.Combine(samples.Folder, "coverage.html")]));

    [Theory]
    [MemberData(nameof(BuiltSamples.Schools), MemberType = typeof(BuiltSamples))]
    public async Task No_page_is_wider_than_a_phone(string school)
    {
        AssertNone(await browser.LookAsync(new BrowserNewContextOptions(), FindWideAsync));

        async Task<List<string>> FindWideAsync(IBrowserContext context)
        {
            var wide = new List<string>();
            var page = await context.NewPageAsync();
            foreach (var file in samples.GetFiles(school, ".html"))
            {
                await page.GotoAsync(new Uri(file).AbsoluteUri);
                foreach (var view in View.All.Where(v => v.Media == Media.Screen))
                {
                    await view.ShowAsync(page);
                    var width = await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth");
                    if (width > view.Width)
                        wide.Add($"{Path.GetFileName(file)} is {width} pixels wide on {view.Name} of {view.Width}");
                }
            }

            return wide;
        }
    }

    [Theory]
    [MemberData(nameof(BuiltSamples.Schools), MemberType = typeof(BuiltSamples))]
    public async Task A_page_fetches_nothing_and_keeps_its_own_security_policy(string school)
    {
        AssertNone(await browser.LookAsync(new BrowserNewContextOptions(), FindTroubleAsync));

        async Task<List<string>> FindTroubleAsync(IBrowserContext context)
        {
            var trouble = new List<string>();
            var page = await context.NewPageAsync();
            page.Console += (_, message) => trouble.Add(message.Text);
            page.Request += (_, request) =>
            {
                if (!request.IsNavigationRequest && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                    trouble.Add(request.Url);
            };

            foreach (var file in samples.GetFiles(school, ".html"))
                await page.GotoAsync(new Uri(file).AbsoluteUri);

            return trouble;
        }
    }

    [Theory]
    [MemberData(nameof(BuiltSamples.Schools), MemberType = typeof(BuiltSamples))]
    public async Task Whoever_goes_by_keyboard_sees_where_they_are(string school)
    {
        AssertNone(await browser.LookAsync(new BrowserNewContextOptions { BypassCSP = true, ReducedMotion = ReducedMotion.Reduce }, FindUnseenAsync));

        async Task<List<string>> FindUnseenAsync(IBrowserContext context)
        {
            var unseen = new List<string>();
            var page = await context.NewPageAsync();
            foreach (var file in samples.GetFiles(school, ".html"))
            {
                await page.GotoAsync(new Uri(file).AbsoluteUri);
                var stops = await page.Locator("a[href], summary, [tabindex='0']").CountAsync();
                for (var stop = 0; stop < stops; stop++)
                {
                    await page.Keyboard.PressAsync("Tab");
                    var name = await page.EvaluateAsync<string>(
                        """
                    () => {
                        const here = document.activeElement, box = here.getBoundingClientRect(), style = getComputedStyle(here);
                        // `auto` is the browser's own ring.
                        const isSeen = (style.outlineStyle === 'auto' || style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 2) && box.bottom > 0 && box.top < innerHeight;
                        return here === document.body || isSeen ? '' : here.outerHTML.slice(0, 120);
                    }
                    """);
                    if (name != "")
                        unseen.Add($"{Path.GetFileName(file)}: {name}");
                }
            }

            return unseen;
        }
    }

    private static void AssertNone(List<string> problems) => Assert.True(problems.Count == 0, string.Join('\n', problems));
}
