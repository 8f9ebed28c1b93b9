using System.Buffers.Binary;
using System.Collections.Immutable;
using PolicyKit.Documents;

namespace PolicyKit.Tests.Emit;

/// <summary>Logos small enough to write out.</summary>
internal static class SamplePictures
{
    /// <summary>Two dots by two, one of them half see-through.</summary>
    public static ImmutableArray<byte> Png { get; } = [.. Convert.FromBase64String(PngText)];

    /// <summary>Eight dots by eight in cyan, magenta, yellow and black.</summary>
    public static ImmutableArray<byte> JpegInInks { get; } = [.. Convert.FromBase64String(JpegInInksText)];

    /// <summary>The head of a picture of a size, which is all that its place depends on.</summary>
    public static Logo Draw(int width, int height, string altText)
    {
        var bytes = Png.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        return new Logo([.. bytes], altText);
    }

    private const string PngText = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAGklEQVR4nGPgCpD7f2KL3H8GroBnDQwMDP8BPqsG0F42EE0AAAAASUVORK5CYII=";

    private const string JpegInInksText =
        "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAbEhQXFBEbFxYXHhwbIChCKyglJShROj0wQmBVZWRfVV1baniZgWpxkHNbXYW1hpCeo6utq2eAvMm6pseZqKuk/8AAFAgACAAIBEMRAE0RAFkRAEsRAP/E"
        + "AB8AAAEFAQEBAQEBAAAAAAAAAAABAgMEBQYHCAkKC//EALUQAAIBAwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNE"
        + "RUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/aAA4EQwBN"
        + "AFkASwAAPwDJrdroK6Ov/9k=";
}
