using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace PolicyKit.Readers.Browser;

/// <summary>Every page of every sample school in a real browser.</summary>
public sealed class BrowserTests(BuiltSamples samples, OpenBrowser browser) : IClassFixture<BuiltSamples>, IClassFixture<OpenBrowser>
{
    private static readonly string[] Standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    [Theory]
    [MemberData(nameof(BuiltSamples.Schools), MemberType = typeof(BuiltSamples))]
    public async Task Axe_finds_nothing_on_any_page_however_it_is_looked_at(string school) =>
        AssertNone(await FindProblemsAsync(samples.GetFiles(school, ".html")));

    [Fact]
    public async Task Axe_finds_nothing_on_the_page_of_coverage() =>
        AssertNone(await FindProblemsAsync([Path.Combine(samples.Folder, "coverage.html")]));

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

    // The files are looked at side by side, each in a window of its own.
    private async Task<List<string>> FindProblemsAsync(string[] files)
    {
        // The pages forbid every script; axe is one.
        var found = await Task.WhenAll(files.Select(file => browser.LookAsync(new BrowserNewContextOptions { BypassCSP = true }, context => FindProblemsAsync(context, file))));
        return [.. found.SelectMany(problems => problems)];
    }

    private static async Task<List<string>> FindProblemsAsync(IBrowserContext context, string file)
    {
        var problems = new List<string>();
        await context.AddInitScriptAsync(Axe);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        foreach (var view in View.All)
        {
            await view.ShowAsync(page);
            var violations = await page.EvaluateAsync<string[]>(
                """
                async ([standards, excused]) => {
                    const rules = axe.getRules(standards).map(rule => rule.ruleId).filter(id => id !== excused);
                    const result = await axe.run({ runOnly: { type: 'rule', values: rules }, resultTypes: ['violations'] });
                    return result.violations.flatMap(violation => violation.nodes.map(node => `${violation.id}: ${violation.help}: ${node.html}`));
                }
                """,
                new object?[] { Standards, view.Excused });
            problems.AddRange(violations.Select(violation => $"{Path.GetFileName(file)} on {view.Name}: {violation}"));
        }

        await page.CloseAsync();
        return problems;
    }

    private static void AssertNone(List<string> problems) => Assert.True(problems.Count == 0, string.Join('\n', problems));
}
