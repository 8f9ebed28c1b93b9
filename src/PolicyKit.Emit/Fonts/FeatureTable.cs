using System.Buffers.Binary;
using System.Text;

namespace PolicyKit.Emit.Fonts;

/// <summary>What a font's `GPOS` and `GSUB` tables have in common: features, the lookups that they call, and the glyphs that a lookup covers.</summary>
internal static class FeatureTable
{
    /// <summary>The lookups of a feature, in the order in which they apply: each a list of subtables, by their kind and where in the table they start.</summary>
    /// <param name="extension">The kind that only says where a subtable too far off for a short distance stands.</param>
    public static List<List<(int Kind, int Offset)>> FindLookups(ReadOnlySpan<byte> table, string feature, int extension)
    {
        var list = ReadUInt16(table, 8);
        var lookups = new List<List<(int, int)>>();
        foreach (var index in FindIndices(table[ReadUInt16(table, 6)..], feature))
        {
            var lookup = list + ReadUInt16(table, list + 2 + 2 * index);
            var subtables = new List<(int, int)>();
            for (var i = 0; i < ReadUInt16(table, lookup + 4); i++)
            {
                var (kind, offset) = (ReadUInt16(table, lookup), lookup + ReadUInt16(table, lookup + 6 + 2 * i));
                subtables.Add(kind == extension
                    ? (ReadUInt16(table, offset + 2), offset + (int)BinaryPrimitives.ReadUInt32BigEndian(table[(offset + 4)..]))
                    : (kind, offset));
            }

            lookups.Add(subtables);
        }

        return lookups;
    }

    /// <summary>The glyphs that a subtable speaks of, in its own order.</summary>
    public static List<ushort> ReadCoverage(ReadOnlySpan<byte> table)
    {
        var glyphs = new List<ushort>();
        var isRanges = ReadUInt16(table, 0) == 2;
        for (var i = 0; i < ReadUInt16(table, 2); i++)
        {
            if (!isRanges)
            {
                glyphs.Add(ReadUInt16(table, 4 + 2 * i));
                continue;
            }

            for (int glyph = ReadUInt16(table, 4 + 6 * i); glyph <= ReadUInt16(table, 6 + 6 * i); glyph++)
                glyphs.Add((ushort)glyph);
        }

        return glyphs;
    }

    public static ushort ReadUInt16(ReadOnlySpan<byte> table, int offset) => BinaryPrimitives.ReadUInt16BigEndian(table[offset..]);

    // Scripts and languages that share a feature share its lookups in our faces, so they are not told apart.
    private static SortedSet<int> FindIndices(ReadOnlySpan<byte> features, string wanted)
    {
        var indices = new SortedSet<int>();
        for (var i = 0; i < ReadUInt16(features, 0); i++)
        {
            if (Encoding.Latin1.GetString(features.Slice(2 + 6 * i, 4)) != wanted)
                continue;

            var feature = features[ReadUInt16(features, 6 + 6 * i)..];
            for (var j = 0; j < ReadUInt16(feature, 2); j++)
                indices.Add(ReadUInt16(feature, 4 + 2 * j));
        }

        return indices;
    }
}
