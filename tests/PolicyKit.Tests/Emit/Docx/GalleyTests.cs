using PolicyKit.Emit.Docx;

namespace PolicyKit.Tests.Emit.Docx;

/// <summary>Pages of ten lines of ten points each: the pages that LibreOffice was seen to make.</summary>
public sealed class GalleyTests
{
    private readonly Galley _galley = new(new PageHeights(100, 100));

    [Fact]
    public void A_heading_goes_to_the_page_of_the_paragraph_that_it_heads()
    {
        Add(lines: 7);
        var heading = Add(lines: 1, keepsWithNext: true);
        var text = Add(lines: 3);

        Assert.Equal((2, 2), (_galley.GetPage(heading), _galley.GetPage(text)));
        Assert.Equal(40, _galley.Used);
    }

    [Fact]
    public void A_heading_stays_where_two_lines_of_a_longer_paragraph_have_room()
    {
        Add(lines: 7);
        var heading = Add(lines: 1, keepsWithNext: true);
        Add(lines: 4);

        Assert.Equal((1, 2), (_galley.GetPage(heading), _galley.Page));
        Assert.Equal(20, _galley.Used);
    }

    [Fact]
    public void Headings_that_fill_a_page_by_themselves_are_not_moved_for_ever()
    {
        for (var i = 0; i < 12; i++)
            Add(lines: 1, keepsWithNext: true);
        Add(lines: 3);

        Assert.InRange(_galley.Page, 2, 3);
    }

    [Fact]
    public void A_row_on_a_new_page_stands_below_the_tables_header()
    {
        _galley.AddSolid(20);
        _galley.AddSolid(70, repeated: 20);
        _galley.AddSolid(40, repeated: 20);

        Assert.Equal((2, 60), (_galley.Page, _galley.Used));
    }

    [Fact]
    public void The_space_below_the_last_line_of_a_page_may_lack()
    {
        Add(lines: 8);
        var last = Add(lines: 2, height: 10.4, overhang: 0.8);

        Assert.Equal(1, _galley.GetPage(last));
        Assert.Equal(2, _galley.GetPage(Add(lines: 1)));
    }

    private int Add(int lines, bool keepsWithNext = false, double height = 10, double overhang = 0)
    {
        _galley.AddParagraph(new GalleyParagraph(lines, height) { KeepsWithNext = keepsWithNext, Overhang = overhang });
        return _galley.LastParagraph;
    }
}
