using static PolicyKit.Emit.Fonts.FeatureTable;

namespace PolicyKit.Emit.Fonts;

/// <summary>Reads from a font's `GSUB` table which glyph stands in for another under a feature, one for one.</summary>
internal static class SubstitutionTable
{
    private const int Single = 1;
    private const int Extension = 7;

    public static Dictionary<ushort, ushort> Parse(ReadOnlySpan<byte> table, string feature)
    {
        var substitutes = new Dictionary<ushort, ushort>();
        foreach (var (kind, offset) in FindLookups(table, feature, Extension).SelectMany(l => l))
        {
            if (kind != Single)
                continue;

            var subtable = table[offset..];
            var covered = ReadCoverage(subtable[ReadUInt16(subtable, 2)..]);
            for (var i = 0; i < covered.Count; i++)
            {
                // Format 1 adds the same distance to each glyph; format 2 lists them.
                var substitute = ReadUInt16(subtable, 0) == 1 ? (ushort)(covered[i] + ReadUInt16(subtable, 4)) : ReadUInt16(subtable, 6 + 2 * i);
                substitutes.TryAdd(covered[i], substitute);
            }
        }

        return substitutes;
    }
}
