using System.Buffers.Binary;
using System.Collections.Immutable;

namespace PolicyKit.Emit.Fonts;

/// <summary>A point of a contour in font units, y up; between two points off the curve lies one on it.</summary>
internal readonly record struct ContourPoint(double X, double Y, bool IsOnCurve);

/// <summary>Reads the outlines of a face as closed contours of quadratic curves.</summary>
internal static class GlyphContours
{
    // A letter is composed of letters that may be composed; ours are not deeper than this, and a loop would be.
    private const int DeepestComposition = 4;

    /// <summary>Empty for a space.</summary>
    public static ImmutableArray<ImmutableArray<ContourPoint>> Read(FontFace face, ushort glyph) => [.. Read(face, glyph, DeepestComposition)];

    private static IEnumerable<ImmutableArray<ContourPoint>> Read(FontFace face, ushort glyph, int depth)
    {
        var outline = face.GetOutline(glyph);
        if (outline.IsEmpty || depth == 0)
            return [];

        var count = BinaryPrimitives.ReadInt16BigEndian(outline);
        return count >= 0 ? ReadSimple(outline, count) : ReadParts(outline).SelectMany(part => Read(face, part.Glyph, depth - 1).Select(part.Place));
    }

    private static List<ImmutableArray<ContourPoint>> ReadSimple(ReadOnlySpan<byte> outline, int count)
    {
        var ends = new int[count];
        for (var i = 0; i < count; i++)
            ends[i] = BinaryPrimitives.ReadUInt16BigEndian(outline[(10 + 2 * i)..]);

        var at = 10 + 2 * count;
        at += 2 + BinaryPrimitives.ReadUInt16BigEndian(outline[at..]); // Past the hinting.
        var flags = ReadFlags(outline, count == 0 ? 0 : ends[^1] + 1, ref at);
        var xs = ReadCoordinates(outline, flags, ref at, isShort: 0x02, isSameOrPositive: 0x10);
        var ys = ReadCoordinates(outline, flags, ref at, isShort: 0x04, isSameOrPositive: 0x20);

        var contours = new List<ImmutableArray<ContourPoint>>();
        for (var (contour, start) = (0, 0); contour < count; start = ends[contour] + 1, contour++)
            contours.Add([.. Enumerable.Range(start, ends[contour] + 1 - start).Select(i => new ContourPoint(xs[i], ys[i], (flags[i] & 0x01) != 0))]);
        return contours;
    }

    private static byte[] ReadFlags(ReadOnlySpan<byte> outline, int count, ref int at)
    {
        const int Repeats = 0x08;
        var flags = new byte[count];
        for (var i = 0; i < count;)
        {
            var flag = outline[at++];
            var times = (flag & Repeats) != 0 ? 1 + outline[at++] : 1;
            for (; times > 0 && i < count; times--)
                flags[i++] = flag;
        }

        return flags;
    }

    private static int[] ReadCoordinates(ReadOnlySpan<byte> outline, byte[] flags, ref int at, int isShort, int isSameOrPositive)
    {
        var (values, value) = (new int[flags.Length], 0);
        for (var i = 0; i < flags.Length; i++)
        {
            var (shortStep, sameOrPositive) = ((flags[i] & isShort) != 0, (flags[i] & isSameOrPositive) != 0);
            if (shortStep)
            {
                value += sameOrPositive ? outline[at] : -outline[at];
                at++;
            }
            else if (!sameOrPositive)
            {
                value += BinaryPrimitives.ReadInt16BigEndian(outline[at..]);
                at += 2;
            }

            values[i] = value;
        }

        return values;
    }

    private static List<Part> ReadParts(ReadOnlySpan<byte> outline)
    {
        const int ArgumentsAreWords = 0x1, HasScale = 0x8, MoreFollow = 0x20, HasTwoScales = 0x40, HasMatrix = 0x80;
        var parts = new List<Part>();
        for (var (at, flags) = (10, MoreFollow); (flags & MoreFollow) != 0;)
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            var glyph = BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]);
            at += 4;
            var (dx, dy) = (flags & ArgumentsAreWords) != 0
                ? (BinaryPrimitives.ReadInt16BigEndian(outline[at..]), BinaryPrimitives.ReadInt16BigEndian(outline[(at + 2)..]))
                : ((short)(sbyte)outline[at], (short)(sbyte)outline[at + 1]);
            at += (flags & ArgumentsAreWords) != 0 ? 4 : 2;

            var (xx, xy, yx, yy) = (1.0, 0.0, 0.0, 1.0);
            if ((flags & HasScale) != 0)
            {
                xx = yy = ReadScale(outline, ref at);
            }
            else if ((flags & HasTwoScales) != 0)
            {
                (xx, yy) = (ReadScale(outline, ref at), ReadScale(outline, ref at));
            }
            else if ((flags & HasMatrix) != 0)
            {
                (xx, xy, yx, yy) = (ReadScale(outline, ref at), ReadScale(outline, ref at), ReadScale(outline, ref at), ReadScale(outline, ref at));
            }

            parts.Add(new Part(glyph, xx, xy, yx, yy, dx, dy));
        }

        return parts;
    }

    private static double ReadScale(ReadOnlySpan<byte> outline, ref int at)
    {
        var scale = BinaryPrimitives.ReadInt16BigEndian(outline[at..]) / 16384.0;
        at += 2;
        return scale;
    }

    /// <summary>A glyph within a composed one: an accent over its letter.</summary>
    private sealed record Part(ushort Glyph, double XX, double XY, double YX, double YY, double X, double Y)
    {
        public ImmutableArray<ContourPoint> Place(ImmutableArray<ContourPoint> contour) =>
            [.. contour.Select(p => p with { X = XX * p.X + YX * p.Y + X, Y = XY * p.X + YY * p.Y + Y })];
    }
}
