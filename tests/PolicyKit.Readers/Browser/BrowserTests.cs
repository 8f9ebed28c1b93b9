using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PolicyKit.Readers.Browser;

/// <summary>Every page of every sample school in a real browser.</summary>
public sealed class BrowserTests(BuiltSamples samples, OpenBrowser browser) : IClassFixture<BuiltSamples>, IClassFixture<OpenBrowser>
{
    private static readonly string[] Standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private IBrowser Browser => browser.Browser;

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
        var wide = new List<string>();
        foreach (var view in View.All.Where(v => v.Media == Media.Screen))
        {
            await using var context = await view.OpenAsync(Browser);
            var page = await context.NewPageAsync();
            foreach (var file in samples.GetFiles(school, ".html"))
            {
                await page.GotoAsync(new Uri(file).AbsoluteUri);
                var width = await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth");
                if (width > view.Width)
                    wide.Add($"{Path.GetFileName(file)} is {width} pixels wide on {view.Name} of {view.Width}");
            }
        }

        AssertNone(wide);
    }

    [Theory]
    [MemberData(nameof(BuiltSamples.Schools), MemberType = typeof(BuiltSamples))]
    public async Task A_page_fetches_nothing_and_keeps_its_own_security_policy(string school)
    {
        var trouble = new List<string>();
        await using var context = await Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        page.Console += (_, message) => trouble.Add(message.Text);
        page.Request += (_, request) =>
        {
            if (!request.IsNavigationRequest && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                trouble.Add(request.Url);
        };

        foreach (var file in samples.GetFiles(school, ".html"))
            await page.GotoAsync(new Uri(file).AbsoluteUri);

        AssertNone(trouble);
    }

    [Theory]
    [MemberData(nameof(BuiltSamples.Schools), MemberType = typeof(BuiltSamples))]
    public async Task Whoever_goes_by_keyboard_sees_where_they_are(string school)
    {
        var unseen = new List<string>();
        await using var context = await Browser.NewContextAsync(new BrowserNewContextOptions { BypassCSP = true, ReducedMotion = ReducedMotion.Reduce });
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

        AssertNone(unseen);
    }

    // The views are looked at side by side: each has a window of its own.
    private async Task<List<string>> FindProblemsAsync(string[] files) =>
        [.. (await Task.WhenAll(View.All.Select(view => FindProblemsAsync(view, files)))).SelectMany(problems => problems)];

    private async Task<List<string>> FindProblemsAsync(View view, string[] files)
    {
        var problems = new List<string>();
        await using var context = await view.OpenAsync(Browser);
        var page = await context.NewPageAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = view.Media });
        var options = new AxeRunOptions { RunOnly = RunOnlyOptions.Tags(Standards), ResultTypes = [ResultType.Violations] };
        if (view.Excused is { } rule)
            options.Rules = new Dictionary<string, RuleOptions> { [rule] = new() { Enabled = false } };

        foreach (var file in files)
        {
            await page.GotoAsync(new Uri(file).AbsoluteUri);
            var result = await page.RunAxe(options);
            problems.AddRange(
                from violation in result.Violations
                from node in violation.Nodes
                select $"{Path.GetFileName(file)} on {view.Name}: {violation.Id}: {violation.Help}: {node.Html}");
        }

        return problems;
    }

    private static void AssertNone(List<string> problems) => Assert.True(problems.Count == 0, string.Join('\n', problems));
}
