using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PolicyKit.Emit.Fonts;

namespace PolicyKit.Emit.Svg;

/// <summary>The outlines of a word as one path in whole units, y down; each step is told by its distance from the one before, which keeps it short.</summary>
internal sealed class WordPath
{
    private readonly StringBuilder _path = new();
    private (int X, int Y) _pen;
    private char _verb;

    private WordPath()
    {
    }

    public static string Write(ReadOnlySpan<Glyph> glyphs, int unitsPerEm)
    {
        var word = new WordPath();
        var left = 0.0;
        foreach (var glyph in glyphs)
        {
            var scale = (double)unitsPerEm / BinaryPrimitives.ReadUInt16BigEndian(glyph.Face.GetTable("head")[18..]);
            foreach (var contour in GlyphContours.Read(glyph.Face, glyph.Id))
                word.Draw([.. contour.Select(p => p with { X = unitsPerEm * left + scale * p.X, Y = -scale * p.Y })]);
            left += glyph.Advance;
        }

        return word._path.ToString();
    }

    private void Draw(ImmutableArray<ContourPoint> contour)
    {
        if (contour.Length < 2)
            return;

        var first = contour.ToList().FindIndex(p => p.IsOnCurve);
        var start = first < 0 ? GetMiddle(contour[^1], contour[0]) : contour[first];
        MoveTo(start);
        ContourPoint? handle = null;
        foreach (var point in (ContourPoint[])[.. contour[(first + 1)..], .. contour.Take(Math.Max(0, first)), start])
        {
            if (point.IsOnCurve)
                DrawTo(handle, point);
            else if (handle is { } before)
                DrawTo(before, GetMiddle(before, point));
            handle = point.IsOnCurve ? null : point;
        }

        _path.Append('z');
    }

    private void MoveTo(ContourPoint point)
    {
        _pen = Round(point);
        _verb = 'M';
        _path.Append(CultureInfo.InvariantCulture, $"M{_pen.X} {_pen.Y}");
    }

    private void DrawTo(ContourPoint? handle, ContourPoint point)
    {
        var end = Round(point);
        Begin(handle is null ? 'l' : 'q');
        if (handle is { } over)
            AppendStep(Round(over));
        AppendStep(end);
        _pen = end;
    }

    // Said once for all steps of a kind that follow each other.
    private void Begin(char verb)
    {
        if (_verb != verb)
            _path.Append(verb);
        _verb = verb;
    }

    // A minus sign also parts numbers.
    private void AppendStep((int X, int Y) point)
    {
        var (x, y) = (point.X - _pen.X, point.Y - _pen.Y);
        if (_path[^1] is >= '0' and <= '9' && x >= 0)
            _path.Append(' ');
        _path.Append(CultureInfo.InvariantCulture, $"{x}{(y < 0 ? "" : " ")}{y}");
    }

    private static (int X, int Y) Round(ContourPoint point) => ((int)Math.Round(point.X), (int)Math.Round(point.Y));

    private static ContourPoint GetMiddle(ContourPoint a, ContourPoint b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2, IsOnCurve: true);
}
