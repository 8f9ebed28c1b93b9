using System.Globalization;
using PolicyKit.Documents;
using PolicyKit.Emit.Fonts;
using PolicyKit.Emit.Layout.Display;

namespace PolicyKit.Emit.Pdf;

/// <summary>The content stream of one page: everything painted is either a numbered stretch of tagged content or an artifact.</summary>
internal sealed class PageContent(DisplayPage page, PdfFile file, PdfFonts fonts, PdfImages images)
{
    private readonly PdfBuffer _stream = new();
    private readonly List<TaggedContent> _marked = [];
    private object? _open;
    private Rgb? _fill;
    private Rgb? _stroke;
    private double _lineWidth = -1;
    private bool _isDashed;

    /// <summary>The tagged contents in the order of their numbers; a content may have several.</summary>
    public IReadOnlyList<TaggedContent> Marked => _marked;

    /// <param name="getPageNumber">The number of the page where an anchor stands.</param>
    /// <param name="turns">When each content is read.</param>
    public ReadOnlySpan<byte> Paint(Func<string, int> getPageNumber, IReadOnlyDictionary<TaggedContent, int> turns)
    {
        foreach (var item in page.Grounds)
            Paint(item, "/Artifact<</Type/Layout>>");

        // Cells side by side are laid line by line, but whoever copies from the page, or reads it without its tags, wants one after the other.
        foreach (var item in page.Items.OrderBy(item => item.Content is { } content ? turns[content] : -1))
            Paint(item is PageNumberItem number ? number.Resolve(getPageNumber(number.Anchor)) : item, "/Artifact<</Type/Layout>>");
        foreach (var item in page.Furniture)
            Paint(item, "/Artifact<</Type/Pagination/Subtype/Footer>>");
        foreach (var watermark in page.Watermarks)
            Paint(watermark);
        Close();
        return _stream.Written;
    }

    private void Paint(DisplayItem item, string artifact)
    {
        switch (item)
        {
            case GlyphItem { Glyphs.IsEmpty: false } text:
                Open(item.Content, artifact);
                SetFill(text.Ink);
                _stream.Append($"BT 1 0 0 1 {text.X} {page.Height - text.Baseline} Tm\n");
                PaintGlyphs(text);
                break;
            case ShapeItem shape:
                Open(item.Content, artifact);
                Paint(shape);
                break;
            case ImageItem image:
                Open(item.Content, artifact);
                var name = images.Use(image.Logo, file);
                _stream.Append($"q {image.Width} 0 0 {image.Height} {image.X} {page.Height - image.Y - image.Height} cm /{name} Do Q\n");
                break;
        }
    }

    private void Open(TaggedContent? content, string artifact)
    {
        object wanted = content ?? (object)artifact;
        if (Equals(_open, wanted))
            return;

        Close();
        _open = wanted;
        if (content is null)
        {
            _stream.Append($"{artifact} BDC\n");
            return;
        }

        _stream.Append($"/Span<</MCID {_marked.Count.ToString(CultureInfo.InvariantCulture)}>>BDC\n");
        _marked.Add(content);
    }

    private void Close()
    {
        if (_open is not null)
            _stream.Append("EMC\n");
        _open = null;
    }

    // Where the text stands has been said.
    private void PaintGlyphs(GlyphItem text)
    {
        for (var start = 0; start < text.Glyphs.Length;)
        {
            var end = start;
            while (end < text.Glyphs.Length && text.Glyphs[end].Face == text.Glyphs[start].Face)
                end++;
            var (name, subset) = fonts.Use(text.Glyphs[start].Face, file);
            _stream.Append($"/{name} {text.Size} Tf ");
            ShowGlyphs(text.Glyphs.AsSpan()[start..end], subset);
            start = end;
        }

        _stream.Append("ET\n");
    }

    // Kerning moves the pen back by thousandths of the type size.
    private void ShowGlyphs(ReadOnlySpan<Glyph> glyphs, FontSubset subset)
    {
        _stream.Append("[<");
        foreach (var glyph in glyphs)
        {
            _stream.AppendHex(subset.Use(glyph));
            if (glyph.Kerning != 0)
                _stream.Append($">{-1000 * glyph.Kerning}<");
        }

        _stream.Append(">]TJ\n");
    }

    private void Paint(ShapeItem shape)
    {
        if (shape.Fill is { } fill)
            SetFill(fill);
        if (shape.Stroke is { } stroke)
            SetStroke(stroke, shape.LineWidth, shape.IsDashed);

        foreach (var step in shape.Outline.Steps)
        {
            switch (step.Verb)
            {
                case OutlineVerb.MoveTo:
                    _stream.Append($"{step.X3} {page.Height - step.Y3} m ");
                    break;
                case OutlineVerb.LineTo:
                    _stream.Append($"{step.X3} {page.Height - step.Y3} l ");
                    break;
                case OutlineVerb.CurveTo:
                    _stream.Append($"{step.X1} {page.Height - step.Y1} {step.X2} {page.Height - step.Y2} {step.X3} {page.Height - step.Y3} c ");
                    break;
                default:
                    _stream.Append("h ");
                    break;
            }
        }

        _stream.Append((shape.Fill, shape.Stroke) switch
        {
            (not null, not null) => "B\n",
            (not null, null) => "f\n",
            (null, not null) => "S\n",
            _ => "n\n",
        });
    }

    private void Paint(WatermarkText watermark)
    {
        Open(null, "/Artifact<</Type/Pagination/Subtype/Watermark>>");
        var angle = watermark.Degrees * Math.PI / 180;
        var (sin, cos) = (Math.Sin(angle), Math.Cos(angle));
        var (half, rise) = (watermark.Text.Width / 2, 0.35 * watermark.Text.Size);
        var x = page.Width / 2 - half * cos + rise * sin;
        var y = page.Height / 2 - half * sin - rise * cos;
        _stream.Append("q /See gs ");
        _stream.Append($"{Colour(watermark.Text.Ink)} rg\n");
        _stream.Append(string.Create(CultureInfo.InvariantCulture, $"BT {cos:0.####} {sin:0.####} {-sin:0.####} {cos:0.####} {x:0.##} {y:0.##} Tm\n"));
        PaintGlyphs(watermark.Text);
        _stream.Append("Q\n");
    }

    private void SetFill(Rgb ink)
    {
        if (_fill == ink)
            return;

        _fill = ink;
        _stream.Append($"{Colour(ink)} rg ");
    }

    private void SetStroke(Rgb ink, double lineWidth, bool isDashed)
    {
        if (_stroke != ink)
            _stream.Append($"{Colour(ink)} RG ");
        if (_lineWidth != lineWidth)
            _stream.Append($"{lineWidth} w 1 J 1 j ");
        if (isDashed && !_isDashed)
            _stream.Append($"[{3 * lineWidth} {3 * lineWidth}] 0 d ");
        else if (_isDashed && !isDashed)
            _stream.Append("[] 0 d ");
        (_stroke, _lineWidth, _isDashed) = (ink, lineWidth, isDashed);
    }

    private static string Colour(Rgb ink) => string.Create(CultureInfo.InvariantCulture, $"{ink.Red / 255.0:0.###} {ink.Green / 255.0:0.###} {ink.Blue / 255.0:0.###}");
}
