using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using PolicyKit.Documents;
using PolicyKit.Emit;
using PolicyKit.Emit.Pictures;

namespace PolicyKit.Tests.Emit.Pictures;

public class PictureInspectionTests
{
    // A JPEG of 256 dots either way with hardly any picture in it: the tests alter what its frame says.
    private static readonly byte[] Jpeg = Convert.FromHexString("FFD8FFE000104A46494600010100000100010000FFC0000B080100010001011100FFDA0008010100003F00D2CFFFD9");

    [Fact]
    public void A_good_picture_has_nothing_to_say()
    {
        var inspection = PictureInspection.Inspect(CreatePng(300, 200));
        Assert.Equal(("PNG", null, 0, 0), (inspection.Kind, inspection.Fault, inspection.Flaws.Length, inspection.Excesses.Length));
        Assert.Equal(("JPEG", null, 0), (PictureInspection.Inspect(Jpeg).Kind, PictureInspection.Inspect(Jpeg).Fault, PictureInspection.Inspect(Jpeg).Flaws.Length));
    }

    [Theory]
    [InlineData("GIF89a", "a GIF file")]
    [InlineData("RIFF\0\0\0\0WEBPVP8 ", "a WebP file")]
    [InlineData("<?xml version=\"1.0\"?><svg xmlns=\"x\"/>", "a SVG file")]
    [InlineData("%PDF-1.7", "a PDF file")]
    [InlineData("BM\0\0\0\0\0\0\0\0", "a BMP file")]
    [InlineData("II*\0", "a TIFF file")]
    [InlineData("\0\0\0 ftypheic", "a HEIC or AVIF file")]
    [InlineData("hello", "neither a PNG nor a JPEG")]
    [InlineData("", "the file is empty")]
    public void Other_files_are_told_by_what_they_hold(string content, string fault) =>
        Assert.Contains(fault, PictureInspection.Inspect(Encoding.Latin1.GetBytes(content)).Fault);

    [Fact]
    public void A_picture_cut_off_anywhere_is_refused_and_never_a_crash()
    {
        var png = CreatePng(40, 30);
        for (var length = 8; length < png.Length - 20; length++)
            Assert.NotNull(PictureInspection.Inspect(png.AsSpan(0, length)).Fault);
        for (var length = 3; length < Jpeg.Length - 1; length++)
            Assert.NotNull(PictureInspection.Inspect(Jpeg.AsSpan(0, length)).Fault);
    }

    [Fact]
    public void A_picture_with_any_byte_changed_is_printed_or_refused_and_never_a_crash()
    {
        foreach (var original in new[] { CreatePng(12, 9), CreatePng(9, 12, depth: 16, isInterlaced: true), Jpeg })
        {
            for (var at = 0; at < original.Length; at++)
            {
                var bytes = (byte[])original.Clone();
                bytes[at] ^= 0x5A;
                if (PictureInspection.Inspect(bytes).Fault is null)
                    Assert.NotEmpty(OutputFormat.Pdf.Emit(SampleDocuments.Sheet with { Theme = new Theme { Logo = new Logo([.. bytes], "Crest") } }).Bytes);
            }
        }
    }

    [Fact]
    public void A_small_file_that_claims_to_be_huge_is_refused_before_it_is_unpacked()
    {
        var png = CreatePng(10, 10);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(16), 60_000);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(20), 60_000);
        Assert.Contains("60000 by 60000 dots", PictureInspection.Inspect(png).Fault);
        Assert.Contains("65535 by 65535 dots", PictureInspection.Inspect(Alter(5, 0xFF, 0xFF, 0xFF, 0xFF)).Fault);
    }

    [Fact]
    public void What_will_look_wrong_is_said()
    {
        Assert.Contains("only 40 by 30 dots", Assert.Single(PictureInspection.Inspect(CreatePng(40, 30)).Flaws));
        Assert.Contains("only its first picture", Assert.Single(PictureInspection.Inspect(CreatePng(300, 300, extra: "acTL")).Flaws));
        Assert.Contains("CMYK", Assert.Single(PictureInspection.Inspect(Alter(9, 4)).Flaws));
    }

    [Fact]
    public void What_only_makes_files_larger_is_said()
    {
        Assert.Contains("16 bits", Assert.Single(PictureInspection.Inspect(CreatePng(300, 300, depth: 16)).Excesses));
        Assert.Contains("interlaced", Assert.Single(PictureInspection.Inspect(CreatePng(300, 300, isInterlaced: true)).Excesses));
        Assert.Contains("1600 are plenty", Assert.Single(PictureInspection.Inspect(CreatePng(2000, 10)).Excesses));
    }

    [Theory]
    [InlineData(1, 0xC3)] // Lossless.
    [InlineData(1, 0xC9)] // Arithmetic coding.
    [InlineData(4, 12)] // Twelve bits for each colour.
    [InlineData(9, 2)] // Two colours.
    public void A_rare_kind_of_jpeg_is_refused(int at, byte value) => Assert.Contains("few programs", PictureInspection.Inspect(Alter(at, value)).Fault);

    private static byte[] Alter(int at, params ReadOnlySpan<byte> values)
    {
        var bytes = (byte[])Jpeg.Clone();
        values.CopyTo(bytes.AsSpan(bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]) + at));
        return bytes;
    }

    /// <summary>Grey dots. Chunks carry no checksum, which our reader does not ask for.</summary>
    private static byte[] CreatePng(int width, int height, int depth = 8, bool isInterlaced = false, string? extra = null)
    {
        (int X, int Y, int StepX, int StepY)[] passes = isInterlaced
            ? [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
            : [(0, 0, 1, 1)];
        var raw = new MemoryStream();
        foreach (var (x, y, stepX, stepY) in passes)
        {
            var (columns, rows) = ((width - x + stepX - 1) / stepX, (height - y + stepY - 1) / stepY);
            for (var row = 0; row < rows && columns > 0; row++)
                raw.Write(new byte[1 + columns * depth / 8]);
        }

        var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(raw.ToArray());

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[12]) = ((byte)depth, (byte)(isInterlaced ? 1 : 0));

        var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        Put("IHDR", header);
        if (extra is not null)
            Put(extra, new byte[8]);
        Put("IDAT", packed.ToArray());
        Put("IEND", []);
        return png.ToArray();

        void Put(string name, byte[] content)
        {
            var length = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
            png.Write([.. length, .. Encoding.ASCII.GetBytes(name), .. content, 0, 0, 0, 0]);
        }
    }
}
