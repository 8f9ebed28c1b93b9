using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace PolicyKit.Emit.Fonts;

/// <summary>A TrueType font file: its characters, widths, kerning and outlines. Lengths are fractions of the type size.</summary>
public sealed class FontFace
{
    private readonly byte[] _bytes;
    private readonly Dictionary<string, (int Offset, int Length)> _tables;
    private readonly Dictionary<int, ushort> _glyphs;
    private readonly Lazy<KerningTable> _kerning;
    private readonly Dictionary<ushort, ushort> _tabular;
    private readonly int _unitsPerEm;
    private readonly int _longMetrics;
    private readonly bool _hasLongOffsets;

    private FontFace(byte[] bytes, Dictionary<string, (int Offset, int Length)> tables)
    {
        _bytes = bytes;
        _tables = tables;
        _unitsPerEm = BinaryPrimitives.ReadUInt16BigEndian(GetTable("head")[18..]);
        _hasLongOffsets = BinaryPrimitives.ReadInt16BigEndian(GetTable("head")[50..]) == 1;
        _longMetrics = BinaryPrimitives.ReadUInt16BigEndian(GetTable("hhea")[34..]);
        GlyphCount = BinaryPrimitives.ReadUInt16BigEndian(GetTable("maxp")[4..]);
        _glyphs = CharacterMap.Parse(GetTable("cmap"));
        _kerning = new Lazy<KerningTable>(() => tables.ContainsKey("GPOS") ? KerningTable.Parse(GetTable("GPOS"), GlyphCount) : KerningTable.Empty);
        _tabular = tables.ContainsKey("GSUB") ? SubstitutionTable.Parse(GetTable("GSUB"), "tnum") : [];

        var head = GetTable("head");
        Bounds = [.. Enumerable.Range(0, 4).Select(i => Scale(BinaryPrimitives.ReadInt16BigEndian(GetTable("head")[(36 + 2 * i)..])))];
        IsItalic = (BinaryPrimitives.ReadUInt16BigEndian(head[44..]) & 2) != 0;
        ItalicAngle = BinaryPrimitives.ReadInt32BigEndian(GetTable("post")[4..]) / 65536.0;
        var metrics = GetTable("OS/2");
        Ascent = Scale(BinaryPrimitives.ReadInt16BigEndian(GetTable("hhea")[4..]));
        Descent = -Scale(BinaryPrimitives.ReadInt16BigEndian(GetTable("hhea")[6..]));
        XHeight = Scale(BinaryPrimitives.ReadInt16BigEndian(metrics[86..]));
        CapHeight = Scale(BinaryPrimitives.ReadInt16BigEndian(metrics[88..]));
        Weight = BinaryPrimitives.ReadUInt16BigEndian(metrics[4..]);
        Name = ReadPostScriptName(GetTable("name"));
    }

    /// <summary>The PostScript name, such as "AtkinsonHyperlegibleNext-Bold".</summary>
    public string Name { get; }

    public int GlyphCount { get; }

    /// <summary>Above the baseline.</summary>
    public double Ascent { get; }

    /// <summary>Below the baseline, as a positive number.</summary>
    public double Descent { get; }

    public double CapHeight { get; }

    public double XHeight { get; }

    public bool IsItalic { get; }

    /// <summary>Degrees; negative leans right.</summary>
    public double ItalicAngle { get; }

    /// <summary>400 for regular, 700 for bold.</summary>
    public int Weight { get; }

    /// <summary>The box that holds every glyph: left, bottom, right, top.</summary>
    public ImmutableArray<double> Bounds { get; }

    /// <exception cref="ArgumentException">The bytes are not a TrueType font; ours are, so this is a fault of the build.</exception>
    public static FontFace Parse(byte[] bytes)
    {
        if (bytes.Length < 12 || BinaryPrimitives.ReadUInt32BigEndian(bytes) != 0x00010000)
            throw new ArgumentException("Not a font with TrueType outlines.", nameof(bytes));

        var tables = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        var count = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(4));
        for (var i = 0; i < count; i++)
        {
            var entry = bytes.AsSpan(12 + 16 * i);
            tables[Encoding.Latin1.GetString(entry[..4])] =
                ((int)BinaryPrimitives.ReadUInt32BigEndian(entry[8..]), (int)BinaryPrimitives.ReadUInt32BigEndian(entry[12..]));
        }

        return new FontFace(bytes, tables);
    }

    /// <summary>The glyph of a character, or 0 when the face lacks it.</summary>
    public ushort GetGlyph(int codePoint) => _glyphs.GetValueOrDefault(codePoint);

    public double GetAdvance(ushort glyph) => Scale(GetMetrics(glyph).Advance);

    public double GetKerning(ushort left, ushort right) => Scale(_kerning.Value.GetAdjustment(left, right));

    /// <summary>The glyph of a figure as wide as all other figures; any other glyph stands for itself.</summary>
    public ushort GetTabular(ushort glyph) => _tabular.GetValueOrDefault(glyph, glyph);

    internal bool HasTable(string tag) => _tables.ContainsKey(tag);

    internal ReadOnlySpan<byte> GetTable(string tag)
    {
        var (offset, length) = _tables[tag];
        return _bytes.AsSpan(offset, length);
    }

    /// <summary>Advance and left side bearing in font units.</summary>
    internal (ushort Advance, short Bearing) GetMetrics(ushort glyph)
    {
        var table = GetTable("hmtx");
        var advance = BinaryPrimitives.ReadUInt16BigEndian(table[(4 * Math.Min(glyph, _longMetrics - 1))..]);
        var bearing = glyph < _longMetrics ? 4 * glyph + 2 : 4 * _longMetrics + 2 * (glyph - _longMetrics);
        return (advance, BinaryPrimitives.ReadInt16BigEndian(table[bearing..]));
    }

    /// <summary>The outline in the font's own format; empty for a space.</summary>
    internal ReadOnlySpan<byte> GetOutline(ushort glyph)
    {
        var start = GetOutlineOffset(glyph);
        return GetTable("glyf")[start..GetOutlineOffset(glyph + 1)];
    }

    private int GetOutlineOffset(int glyph) => _hasLongOffsets
        ? (int)BinaryPrimitives.ReadUInt32BigEndian(GetTable("loca")[(4 * glyph)..])
        : 2 * BinaryPrimitives.ReadUInt16BigEndian(GetTable("loca")[(2 * glyph)..]);

    private double Scale(int units) => (double)units / _unitsPerEm;

    private static string ReadPostScriptName(ReadOnlySpan<byte> table)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(table[2..]);
        var storage = BinaryPrimitives.ReadUInt16BigEndian(table[4..]);
        for (var i = 0; i < count; i++)
        {
            var entry = table[(6 + 12 * i)..];
            if (BinaryPrimitives.ReadUInt16BigEndian(entry) != 3 || BinaryPrimitives.ReadUInt16BigEndian(entry[6..]) != 6)
                continue;

            var text = table.Slice(storage + BinaryPrimitives.ReadUInt16BigEndian(entry[10..]), BinaryPrimitives.ReadUInt16BigEndian(entry[8..]));
            return Encoding.BigEndianUnicode.GetString(text);
        }

        return "Unnamed";
    }
}
