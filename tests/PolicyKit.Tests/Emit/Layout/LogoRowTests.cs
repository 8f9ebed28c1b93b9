using PolicyKit.Documents;
using PolicyKit.Emit.Layout;
using PolicyKit.Emit.Layout.Display;
using PolicyKit.Tests.Emit.Docx;
using PolicyKit.Tests.Emit.Html;

namespace PolicyKit.Tests.Emit.Layout;

public sealed class LogoRowTests
{
    [Theory]
    [InlineData(100, 100, 100, 100)]
    [InlineData(100, 100, 400, 100)]
    [InlineData(400, 50, 100, 100)]
    [InlineData(50, 400, 400, 50)]
    [InlineData(10, 10, 3000, 2000)]
    public void A_boards_logo_is_neither_larger_nor_higher_than_the_schools(int width, int height, int boardWidth, int boardHeight)
    {
        var theme = new Theme { Logo = SamplePictures.Draw(width, height, "School"), BoardLogo = SamplePictures.Draw(boardWidth, boardHeight, "Board") };
        var row = LogoRow.Create(theme, 200, 40).ToArray();

        var (school, board) = (row[0], row[1]);
        Assert.Equal(("School", "Board"), (school.Logo.AltText, board.Logo.AltText));
        Assert.True(board.Width * board.Height <= school.Width * school.Height + 0.001);
        Assert.True(board.Height <= school.Height + 0.001);
        Assert.True(school.Width + board.Width < 200 && school.Height <= 40.001);
        Assert.Equal((double)boardWidth / boardHeight, board.Width / board.Height, 3);
    }

    [Fact]
    public void The_board_may_stand_at_the_left() =>
        Assert.Equal(["Board", "School"], LogoRow.Create(new Theme { Logo = SamplePictures.Draw(9, 9, "School"), BoardLogo = SamplePictures.Draw(9, 9, "Board"), BoardLogoSide = LogoSide.Left }, 200, 40).Select(l => l.Logo.AltText));

    [Fact]
    public void What_is_no_picture_takes_no_room() =>
        Assert.Equal("School", Assert.Single(LogoRow.Create(new Theme { Logo = SamplePictures.Draw(9, 9, "School"), BoardLogo = new Logo([1, 2, 3], "Board") }, 200, 40)).Logo.AltText);

    [Theory]
    [InlineData(PageLayout.Flow)]
    [InlineData(PageLayout.Sheet)]
    [InlineData(PageLayout.Panels)]
    [InlineData(PageLayout.Poster)]
    public void Every_format_of_every_document_shows_both(PageLayout layout)
    {
        var page = layout == PageLayout.Poster ? new PageSetup { Layout = layout, Width = 297, Height = 420 } : new PageSetup { Layout = layout };
        var document = SmallDocuments.Create(SmallDocuments.Say("Text")) with
        {
            Page = page,
            Theme = new Theme { Logo = new Logo(SamplePictures.Png, "School"), BoardLogo = new Logo(SamplePictures.Png, "Board") },
        };

        var images = DocumentLayout.Lay(document).Pages.SelectMany(p => p.Items).OfType<ImageItem>().ToArray();
        Assert.Equal(["School", "Board"], images.Select(i => i.Logo.AltText));
        Assert.True(images[0].X + images[0].Width < images[1].X);

        Assert.Equal(["School", "Board"], HtmlPage.Emit(document).All("img").Select(i => i.Attribute("alt")!.Value));

        var docx = OpenedDocx.Emit(document);
        var part = layout == PageLayout.Panels ? "word/document.xml" : "word/header1.xml";
        Assert.Equal(["School", "Board"], docx.GetPart(part).Descendants().Where(e => e.Name.LocalName == "docPr").Select(e => e.Attribute("descr")!.Value));
        Assert.Superset(new HashSet<string> { "word/media/logo.png", "word/media/logo2.png" }, docx.PartNames.ToHashSet());
    }
}
