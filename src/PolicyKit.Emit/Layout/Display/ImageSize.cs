using System.Buffers.Binary;

namespace PolicyKit.Emit.Layout.Display;

/// <summary>The size of a picture in its own dots.</summary>
internal readonly record struct ImageSize(int Width, int Height)
{
    /// <summary>A picture of more is not decoded: a small file can claim to hold thousands of millions.</summary>
    public const int MostDots = 25_000_000;

    /// <summary>Null when the bytes are neither a PNG nor a JPEG, or claim more dots than can be printed.</summary>
    public static ImageSize? Read(ReadOnlySpan<byte> bytes)
    {
        if (IsPng(bytes))
            return Create(BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]));

        return FindJpegFrame(bytes) is >= 0 and var frame
            ? Create(BinaryPrimitives.ReadUInt16BigEndian(bytes[(frame + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(frame + 5)..]))
            : null;
    }

    public static bool IsPng(ReadOnlySpan<byte> bytes) => bytes.Length >= 33 && bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

    /// <summary>Where the marker stands that tells a JPEG's size and colours, or -1.</summary>
    public static int FindJpegFrame(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes[0] != 0xFF || bytes[1] != 0xD8)
            return -1;

        for (var at = 2; at + 10 < bytes.Length && bytes[at] == 0xFF;)
        {
            // Start of frame, but not the Huffman tables, extensions and arithmetic tables numbered among them.
            if (bytes[at + 1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return at;

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return -1;
    }

    private static ImageSize? Create(uint width, uint height) => width > 0 && height > 0 && (ulong)width * height <= MostDots ? new ImageSize((int)width, (int)height) : null;
}
