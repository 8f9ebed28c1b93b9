using FsCheck;
using FsCheck.Fluent;
using PolicyKit.Documents;
using PolicyKit.Emit;
using PolicyKit.Emit.Pdf;
using PolicyKit.Tests.Documents;
using static PolicyKit.Tests.Emit.SampleDocuments;

namespace PolicyKit.Tests.Emit.Pdf;

public sealed class PdfArchiveTests
{
    private static Document WithLogo { get; } = Policy with { Watermark = "DRAFT", Theme = new Theme { Logo = new Logo(SamplePictures.Png, "Oak tree") } };

    [Fact]
    public void Every_document_can_be_kept_for_years() =>
        Assert.All([Policy, Sheet, Leaflet, Poster, Hostile, WithLogo], document => Assert.Empty(FindProblems(PdfEmitter.Emit(document))));

    [Fact]
    public void So_can_any_document() => Prop
        .ForAll(RandomDocuments.All, document => FindProblems(PdfEmitter.Emit(document)).Count == 0)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(10));

    [Fact]
    public void A_sign_of_another_programs_font_is_copied_as_the_box_that_is_printed()
    {
        var file = PdfEmitter.Emit(Policy with { Blocks = [Say("Done \uF0FC")] });
        Assert.Empty(FindProblems(file));
        Assert.Contains("Done □", PdfReading.Read(file).GetText(), StringComparison.Ordinal);
        Assert.Contains("U+F0FC", Assert.Single(file.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(x) ")]
    [InlineData("Ŵ😀 ")]
    public void A_description_too_long_for_an_archive_is_cut(string words) =>
        Assert.Empty(FindProblems(PdfEmitter.Emit(Policy with { Description = string.Concat(Enumerable.Repeat(words, 10_000)) })));

    [Fact]
    public void A_picture_in_printers_inks_says_what_they_look_like()
    {
        var file = PdfEmitter.Emit(Policy with { Theme = new Theme { Logo = new Logo(SamplePictures.JpegInInks, "Oak tree") } });
        Assert.Empty(FindProblems(file));
        Assert.Contains(PdfReading.Read(file).Objects.Values, o => o.Text.Contains("/ColorSpace[/ICCBased ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("6.1.13", "/Title (", "/Title /AnameThatGoesOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOn (")]
    [InlineData("6.2.3", "/GTS_PDFA1", "/GTS_PDFX")]
    [InlineData("6.2.4.2", "/N 3/", "/N 4/")]
    [InlineData("6.2.4.3", "/ColorSpace/DeviceRGB", "/ColorSpace/DeviceCMYK")]
    [InlineData("6.2.10", "/Group<</S/Transparency/CS/DeviceRGB>>", "")]
    [InlineData("6.2.11.3", "/CIDToGIDMap/Identity", "")]
    [InlineData("6.2.11.4.1", "/FontFile2 ", "/FontFile3 ")]
    [InlineData("6.2.11.5", "/W[0[", "/W[0[9")]
    [InlineData("6.3.2", "/F 4/", "/F 2/")]
    [InlineData("6.5.1", "/A<</S/URI", "/A<</S/Launch")]
    [InlineData("6.7.2.2", "/Marked true", "/Marked false")]
    [InlineData("6.7.3.4", "/S/TOCI", "/S/Entry")]
    [InlineData("6.7.4", "/Lang (en-GB)", "/Lang (English, please)")]
    public void The_check_sees(string clause, string right, string wrong)
    {
        var objects = PdfReading.Read(PdfEmitter.Emit(WithLogo)).Objects
            .ToDictionary(o => o.Key, o => (o.Value.Text.Replace(right, wrong, StringComparison.Ordinal), o.Value.Stream));
        Assert.Contains(PdfArchiveCheck.FindProblems(objects), p => p.StartsWith(clause + " ", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> FindProblems(EmittedFile file) =>
        [.. PdfArchiveCheck.FindProblems(file.Bytes.AsSpan()), .. PdfArchiveCheck.FindProblems(PdfReading.Read(file).Objects)];
}
