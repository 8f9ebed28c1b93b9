using System.Buffers.Binary;
using System.Collections.Immutable;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Docx;

/// <summary>The school's logo with what Word must know of it: its file type and its proportions.</summary>
internal sealed record LogoPicture(ImmutableArray<byte> Bytes, string AltText, string Extension, int PixelWidth, int PixelHeight)
{
    public const string RelationshipId = "rIdLogo";

    public string FileName => "logo." + Extension;

    public string ContentType => Extension == "png" ? "image/png" : "image/jpeg";

    /// <summary>Null for no logo, and for bytes that are neither PNG nor JPEG.</summary>
    public static LogoPicture? Find(Document document)
    {
        if (document.Theme.Logo is not { } logo || logo.Bytes.IsDefaultOrEmpty)
            return null;

        var bytes = logo.Bytes.AsSpan();
        var altText = logo.AltText.Length > 0 ? logo.AltText : "Logo of " + document.Publisher;
        if (TryReadPng(bytes, out var width, out var height))
            return new LogoPicture(logo.Bytes, altText, "png", width, height);
        if (TryReadJpeg(bytes, out width, out height))
            return new LogoPicture(logo.Bytes, altText, "jpeg", width, height);
        return null;
    }

    /// <param name="room">The size that the picture must fit into, in points.</param>
    public void Write(MarkupWriter markup, (double Width, double Height) room)
    {
        var scale = Math.Min(room.Width / PixelWidth, room.Height / PixelHeight);
        var size = (Width: Units.Format(Math.Max(1, Units.ToEmus(PixelWidth * scale))), Height: Units.Format(Math.Max(1, Units.ToEmus(PixelHeight * scale))));

        markup.Open("w:r").Open("w:drawing").Open("wp:inline", ("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0"));
        markup.Empty("wp:extent", ("cx", size.Width), ("cy", size.Height));
        markup.Empty("wp:docPr", ("id", "1"), ("name", "Logo"), ("descr", AltText));
        markup.Open("a:graphic").Open("a:graphicData", ("uri", "http://schemas.openxmlformats.org/drawingml/2006/picture")).Open("pic:pic");
        markup.Open("pic:nvPicPr").Empty("pic:cNvPr", ("id", "1"), ("name", FileName), ("descr", AltText)).Empty("pic:cNvPicPr").Close();
        markup.Open("pic:blipFill").Empty("a:blip", ("r:embed", RelationshipId)).Open("a:stretch").Empty("a:fillRect").Close().Close();
        markup.Open("pic:spPr");
        markup.Open("a:xfrm").Empty("a:off", ("x", "0"), ("y", "0")).Empty("a:ext", ("cx", size.Width), ("cy", size.Height)).Close();
        markup.Open("a:prstGeom", ("prst", "rect")).Empty("a:avLst").Close().Close();
        markup.Close().Close().Close().Close().Close().Close();
    }

    private static bool TryReadPng(ReadOnlySpan<byte> bytes, out int width, out int height)
    {
        (width, height) = (0, 0);
        if (bytes.Length < 24 || !bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return false;

        (width, height) = (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));
        return width > 0 && height > 0;
    }

    // A JPEG is a chain of segments; the one that starts the frame holds the size.
    private static bool TryReadJpeg(ReadOnlySpan<byte> bytes, out int width, out int height)
    {
        (width, height) = (0, 0);
        if (!bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
            return false;

        var at = 2;
        while (at + 9 <= bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]));
                return width > 0 && height > 0;
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return false;
    }
}
