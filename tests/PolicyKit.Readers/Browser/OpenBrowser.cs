using Microsoft.Playwright;

namespace PolicyKit.Readers.Browser;

/// <summary>One browser for all tests: opening it takes longer than most of them.</summary>
public sealed class OpenBrowser : IAsyncLifetime
{
    // A browser may stop to answer on a busy machine. That says nothing about a page, so it is opened anew; a look takes seconds.
    private const int Attempts = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan PatienceToClose = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _opening = new(1, 1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Task InitializeAsync() => OpenAsync(null);

    /// <summary>What is seen in a window of its own.</summary>
    public async Task<T> LookAsync<T>(BrowserNewContextOptions options, Func<IBrowserContext, Task<T>> look)
    {
        for (var attempt = 1; ; attempt++)
        {
            var browser = _browser!;
            try
            {
                return await LookAsync(browser, options, look).WaitAsync(Patience);
            }
            catch (Exception e) when (attempt < Attempts && e is TimeoutException or PlaywrightException)
            {
                await OpenAsync(browser);
            }
        }
    }

    public Task DisposeAsync() => CloseAsync();

    private static async Task<T> LookAsync<T>(IBrowser browser, BrowserNewContextOptions options, Func<IBrowserContext, Task<T>> look)
    {
        await using var context = await browser.NewContextAsync(options);
        return await look(context);
    }

    /// <param name="former">The browser that stopped to answer; another test may have replaced it already.</param>
    private async Task OpenAsync(IBrowser? former)
    {
        await _opening.WaitAsync();
        try
        {
            if (_browser != former)
                return;
            await CloseAsync();
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Programs.Chromium });
        }
        finally
        {
            _opening.Release();
        }
    }

    private async Task CloseAsync()
    {
        try
        {
            if (_browser is not null)
                await _browser.CloseAsync().WaitAsync(PatienceToClose);
        }
        catch (Exception e) when (e is TimeoutException or PlaywrightException)
        {
            // It no longer answers, and ends with the program that drives it.
        }

        _playwright?.Dispose();
    }
}
