using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace PolicyKit.Emit.Pdf;

/// <summary>
/// What the colours of a file mean on any screen and printer, as ICC profiles. Computed here rather than borrowed, so that no file of another's comes along.
/// </summary>
internal static class ColourProfiles
{
    private const int HeaderLength = 128;

    // The white that profiles refer to: daylight as in a viewing booth (D50).
    private static readonly ImmutableArray<double> ReferenceWhite = [0.9642, 1, 0.8249];

    /// <summary>sRGB: the colours of ordinary screens, and of every colour we paint.</summary>
    public static ImmutableArray<byte> Screen { get; } = CreateScreen();

    /// <summary>Cyan, magenta, yellow and black on coated paper, roughly: for pictures that come in printers' inks and do not say whose.</summary>
    public static ImmutableArray<byte> Inks { get; } = CreateInks();

    private static ImmutableArray<byte> CreateScreen()
    {
        // The slope and bend by which numbers become light.
        byte[] curve = CreateType("para", [0, 3, 0, 0, .. Fixed(2.4), .. Fixed(1 / 1.055), .. Fixed(0.055 / 1.055), .. Fixed(1 / 12.92), .. Fixed(0.04045)]);
        return Assemble("mntr", "RGB ", "XYZ ",
        [
            ("desc", CreateText("sRGB")),
            ("cprt", CreateText("No rights reserved")),
            ("wtpt", CreateColour([.. ReferenceWhite])),
            ("chad", CreateType("sf32", [1.04788, 0.02292, -0.05020, 0.02959, 0.99047, -0.01704, -0.00923, 0.01508, 0.75168])),
            ("rXYZ", CreateColour(0.43604, 0.22249, 0.01392)),
            ("gXYZ", CreateColour(0.38512, 0.71690, 0.09706)),
            ("bXYZ", CreateColour(0.14305, 0.06061, 0.71391)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ]);
    }

    private static ImmutableArray<byte> CreateInks()
    {
        // Lightness, red-green and yellow-blue of every mixture of full inks; the first ink changes slowest.
        ReadOnlySpan<(int L, int A, int B)> paperAndInks =
        [
            (100, 0, 0), (16, 0, 0), (92, -5, 93), (15, 0, 4), (49, 74, -3), (13, 4, 0), (48, 68, 48), (12, 3, 3),
            (56, -37, -50), (13, -4, -5), (51, -66, 26), (12, -5, 2), (25, 20, -46), (9, 1, -4), (23, 0, 0), (8, 0, 0),
        ];
        var table = new List<byte>([4, 3, 2, 0]);
        for (var i = 0; i < 9; i++)
            table.AddRange(Fixed(i % 4 == 0 ? 1 : 0));
        for (var ink = 0; ink < 4; ink++)
            table.AddRange(Enumerable.Range(0, 256).Select(i => (byte)i));
        foreach (var (lightness, a, b) in paperAndInks)
            table.AddRange([(byte)Math.Round(lightness * 2.55), (byte)(a + 128), (byte)(b + 128)]);
        for (var axis = 0; axis < 3; axis++)
            table.AddRange(Enumerable.Range(0, 256).Select(i => (byte)i));

        return Assemble("scnr", "CMYK", "Lab ",
        [
            ("desc", CreateText("Printing inks")),
            ("cprt", CreateText("No rights reserved")),
            ("wtpt", CreateColour([.. ReferenceWhite])),
            ("A2B0", CreateType("mft1", [.. table])),
        ]);
    }

    private static ImmutableArray<byte> Assemble(string deviceClass, string colours, string connection, ImmutableArray<(string Tag, byte[] Data)> tags)
    {
        var directory = new MemoryStream();
        var content = new MemoryStream();
        var start = HeaderLength + 4 + 12 * tags.Length;
        var places = new Dictionary<byte[], int>();
        directory.Write(Integer(tags.Length));
        foreach (var (tag, data) in tags)
        {
            // Tags that say the same share their data.
            if (!places.TryGetValue(data, out var place))
            {
                places[data] = place = start + (int)content.Length;
                content.Write(data);
                while (content.Length % 4 != 0)
                    content.WriteByte(0);
            }

            directory.Write([.. Encoding.ASCII.GetBytes(tag), .. Integer(place), .. Integer(data.Length)]);
        }

        var header = new byte[HeaderLength];
        BinaryPrimitives.WriteInt32BigEndian(header, start + (int)content.Length);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(8), 0x04200000);
        Encoding.ASCII.GetBytes(deviceClass + colours + connection, header.AsSpan(12));
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(24), 2026);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(26), 1);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(28), 1);
        Encoding.ASCII.GetBytes("acsp", header.AsSpan(36));
        for (var i = 0; i < 3; i++)
            Fixed(ReferenceWhite[i]).CopyTo(header, 68 + 4 * i);
        return [.. header, .. directory.ToArray(), .. content.ToArray()];
    }

    private static byte[] CreateColour(params ReadOnlySpan<double> xyz) => CreateType("XYZ ", xyz);

    private static byte[] CreateType(string name, params ReadOnlySpan<double> numbers)
    {
        var content = new List<byte>();
        foreach (var number in numbers)
            content.AddRange(Fixed(number));
        return CreateType(name, content.ToArray().AsSpan());
    }

    private static byte[] CreateType(string name, ReadOnlySpan<byte> content) => [.. Encoding.ASCII.GetBytes(name), 0, 0, 0, 0, .. content];

    // One record of one language.
    private static byte[] CreateText(string text) =>
        CreateType("mluc", [.. Integer(1), .. Integer(12), .. "enGB"u8, .. Integer(2 * text.Length), .. Integer(28), .. Encoding.BigEndianUnicode.GetBytes(text)]);

    private static byte[] Integer(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static byte[] Fixed(double value) => Integer((int)Math.Round(value * 65536));
}
