using System.Buffers.Binary;

namespace PolicyKit.Emit.Fonts;

/// <summary>Reads a font's `cmap`: which glyph stands for which character.</summary>
internal static class CharacterMap
{
    public static Dictionary<int, ushort> Parse(ReadOnlySpan<byte> table)
    {
        var glyphs = new Dictionary<int, ushort>();
        var count = BinaryPrimitives.ReadUInt16BigEndian(table[2..]);
        for (var i = 0; i < count; i++)
        {
            var entry = table[(4 + 8 * i)..];
            if (!IsUnicode(BinaryPrimitives.ReadUInt16BigEndian(entry), BinaryPrimitives.ReadUInt16BigEndian(entry[2..])))
                continue;

            var map = table[(int)BinaryPrimitives.ReadUInt32BigEndian(entry[4..])..];
            switch (BinaryPrimitives.ReadUInt16BigEndian(map))
            {
                case 4:
                    ReadSegments(map, glyphs);
                    break;
                case 12:
                    ReadGroups(map, glyphs);
                    break;
            }
        }

        return glyphs;
    }

    private static bool IsUnicode(int platform, int encoding) => platform == 0 || platform == 3 && encoding is 1 or 10;

    // Format 4: characters of the basic plane.
    private static void ReadSegments(ReadOnlySpan<byte> map, Dictionary<int, ushort> glyphs)
    {
        var doubled = BinaryPrimitives.ReadUInt16BigEndian(map[6..]);
        for (var i = 0; i < doubled; i += 2)
        {
            var end = BinaryPrimitives.ReadUInt16BigEndian(map[(14 + i)..]);
            var start = BinaryPrimitives.ReadUInt16BigEndian(map[(16 + doubled + i)..]);
            var delta = BinaryPrimitives.ReadUInt16BigEndian(map[(16 + 2 * doubled + i)..]);
            var rangeAt = 16 + 3 * doubled + i;
            var range = BinaryPrimitives.ReadUInt16BigEndian(map[rangeAt..]);
            for (int c = start; c <= end && c != 0xFFFF; c++)
            {
                var glyph = range == 0 ? c : BinaryPrimitives.ReadUInt16BigEndian(map[(rangeAt + range + 2 * (c - start))..]);
                if (range == 0 || glyph != 0)
                    glyph = (glyph + delta) & 0xFFFF;
                if (glyph != 0)
                    glyphs[c] = (ushort)glyph;
            }
        }
    }

    // Format 12: all planes.
    private static void ReadGroups(ReadOnlySpan<byte> map, Dictionary<int, ushort> glyphs)
    {
        var count = (int)BinaryPrimitives.ReadUInt32BigEndian(map[12..]);
        for (var i = 0; i < count; i++)
        {
            var group = map[(16 + 12 * i)..];
            var start = (int)BinaryPrimitives.ReadUInt32BigEndian(group);
            var end = (int)BinaryPrimitives.ReadUInt32BigEndian(group[4..]);
            var glyph = (int)BinaryPrimitives.ReadUInt32BigEndian(group[8..]);
            for (var c = start; c <= end; c++)
                glyphs[c] = (ushort)(glyph + c - start);
        }
    }
}
