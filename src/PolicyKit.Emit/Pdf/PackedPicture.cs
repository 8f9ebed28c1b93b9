namespace PolicyKit.Emit.Pdf;

/// <summary>A PNG as a PDF holds it: its colours and how opaque each dot is, compressed.</summary>
/// <param name="Alpha">Null when every dot is opaque.</param>
internal sealed record PackedPicture(int Width, int Height, byte[] Colours, byte[]? Alpha)
{
    /// <summary>Null when the bytes are not a whole PNG.</summary>
    public static PackedPicture? Create(ReadOnlySpan<byte> bytes) => PngImage.Decode(bytes) is { } png
        ? new PackedPicture(png.Width, png.Height, PdfFile.Compress(png.Colours.AsSpan()), png.Alpha.IsEmpty ? null : PdfFile.Compress(png.Alpha.AsSpan()))
        : null;
}
