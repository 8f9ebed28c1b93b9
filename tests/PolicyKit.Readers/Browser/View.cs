using System.Collections.Immutable;
using Microsoft.Playwright;

namespace PolicyKit.Readers.Browser;

/// <summary>One way in which a page is looked at.</summary>
public sealed record View(string Name, int Width, int Height)
{
    public static readonly ImmutableArray<View> All =
    [
        new("a phone", 320, 640),
        // A browser that enlarges everything twice has half the width left for the page.
        new("a desk at 200 %", 640, 400),
        new("a desk in the dark", 1280, 800) { Colors = ColorScheme.Dark },
        new("forced colours", 1280, 800) { Forced = ForcedColors.Active },
        // Nobody taps on paper.
        new("paper", 794, 1123) { Media = Media.Print, Excused = "target-size" },
    ];

    public ColorScheme Colors { get; init; } = ColorScheme.Light;

    public ForcedColors Forced { get; init; } = ForcedColors.None;

    public Media Media { get; init; } = Media.Screen;

    /// <summary>The id of a rule of axe that means nothing here.</summary>
    public string? Excused { get; init; }

    public async Task ShowAsync(IPage page)
    {
        await page.SetViewportSizeAsync(Width, Height);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media, ColorScheme = Colors, ForcedColors = Forced });
    }
}
