using System.Globalization;
using System.Text;
using PolicyKit.Documents;
using PolicyKit.Emit.Layout.Display;

namespace PolicyKit.Emit.Svg;

/// <summary>Paints pages as SVG, in the order and with the pens of the PDF.</summary>
internal sealed class PagePainter(LaidOutDocument layout, SharedShapes shapes)
{
    private readonly Dictionary<string, int> _pageNumbers = CountPages(layout);
    private readonly StringBuilder _svg = new();
    private (double Size, Rgb Ink)? _open;

    public IEnumerable<PagePicture> Paint()
    {
        foreach (var page in layout.Pages)
        {
            Paint(page.Grounds.Concat(page.Items));
            foreach (var watermark in page.Watermarks)
                Paint(watermark, page);
            var main = Take();
            Paint(page.Furniture);
            yield return new PagePicture(page.Width, page.Height, main, Take());
        }
    }

    private void Paint(IEnumerable<DisplayItem> items)
    {
        foreach (var item in items)
            Paint(item);
        Close();
    }

    private string Take()
    {
        var svg = _svg.ToString();
        _svg.Clear();
        return svg;
    }

    private static Dictionary<string, int> CountPages(LaidOutDocument layout)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < layout.Pages.Length; i++)
        {
            foreach (var anchor in layout.Pages[i].Items.OfType<AnchorItem>())
                numbers.TryAdd(anchor.Id, i + 1);
        }

        return numbers;
    }

    private void Paint(DisplayItem item)
    {
        switch (item)
        {
            case GlyphItem text:
                Paint(text);
                break;
            case PageNumberItem number:
                Paint(number.Resolve(_pageNumbers.GetValueOrDefault(number.Anchor, 1)));
                break;
            case ShapeItem shape:
                Close();
                Paint(shape);
                break;
            case ImageItem image:
                Close();
                Append($"<use href=\"#{shapes.UseLogo(image.Logo)}\" transform=\"translate({Number(image.X)} {Number(image.Y)}) scale({Number(image.Width)} {Number(image.Height)})\"/>");
                break;
        }
    }

    // Lines of one size and colour share a group, in whose units they stand.
    private void Paint(GlyphItem text)
    {
        if (_open != (text.Size, text.Ink))
        {
            Close();
            Append($"<g fill=\"{text.Ink}\" transform=\"scale({(text.Size / SharedShapes.UnitsPerEm).ToString("0.######", CultureInfo.InvariantCulture)})\">");
            _open = (text.Size, text.Ink);
        }

        PaintWords(text);
    }

    private void PaintWords(GlyphItem text)
    {
        var unit = text.Size / SharedShapes.UnitsPerEm;
        var (start, left, pen) = (0, text.X, text.X);
        for (var i = 0; i <= text.Glyphs.Length; i++)
        {
            if (i == text.Glyphs.Length || text.Glyphs[i].Face.GetOutline(text.Glyphs[i].Id).IsEmpty)
            {
                if (i > start)
                    Append($"<use href=\"#{shapes.UseWord(text.Glyphs.AsSpan()[start..i])}\" x=\"{Whole(left / unit)}\" y=\"{Whole(text.Baseline / unit)}\"/>");
                start = i + 1;
            }

            if (i < text.Glyphs.Length)
                pen += text.Size * text.Glyphs[i].Advance;
            if (start == i + 1)
                left = pen;
        }
    }

    private void Paint(ShapeItem shape)
    {
        _svg.Append("<path d=\"");
        foreach (var step in shape.Outline.Steps)
        {
            _svg.Append(step.Verb switch
            {
                OutlineVerb.MoveTo => $"M{Number(step.X3)} {Number(step.Y3)}",
                OutlineVerb.LineTo => $"L{Number(step.X3)} {Number(step.Y3)}",
                OutlineVerb.CurveTo => $"C{Number(step.X1)} {Number(step.Y1)} {Number(step.X2)} {Number(step.Y2)} {Number(step.X3)} {Number(step.Y3)}",
                _ => "Z",
            });
        }

        Append($"\" fill=\"{shape.Fill?.ToString() ?? "none"}\"");
        if (shape.Stroke is { } stroke)
            Append($" stroke=\"{stroke}\" stroke-width=\"{Number(shape.LineWidth)}\" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
        if (shape is { Stroke: not null, IsDashed: true })
            Append($" stroke-dasharray=\"{Number(3 * shape.LineWidth)}\"");
        _svg.Append("/>");
    }

    // Through the middle of the page, rising to the right.
    private void Paint(WatermarkText watermark, DisplayPage page)
    {
        var text = watermark.Text;
        Append($"<g opacity=\".11\" transform=\"translate({Number(page.Width / 2)} {Number(page.Height / 2)}) rotate({Number(-watermark.Degrees)})\">");
        Paint(text with { X = -text.Width / 2, Baseline = 0.35 * text.Size });
        Close();
        _svg.Append("</g>");
    }

    private void Close()
    {
        if (_open is not null)
            _svg.Append("</g>");
        _open = null;
    }

    private void Append(FormattableString text) => _svg.Append(FormattableString.Invariant(text));

    private static string Whole(double value) => Math.Round(value).ToString(CultureInfo.InvariantCulture);

    private static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
