using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PolicyKit.Emit.Fonts;

/// <summary>
/// The part of a face that one document uses, as a font file of its own. Each pair of glyph and character gets a number of its own,
/// so that text copied out of the document is the text put in, even where two characters share an outline or neither has one.
/// </summary>
internal sealed class FontSubset(FontFace face)
{
    // By glyph and character in one number, which is found faster than a pair: every letter of a document is looked up.
    private readonly Dictionary<long, ushort> _numbers = [];
    private readonly List<ushort> _originals = [0];
    private readonly Dictionary<ushort, ushort> _components = [];
    private readonly List<(ushort Number, int CodePoint)> _characters = [];

    public FontFace Face { get; } = face;

    /// <summary>The numbers that stand for characters, in the order of their first use.</summary>
    public IReadOnlyList<(ushort Number, int CodePoint)> Characters => _characters;

    public int GlyphCount => _originals.Count;

    public double GetAdvance(ushort number) => Face.GetAdvance(_originals[number]);

    /// <summary>The glyph's number in the subset.</summary>
    public ushort Use(Glyph glyph)
    {
        var key = (long)glyph.CodePoint << 16 | glyph.Id;
        if (_numbers.TryGetValue(key, out var number))
            return number;

        number = Append(glyph.Id);
        _numbers.Add(key, number);
        _characters.Add((number, glyph.CodePoint));
        return number;
    }

    /// <summary>Call when every glyph has been used; the six letters differ for subsets that differ.</summary>
    public (byte[] File, string Tag) Write()
    {
        var outlines = new MemoryStream();
        var offsets = new List<int>();
        for (var i = 0; i < _originals.Count; i++) // Grows while it runs: parts of composed letters are appended.
        {
            offsets.Add((int)outlines.Length);
            outlines.Write(RenumberComponents(Face.GetOutline(_originals[i]).ToArray()));
            while (outlines.Length % 4 != 0)
                outlines.WriteByte(0);
        }

        offsets.Add((int)outlines.Length);
        var file = WriteTables(outlines.ToArray(), offsets);
        return (file, CreateTag(file));
    }

    private ushort Append(ushort original)
    {
        _originals.Add(original);
        return (ushort)(_originals.Count - 1);
    }

    private byte[] RenumberComponents(byte[] outline)
    {
        if (outline.Length == 0 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
            return outline;

        for (var at = 10; ;)
        {
            var flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            var original = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at + 2));
            if (!_components.TryGetValue(original, out var number))
                _components.Add(original, number = Append(original));
            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at + 2), number);

            const int ArgumentsAreWords = 0x1, HasScale = 0x8, HasTwoScales = 0x40, HasMatrix = 0x80, MoreFollow = 0x20;
            if ((flags & MoreFollow) == 0)
                return outline;

            at += 4 + ((flags & ArgumentsAreWords) != 0 ? 4 : 2);
            at += (flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0;
        }
    }

    private byte[] WriteTables(byte[] outlines, List<int> offsets)
    {
        var head = Face.GetTable("head").ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);

        var horizontalHeader = Face.GetTable("hhea").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(horizontalHeader.AsSpan(34), (ushort)_originals.Count);

        var maximums = Face.GetTable("maxp").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(maximums.AsSpan(4), (ushort)_originals.Count);

        var metrics = new byte[4 * _originals.Count];
        for (var i = 0; i < _originals.Count; i++)
        {
            var (advance, bearing) = Face.GetMetrics(_originals[i]);
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(4 * i), advance);
            BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan(4 * i + 2), bearing);
        }

        var locations = new byte[4 * offsets.Count];
        for (var i = 0; i < offsets.Count; i++)
            BinaryPrimitives.WriteInt32BigEndian(locations.AsSpan(4 * i), offsets[i]);

        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = outlines,
            ["head"] = head,
            ["hhea"] = horizontalHeader,
            ["hmtx"] = metrics,
            ["loca"] = locations,
            ["maxp"] = maximums,
        };
        foreach (var hinting in (string[])["cvt ", "fpgm", "prep"])
        {
            if (Face.HasTable(hinting))
                tables[hinting] = Face.GetTable(hinting).ToArray();
        }

        return Assemble(tables);
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        var at = 12 + 16 * tables.Count;
        var file = new byte[at + tables.Values.Sum(t => (t.Length + 3) / 4 * 4)];
        var log = int.Log2(tables.Count);
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(16 << log));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)log);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)(16 * tables.Count - (16 << log)));

        var entry = 12;
        var headAt = 0;
        foreach (var (tag, table) in tables)
        {
            table.CopyTo(file, at);
            if (tag == "head")
                headAt = at;
            Encoding.Latin1.GetBytes(tag, file.AsSpan(entry));
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(entry + 4), Sum(file.AsSpan(at, (table.Length + 3) / 4 * 4)));
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(entry + 8), at);
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(entry + 12), table.Length);
            entry += 16;
            at += (table.Length + 3) / 4 * 4;
        }

        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(headAt + 8), 0xB1B0AFBA - Sum(file));
        return file;
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (var i = 0; i < bytes.Length; i += 4)
            sum += BinaryPrimitives.ReadUInt32BigEndian(bytes[i..]);
        return sum;
    }

    private static string CreateTag(byte[] file) => string.Concat(SHA256.HashData(file).Take(6).Select(b => (char)('A' + b % 26)));
}
