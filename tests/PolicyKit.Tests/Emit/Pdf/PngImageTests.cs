using PolicyKit.Emit.Pdf;

namespace PolicyKit.Tests.Emit.Pdf;

public sealed class PngImageTests
{
    [Theory]
    [InlineData("palette", "iVBORw0KGgoAAAANSUhEUgAAAAMAAAABAgMAAABmjvwnAAAACVBMVEX/AAAA/wAAAP8tSs2KAAAACklEQVR4nGNoAQAAhgCFvPXN1gAAAABJRU5ErkJggg==", "0000FF FF0000 00FF00")]
    [InlineData("grey", "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBWAAAAC0lEQVR4nGNgOAEAAMsAyWnIw2wAAAAASUVORK5CYII=", "000000 C8C8C8")]
    [InlineData("black and white", "iVBORw0KGgoAAAANSUhEUgAAAAMAAAABAQAAAAAzmykZAAAACklEQVR4nGNYAAAAogCh3I2xzAAAAABJRU5ErkJggg==", "FFFFFF 000000 FFFFFF")]
    [InlineData("interlaced", "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAGK06rlAAAAF0lEQVR4nGNgZGJmYGFlY2Dn4OTi5gEAAZYAT5C0q3AAAAAASUVORK5CYII=", "010203 040506 070809 0A0B0C")]
    [InlineData("sixteen bits", "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABEAAAAABq7kcWAAAAC0lEQVR4nGNoEAIAARUAk3T+GjkAAAAASUVORK5CYII=", "808080")]
    public void Every_kind_of_PNG_is_read(string kind, string file, string colours)
    {
        var image = PngImage.Decode(Convert.FromBase64String(file));
        Assert.NotNull(image);
        Assert.Equal((kind, colours), (kind, string.Join(' ', image.Colours.Chunk(3).Select(Convert.ToHexString))));
        Assert.Empty(image.Alpha);
    }

    [Fact]
    public void What_is_see_through_stays_so() => Assert.Equal([255, 255, 128, 255], PngImage.Decode(SamplePictures.Png.AsSpan())!.Alpha.Select(a => (int)a));

    [Fact]
    public void A_file_cut_off_anywhere_is_no_picture_and_no_crash()
    {
        var whole = SamplePictures.Png;
        Assert.All(Enumerable.Range(0, whole.Length - 24), length => Assert.Null(PngImage.Decode(whole.AsSpan()[..length])));
    }
}
