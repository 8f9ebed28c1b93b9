using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;

namespace PolicyKit.Emit.Pdf;

/// <summary>A decoded PNG: three bytes a dot, and one for how opaque it is when any dot is not.</summary>
internal sealed record PngImage(int Width, int Height, ImmutableArray<byte> Colours, ImmutableArray<byte> Alpha)
{
    // Seven passes of interlaced files: where each starts and how far apart its dots stand.
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    /// <summary>Of each channel in the file: 16 is cut to 8.</summary>
    public int BitDepth { get; private init; } = 8;

    public bool IsInterlaced { get; private init; }

    /// <summary>Decoded is the first picture, which readers that know no better show too.</summary>
    public bool IsAnimated { get; private init; }

    /// <summary>Null when the bytes are not a whole PNG.</summary>
    public static PngImage? Decode(ReadOnlySpan<byte> bytes)
    {
        if (Layout.Display.ImageSize.Read(bytes) is not { } size || !Layout.Display.ImageSize.IsPng(bytes))
            return null;

        var (depth, kind, isInterlaced) = (bytes[24], bytes[25], bytes[28] == 1);
        var channels = kind switch { 0 => 1, 2 => 3, 3 => 1, 4 => 2, 6 => 4, _ => 0 };
        if (channels == 0 || depth is not (1 or 2 or 4 or 8 or 16))
            return null;

        var (palette, transparency, data, isAnimated) = ReadChunks(bytes);
        if (kind == 3 && palette.Length == 0)
            return null;

        // Each pass of each line is rounded up to a byte and has a byte before it.
        var mostBytes = (long)size.Width * size.Height * channels * depth / 8 + 2L * (isInterlaced ? Passes.Length : 1) * size.Height;
        if (Inflate(data, mostBytes) is not { } raw)
            return null;

        var reader = new DotReader(kind, depth, palette, transparency);
        var (colours, alpha) = (new byte[3 * size.Width * size.Height], new byte[size.Width * size.Height]);
        var at = 0;
        foreach (var (startX, startY, stepX, stepY) in isInterlaced ? Passes : [(0, 0, 1, 1)])
        {
            var (width, height) = ((size.Width - startX + stepX - 1) / stepX, (size.Height - startY + stepY - 1) / stepY);
            if (width <= 0 || height <= 0)
                continue;

            var stride = (width * channels * depth + 7) / 8;
            if (at + height * (stride + 1) > raw.Length)
                return null;

            var previous = new byte[stride];
            for (var y = 0; y < height; y++)
            {
                var line = raw.AsSpan(at + 1, stride);
                Unfilter(raw[at], line, previous, Math.Max(1, channels * depth / 8));
                for (var x = 0; x < width; x++)
                {
                    var dot = (startY + y * stepY) * size.Width + startX + x * stepX;
                    alpha[dot] = reader.Read(line, x, colours.AsSpan(3 * dot, 3));
                }

                previous = line.ToArray();
                at += stride + 1;
            }
        }

        return new PngImage(size.Width, size.Height, [.. colours], alpha.All(a => a == 255) ? [] : [.. alpha])
        {
            BitDepth = depth,
            IsInterlaced = isInterlaced,
            IsAnimated = isAnimated,
        };
    }

    private static (byte[] Palette, byte[] Transparency, byte[] Data, bool IsAnimated) ReadChunks(ReadOnlySpan<byte> bytes)
    {
        var (palette, transparency, data) = (Array.Empty<byte>(), Array.Empty<byte>(), new MemoryStream());
        var isAnimated = false;
        for (var at = 8; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > bytes.Length - at - 12)
                break;

            var content = bytes.Slice(at + 8, (int)length);
            switch (BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + 4)..]))
            {
                case 0x504C5445: // PLTE
                    palette = content.ToArray();
                    break;
                case 0x74524E53: // tRNS
                    transparency = content.ToArray();
                    break;
                case 0x49444154: // IDAT
                    data.Write(content);
                    break;
                case 0x6163544C: // acTL
                    isAnimated = true;
                    break;
            }

            at += 12 + (int)length;
        }

        return (palette, transparency, data.ToArray(), isAnimated);
    }

    // What a file holds beyond its picture is left where it is, however much it would come to.
    private static byte[]? Inflate(byte[] data, long mostBytes)
    {
        try
        {
            using var inflate = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
            var raw = new MemoryStream();
            var buffer = new byte[64 * 1024];
            for (var read = inflate.Read(buffer); read > 0 && raw.Length < mostBytes; read = inflate.Read(buffer))
                raw.Write(buffer, 0, read);
            return raw.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static void Unfilter(int filter, Span<byte> line, ReadOnlySpan<byte> previous, int distance)
    {
        for (var i = 0; i < line.Length; i++)
        {
            int left = i >= distance ? line[i - distance] : 0;
            int up = previous[i];
            int corner = i >= distance ? previous[i - distance] : 0;
            line[i] += (byte)(filter switch
            {
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Predict(left, up, corner),
                _ => 0,
            });
        }
    }

    private static int Predict(int left, int up, int corner)
    {
        var (toLeft, toUp, toCorner) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - 2 * corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    /// <summary>Reads dots of one of PNG's kinds: 0 grey, 2 colour, 3 palette, 4 grey with opacity, 6 colour with opacity.</summary>
    private sealed class DotReader(int kind, int depth, byte[] palette, byte[] transparency)
    {
        /// <summary>Writes the dot's colour and returns how opaque it is.</summary>
        public byte Read(ReadOnlySpan<byte> line, int x, Span<byte> colour)
        {
            switch (kind)
            {
                case 3:
                    var index = ReadSample(line, x);
                    for (var i = 0; i < 3; i++)
                        colour[i] = 3 * index + i < palette.Length ? palette[3 * index + i] : (byte)0;
                    return index < transparency.Length ? transparency[index] : (byte)255;
                case 2 or 6:
                    var channels = kind == 2 ? 3 : 4;
                    for (var i = 0; i < 3; i++)
                        colour[i] = ScaleToByte(ReadSample(line, channels * x + i));
                    return kind == 6 ? ScaleToByte(ReadSample(line, channels * x + 3)) : GetKeyedOpacity(line, 3 * x, 3);
                default:
                    var step = kind == 4 ? 2 : 1;
                    colour.Fill(ScaleToByte(ReadSample(line, step * x)));
                    return kind == 4 ? ScaleToByte(ReadSample(line, step * x + 1)) : GetKeyedOpacity(line, x, 1);
            }
        }

        private int ReadSample(ReadOnlySpan<byte> line, int index) => depth switch
        {
            16 => BinaryPrimitives.ReadUInt16BigEndian(line[(2 * index)..]),
            8 => line[index],
            _ => line[index * depth / 8] >> (8 - depth - index * depth % 8) & ((1 << depth) - 1),
        };

        private byte ScaleToByte(int sample) => (byte)(depth == 16 ? sample >> 8 : sample * 255 / ((1 << depth) - 1));

        // One colour of the file may stand for nothing.
        private byte GetKeyedOpacity(ReadOnlySpan<byte> line, int first, int channels)
        {
            if (transparency.Length < 2 * channels)
                return 255;

            for (var i = 0; i < channels; i++)
            {
                if (ReadSample(line, first + i) != BinaryPrimitives.ReadUInt16BigEndian(transparency.AsSpan(2 * i)))
                    return 255;
            }

            return 0;
        }
    }
}
