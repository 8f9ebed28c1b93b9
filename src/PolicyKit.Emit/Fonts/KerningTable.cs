using System.Buffers.Binary;
using static PolicyKit.Emit.Fonts.FeatureTable;

namespace PolicyKit.Emit.Fonts;

/// <summary>The pairs of a font's `GPOS` table under the `kern` feature: how much closer two glyphs stand.</summary>
internal sealed class KerningTable
{
    private const int PairAdjustment = 2;
    private const int Extension = 9;

    // Lookups add up; within a lookup the first subtable that knows the pair decides.
    private readonly List<List<IPairs>> _lookups;

    private KerningTable(List<List<IPairs>> lookups) => _lookups = lookups;

    private interface IPairs
    {
        bool TryGetAdjustment(ushort left, ushort right, out short adjustment);
    }

    public static KerningTable Empty { get; } = new([]);

    public static KerningTable Parse(ReadOnlySpan<byte> table, int glyphCount)
    {
        var lookups = new List<List<IPairs>>();
        foreach (var subtables in FindLookups(table, "kern", Extension))
        {
            var pairs = new List<IPairs>();
            foreach (var (kind, offset) in subtables)
            {
                var subtable = table[offset..];
                if (kind == PairAdjustment)
                    pairs.Add(ReadUInt16(subtable, 0) == 1 ? GlyphPairs.Parse(subtable) : ClassPairs.Parse(subtable, glyphCount));
            }

            lookups.Add(pairs);
        }

        return new KerningTable(lookups);
    }

    /// <summary>In font units; 0 for pairs without kerning.</summary>
    public int GetAdjustment(ushort left, ushort right)
    {
        var total = 0;
        foreach (var subtables in _lookups)
        {
            foreach (var pairs in subtables)
            {
                if (!pairs.TryGetAdjustment(left, right, out var adjustment))
                    continue;

                total += adjustment;
                break;
            }
        }

        return total;
    }

    // Where the horizontal advance stands in a value record, and how long the record is.
    private static (int AdvanceAt, int Length) ReadValueFormat(int format) =>
        ((format & 4) == 0 ? -1 : 2 * int.PopCount(format & 3), 2 * int.PopCount(format));

    private static short ReadAdvance(ReadOnlySpan<byte> record, int advanceAt) =>
        advanceAt < 0 ? (short)0 : BinaryPrimitives.ReadInt16BigEndian(record[advanceAt..]);

    /// <summary>Format 1: pairs of glyphs.</summary>
    private sealed class GlyphPairs(Dictionary<int, short> adjustments) : IPairs
    {
        public static GlyphPairs Parse(ReadOnlySpan<byte> table)
        {
            var first = ReadValueFormat(ReadUInt16(table, 4));
            var second = ReadValueFormat(ReadUInt16(table, 6));
            var length = 2 + first.Length + second.Length;
            var adjustments = new Dictionary<int, short>();
            var lefts = ReadCoverage(table[ReadUInt16(table, 2)..]);
            for (var i = 0; i < lefts.Count; i++)
            {
                var set = table[ReadUInt16(table, 10 + 2 * i)..];
                for (var j = 0; j < ReadUInt16(set, 0); j++)
                {
                    var record = set.Slice(2 + length * j, length);
                    adjustments[Join(lefts[i], ReadUInt16(record, 0))] = ReadAdvance(record[2..], first.AdvanceAt);
                }
            }

            return new GlyphPairs(adjustments);
        }

        public bool TryGetAdjustment(ushort left, ushort right, out short adjustment) => adjustments.TryGetValue(Join(left, right), out adjustment);

        // One number is found faster than a pair: every two letters that meet are looked up.
        private static int Join(ushort left, ushort right) => left << 16 | right;
    }

    /// <summary>Format 2: pairs of classes of glyphs. Knows every pair whose left glyph it covers.</summary>
    private sealed class ClassPairs(bool[] covered, ushort[] leftClasses, ushort[] rightClasses, short[,] adjustments) : IPairs
    {
        public static ClassPairs Parse(ReadOnlySpan<byte> table, int glyphCount)
        {
            var covered = new bool[glyphCount];
            foreach (var glyph in ReadCoverage(table[ReadUInt16(table, 2)..]))
                covered[glyph] = true;

            var first = ReadValueFormat(ReadUInt16(table, 4));
            var second = ReadValueFormat(ReadUInt16(table, 6));
            var length = first.Length + second.Length;
            var adjustments = new short[ReadUInt16(table, 12), ReadUInt16(table, 14)];
            for (var i = 0; i < adjustments.GetLength(0); i++)
            {
                for (var j = 0; j < adjustments.GetLength(1); j++)
                    adjustments[i, j] = ReadAdvance(table[(16 + length * (i * adjustments.GetLength(1) + j))..], first.AdvanceAt);
            }

            return new ClassPairs(
                covered, ReadClasses(table[ReadUInt16(table, 8)..], glyphCount), ReadClasses(table[ReadUInt16(table, 10)..], glyphCount), adjustments);
        }

        public bool TryGetAdjustment(ushort left, ushort right, out short adjustment)
        {
            adjustment = covered[left] ? adjustments[leftClasses[left], rightClasses[right]] : (short)0;
            return covered[left];
        }

        private static ushort[] ReadClasses(ReadOnlySpan<byte> table, int glyphCount)
        {
            var classes = new ushort[glyphCount];
            if (ReadUInt16(table, 0) == 1)
            {
                for (var i = 0; i < ReadUInt16(table, 4); i++)
                    classes[ReadUInt16(table, 2) + i] = ReadUInt16(table, 6 + 2 * i);
                return classes;
            }

            for (var i = 0; i < ReadUInt16(table, 2); i++)
            {
                for (int glyph = ReadUInt16(table, 4 + 6 * i); glyph <= ReadUInt16(table, 6 + 6 * i); glyph++)
                    classes[glyph] = ReadUInt16(table, 8 + 6 * i);
            }

            return classes;
        }
    }
}
