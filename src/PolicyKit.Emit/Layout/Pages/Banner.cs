using System.Collections.Immutable;
using PolicyKit.Documents;
using PolicyKit.Emit.Fonts;
using PolicyKit.Emit.Layout.Blocks;
using PolicyKit.Emit.Layout.Display;
using PolicyKit.Emit.Layout.Lines;

namespace PolicyKit.Emit.Layout.Pages;

/// <summary>The band of the school's colour that carries who it is from, what it is called and its logo.</summary>
/// <param name="Left">Left edge of the text, in points.</param>
/// <param name="TitleSize">Type size to try first; a title that needs more than <paramref name="MostLines"/> is set smaller, down to <paramref name="LeastTitleSize"/>.</param>
internal sealed record Banner(Document Document, Palette Palette, LineBreaker Lines, double Left, double Width, double TitleSize, double LeastTitleSize, int MostLines)
{
    // White around a logo, because no one knows what colours it is drawn for.
    private const double LogoMargin = 4;
    private const double LogoGap = 4 * LogoMargin;

    /// <summary>Room above and below the text.</summary>
    public double Padding { get; init; } = 14;

    public double SmallSize { get; init; } = 10.5;

    /// <summary>Who it is from stands above the title, unless the subtitle says it.</summary>
    public bool NamesPublisher { get; init; } = true;

    /// <summary>A name that takes more lines is left to the foot of the page.</summary>
    public int MostPublisherLines { get; init; } = int.MaxValue;

    /// <summary>The part of the width that one logo may take; two take more.</summary>
    public double LogoShare { get; init; } = 0.2;

    /// <summary>The logo stands beneath the text, as on a narrow cover, rather than at its right.</summary>
    public bool StacksLogo { get; init; }

    private Rgb Ink => Document.Theme.HasBands ? Palette.OnBrand : Palette.Text;

    /// <summary>Paints the band over an area that starts at the top of the page, and adds the title to the structure; returns its bottom.</summary>
    public double Paint(DisplayPage page, double groundLeft, double groundWidth, double top, double leastHeight, StructureElement parent)
    {
        var namesPublisher = NamesPublisher && !Document.Subtitle.Contains(Document.Publisher, StringComparison.Ordinal)
            && Lines.Break(InlineRun.Untagged(Document.Publisher, FontStyle.Bold), SmallSize, Width).Length <= MostPublisherLines;
        var publisher = namesPublisher ? InlineRun.Tagged(Document.Publisher, FontStyle.Bold, parent.AddElement("P")) : [];
        var title = InlineRun.Tagged(Document.Title, FontStyle.Bold, parent.AddElement("H1"));
        var subtitle = Document.Subtitle == "" ? [] : InlineRun.Tagged(Document.Subtitle, FontStyle.Regular, parent.AddElement("P"));

        var room = GetLogoRoom();
        var slabs = LayText(publisher, title, subtitle, StacksLogo || room.Width == 0 ? Width : Width - room.Width - SmallSize);
        if (StacksLogo)
        {
            if (room.Height > 0)
                slabs = [.. slabs, Slab.CreateSpace(room.Height + Padding)];
        }
        else if (room.Width > 0)
        {
            // A logo that is not as wide as it might be leaves the rest to the title.
            room = (GetWidth(CreateLogos(room.Width, SlabStack.GetHeight(slabs) - Padding)), room.Height);
            slabs = LayText(publisher, title, subtitle, Width - room.Width - SmallSize);
        }

        var height = Math.Max(leastHeight, SlabStack.GetHeight(slabs));
        var stripe = Math.Max(2.5, 0.3 * SmallSize);
        if (Document.Theme.HasBands)
        {
            page.Grounds.Add(new ShapeItem(Outline.Rectangle(groundLeft, top, groundWidth, height), Palette.Brand));
            page.Grounds.Add(new ShapeItem(Outline.Rectangle(groundLeft, top + height, groundWidth, stripe), Palette.Accent));
        }

        SlabStack.Place(slabs, Left, top, page);
        PaintLogos(page, CreateLogos(room.Width, StacksLogo ? room.Height : height - Padding), top, height, parent);
        return top + height + stripe;
    }

    // Wide and tall logos may take more of one side than a square one, or their words would be too small to read.
    private (double Width, double Height) GetLogoRoom()
    {
        var logos = LogoRow.Create(Document.Theme, double.MaxValue, 1).ToArray();
        if (logos.Length == 0)
            return (0, 0);

        var breadth = logos.Sum(l => l.Width) / logos.Length;
        var side = Width * LogoShare;
        return (side * (logos.Length > 1 ? LogoRow.Widening : 1) * Math.Clamp(Math.Sqrt(breadth), 1, 1.4), side * Math.Clamp(1 / Math.Sqrt(breadth), 1, 1.5));
    }

    private (Logo Logo, double Width, double Height)[] CreateLogos(double width, double height) =>
        [.. LogoRow.Create(Document.Theme, Math.Max(1, width - 2 * LogoMargin), Math.Max(1, height - 2 * LogoMargin))];

    private static double GetWidth((Logo Logo, double Width, double Height)[] logos) => logos.Sum(l => l.Width) + LogoGap * (logos.Length - 1) + 2 * LogoMargin;

    private List<Slab> LayText(ImmutableArray<InlineRun> publisher, ImmutableArray<InlineRun> title, ImmutableArray<InlineRun> subtitle, double width)
    {
        var slabs = new List<Slab> { Slab.CreateSpace(Padding) };
        if (!publisher.IsEmpty)
            slabs.AddRange([.. Lay(publisher, SmallSize, width), Slab.CreateSpace(0.45 * SmallSize)]);
        slabs.AddRange(LayTitle(title, width));
        if (!subtitle.IsEmpty)
            slabs.AddRange([Slab.CreateSpace(0.35 * SmallSize), .. Lay(subtitle, 1.2 * SmallSize, width)]);
        slabs.Add(Slab.CreateSpace(Padding));
        return slabs;
    }

    private IEnumerable<Slab> LayTitle(ImmutableArray<InlineRun> title, double width)
    {
        var size = TitleSize;
        while (size > LeastTitleSize && (Lines.Break(title, size, width).Length > MostLines || Lines.MeasureLongestWord(title, size) > width))
            size -= 0.5;
        return new TextBlock(0, size, 1.1 * size, Ink).Lay(Lines.BreakEvenly(title, size, width), Palette);
    }

    private IEnumerable<Slab> Lay(ImmutableArray<InlineRun> runs, double size, double width) =>
        new TextBlock(0, size, 1.3 * size, Ink).Lay(Lines.Break(runs, size, width), Palette);

    private void PaintLogos(DisplayPage page, (Logo Logo, double Width, double Height)[] logos, double top, double height, StructureElement parent)
    {
        var x = StacksLogo ? Left + LogoMargin : Left + Width + LogoMargin - GetWidth(logos);
        foreach (var (logo, width, drawnHeight) in logos)
        {
            var y = StacksLogo ? top + height - Padding - drawnHeight - LogoMargin : top + (height - drawnHeight) / 2;
            page.Grounds.Add(new ShapeItem(Outline.Rectangle(x - LogoMargin, y - LogoMargin, width + 2 * LogoMargin, drawnHeight + 2 * LogoMargin), Rgb.White));
            var figure = parent.Add(new StructureElement("Figure") { AlternativeText = logo.AltText == "" ? "Logo of " + Document.Publisher : logo.AltText });
            page.Items.Add(new ImageItem(x, y, width, drawnHeight, logo) { Content = figure.AddContent() });
            page.Items.Add(new FigureItem(x, y, width, drawnHeight, figure));
            x += width + LogoGap;
        }
    }
}
