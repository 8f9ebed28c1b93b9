using System.Globalization;
using System.Runtime.CompilerServices;
using PolicyKit.Documents;
using PolicyKit.Emit.Layout.Display;

namespace PolicyKit.Emit.Pdf;

/// <summary>The pictures that a file uses, each embedded once.</summary>
internal sealed class PdfImages
{
    // All documents of a school show the same logos; what is kept of them goes with them.
    private static readonly ConditionalWeakTable<Logo, PackedPicture?> Packed = [];

    private readonly Dictionary<Logo, (string Name, int Id)> _images = [];

    public string Use(Logo logo, PdfFile file)
    {
        if (!_images.TryGetValue(logo, out var image))
        {
            image = ("I" + (_images.Count + 1).ToString(CultureInfo.InvariantCulture), Write(logo, file));
            _images.Add(logo, image);
        }

        return image.Name;
    }

    public string WriteResources() => "<<" + string.Concat(_images.Values.Select(i => $"/{i.Name} {PdfSyntax.Reference(i.Id)}")) + ">>";

    private static int Write(Logo logo, PdfFile file)
    {
        if (Packed.GetValue(logo, static logo => PackedPicture.Create(logo.Bytes.AsSpan())) is not { } png)
            return WriteJpeg(logo.Bytes.AsSpan(), file);

        var size = string.Create(CultureInfo.InvariantCulture, $"/Type/XObject/Subtype/Image/Width {png.Width}/Height {png.Height}/BitsPerComponent 8");
        var mask = png.Alpha is { } alpha ? $"/SMask {PdfSyntax.Reference(file.AddCompressedStream(size + "/ColorSpace/DeviceGray", alpha))}" : "";
        return file.AddCompressedStream(size + "/ColorSpace/DeviceRGB" + mask, png.Colours);
    }

    private static int WriteJpeg(ReadOnlySpan<byte> bytes, PdfFile file)
    {
        var frame = ImageSize.FindJpegFrame(bytes);
        var size = ImageSize.Read(bytes) ?? default;

        // Programs that write four inks write them inverted.
        var colours = bytes[frame + 9] switch
        {
            1 => "/ColorSpace/DeviceGray",
            4 => $"/ColorSpace[/ICCBased {PdfSyntax.Reference(file.AddStream("/N 4", ColourProfiles.Inks.AsSpan()))}]/Decode[1 0 1 0 1 0 1 0]",
            _ => "/ColorSpace/DeviceRGB",
        };
        return file.AddRawStream(
            string.Create(CultureInfo.InvariantCulture, $"/Type/XObject/Subtype/Image/Width {size.Width}/Height {size.Height}/BitsPerComponent 8{colours}/Filter/DCTDecode"), bytes);
    }
}
