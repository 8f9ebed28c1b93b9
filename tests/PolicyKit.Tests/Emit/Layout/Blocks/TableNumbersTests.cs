using PolicyKit.Documents;
using PolicyKit.Emit.Layout;
using PolicyKit.Emit.Layout.Display;

namespace PolicyKit.Tests.Emit.Layout.Blocks;

public class TableNumbersTests
{
    [Fact]
    public void A_telephone_number_is_not_broken_by_the_widths_that_a_template_asks_for()
    {
        const string Number = "01632\u00A0960101";
        var table = new Table([Cell("Who"), Cell("When"), Cell("Phone")], [[Cell("Amina Begum"), Cell("Monday to Friday"), Cell(Number)]]) { Widths = [12, 12, 1] };
        var page = DocumentLayout.Lay(SampleDocuments.Policy with { Blocks = [new Columns([new Column([table]), new Column([table])])] }).Pages[0];
        Assert.Equal(2, page.Items.OfType<GlyphItem>().Count(item => string.Concat(item.Glyphs.Select(g => (char)g.CodePoint)).Contains("01632 960101", StringComparison.Ordinal)));
    }

    private static TableCell Cell(string text) => new([new TextInline(text)]);
}
