using Microsoft.Playwright;
using PolicyKit.Readers.Office;

namespace PolicyKit.Readers.Browser;

/// <summary>Someone without the PDF at hand prints the web page.</summary>
public sealed class PaperTests(BuiltSamples samples, OpenBrowser browser) : IClassFixture<BuiltSamples>, IClassFixture<OpenBrowser>
{
    [Theory]
    [MemberData(nameof(BuiltSamples.Schools), MemberType = typeof(BuiltSamples))]
    public async Task The_staff_sheet_is_one_page_on_paper(string school)
    {
        var printed = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(printed, await browser.LookAsync(new BrowserNewContextOptions(), async context =>
            {
                var page = await context.NewPageAsync();
                await page.GotoAsync(new Uri(Path.Combine(samples.Folder, school, "staff-one-pager.html")).AbsoluteUri);
                return await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true });
            }));
            Assert.Equal(1, PrintedPages.Read(printed).Count);
        }
        finally
        {
            File.Delete(printed);
        }
    }
}
