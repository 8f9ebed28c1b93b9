using System.Buffers.Binary;
using System.Collections.Immutable;
using PolicyKit.Emit.Layout.Display;
using PolicyKit.Emit.Pdf;

namespace PolicyKit.Emit.Pictures;

/// <summary>What becomes of a picture in print, found out before anything is printed. Each text completes a sentence about the picture.</summary>
/// <param name="Kind">"PNG", "JPEG" or what else it is; empty when nothing is known of it.</param>
public sealed record PictureInspection(string Kind)
{
    // Printed a hand's breadth wide at most; finer than paper shows.
    private const int MostDots = ImageSize.MostDots;
    private const int LeastDots = 200;
    private const int PlentifulDots = 1600;

    /// <summary>Why it cannot be printed; null when it can.</summary>
    public string? Fault { get; private init; }

    /// <summary>What will not look as its owner expects.</summary>
    public ImmutableArray<string> Flaws { get; private init; } = [];

    /// <summary>What makes files larger than they need be.</summary>
    public ImmutableArray<string> Excesses { get; private init; } = [];

    public static PictureInspection Inspect(ReadOnlySpan<byte> bytes)
    {
        var kind = FindKind(bytes);
        var inspection = new PictureInspection(kind);
        if (bytes.IsEmpty)
            return inspection with { Fault = "the file is empty" };

        return kind switch
        {
            "PNG" => inspection.InspectPng(bytes),
            "JPEG" => inspection.InspectJpeg(bytes),
            "" => inspection with { Fault = "it is neither a PNG nor a JPEG picture" },
            _ => inspection with { Fault = $"it is a {kind} file, and only PNG and JPEG pictures can be printed" },
        };
    }

    /// <summary>Told by the first bytes, because names are often wrong.</summary>
    private static string FindKind(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "PNG",
        [0xFF, 0xD8, 0xFF, ..] => "JPEG",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "GIF",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "WebP",
        [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => "BMP",
        [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => "TIFF",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => "HEIC or AVIF",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "PDF",
        _ when bytes[..Math.Min(bytes.Length, 1024)].IndexOf("<svg"u8) >= 0 => "SVG",
        _ => "",
    };

    private PictureInspection InspectPng(ReadOnlySpan<byte> bytes)
    {
        if (!ImageSize.IsPng(bytes))
            return WithDamage();

        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]));
        if (FindExcessiveSize(width, height) is { } fault)
            return this with { Fault = fault };
        if (PngImage.Decode(bytes) is not { } picture)
            return WithDamage();

        return this with
        {
            Flaws = [.. FindCoarseness(width, height), .. picture.IsAnimated ? ["it moves, and only its first picture is printed"] : (string[])[]],
            Excesses =
            [
                .. FindPlenty(width, height),
                .. picture.BitDepth == 16 ? ["it holds 16 bits for each colour where 8 are printed"] : (string[])[],
                .. picture.IsInterlaced ? ["it is interlaced, which only slow web pages gain from"] : (string[])[],
            ],
        };
    }

    private PictureInspection InspectJpeg(ReadOnlySpan<byte> bytes)
    {
        const byte Baseline = 0xC0, Extended = 0xC1, Progressive = 0xC2;
        if (ImageSize.FindJpegFrame(bytes) is not (>= 0 and var frame) || !IsComplete(bytes[frame..]))
            return WithDamage();

        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(bytes[(frame + 5)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(frame + 7)..]));
        if (bytes[frame + 1] is not (Baseline or Extended or Progressive) || bytes[frame + 4] != 8 || bytes[frame + 9] is not (1 or 3 or 4))
            return this with { Fault = "it is of a kind of JPEG that few programs can read" };
        if (width == 0 || height == 0)
            return WithDamage();
        if (FindExcessiveSize(width, height) is { } fault)
            return this with { Fault = fault };

        return this with
        {
            Flaws = [.. FindCoarseness(width, height), .. bytes[frame + 9] == 4 ? ["its colours are those of printing inks (CMYK), which screens show differently"] : (string[])[]],
            Excesses = [.. FindPlenty(width, height)],
        };
    }

    // The marks that start and end the picture itself.
    private static bool IsComplete(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]) is >= 0 and var start && bytes[start..].IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) >= 0;

    private static string? FindExcessiveSize(uint width, uint height) =>
        (ulong)width * height > MostDots ? $"it is {width} by {height} dots, more than any print shows" : null;

    private static IEnumerable<string> FindCoarseness(uint width, uint height) =>
        Math.Max(width, height) < LeastDots ? [$"it is only {width} by {height} dots, which looks coarse in print"] : [];

    private static IEnumerable<string> FindPlenty(uint width, uint height) =>
        Math.Max(width, height) > PlentifulDots ? [$"it is {width} by {height} dots where {PlentifulDots} are plenty"] : [];

    private PictureInspection WithDamage() => this with { Fault = $"it is a {Kind} picture that is damaged or cut off" };
}
