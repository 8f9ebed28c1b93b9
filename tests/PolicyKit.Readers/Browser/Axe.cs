using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace PolicyKit.Readers.Browser;

/// <summary>The rules of accessible pages, as axe knows them.</summary>
internal static class Axe
{
    private static readonly string[] Standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What axe finds, however a page is looked at. The files are looked at side by side, each in a window of its own.</summary>
    public static async Task<List<string>> FindProblemsAsync(OpenBrowser browser, IEnumerable<string> files)
    {
        // The pages forbid every script; axe is one.
        var found = await Task.WhenAll(files.Select(file => browser.LookAsync(new BrowserNewContextOptions { BypassCSP = true }, context => FindProblemsAsync(context, file))));
        return [.. found.SelectMany(problems => problems)];
    }

    private static async Task<List<string>> FindProblemsAsync(IBrowserContext context, string file)
    {
        var problems = new List<string>();
        await context.AddInitScriptAsync(Script);
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
}
