using PolicyKit.Documents;
using PolicyKit.Emit.Layout;
using PolicyKit.Emit.Layout.Display;
using PolicyKit.Emit.Layout.Pages;

namespace PolicyKit.Tests.Emit.Layout.Pages;

public sealed class FittingTests
{
    [Theory]
    [InlineData(9, 9)]
    [InlineData(4, 4)]
    [InlineData(1, 1)]
    [InlineData(0, 1)]
    public void The_roomiest_step_that_fits_is_taken_and_the_tightest_when_none_does(int largestThatFits, int expected) =>
        Assert.Equal(expected, Fitting.FindFirst([9, 8, 7, 6, 5, 4, 3, 2, 1], size => size, size => size <= largestThatFits));

    [Fact]
    public void Space_goes_before_type_size_and_type_size_stops_at_its_floor()
    {
        var steps = TypeScale.GetFittingSteps(PageSetup.A4 with { TextSize = 12, MinimumTextSize = 11 }, []);
        Assert.Equal(steps.Select(s => s.Text).OrderDescending(), steps.Select(s => s.Text));
        Assert.All(steps.Where(s => s.Text < 12), s => Assert.True(s.Space < TypeScale.Tight));
        Assert.Equal((12, 11), (steps[0].Text, steps[^1].Text));
    }

    [Fact]
    public void The_lines_of_a_sheet_share_what_its_spaces_leave_over()
    {
        var line = new Paragraph([new TextInline("One line of a sheet that is full.")]);
        var rests = Enumerable.Range(36, 8).Select(count => GetRest(SampleDocuments.Sheet with { Blocks = [.. Enumerable.Repeat(line, count)] }));

        // Less than two lines: one more would not have fitted with its space.
        Assert.All(rests, rest => Assert.InRange(rest, 0, 32));
    }

    private static double GetRest(Document document)
    {
        var page = Assert.Single(DocumentLayout.Lay(document).Pages);
        return page.Furniture.OfType<GlyphItem>().Min(g => g.Baseline - g.Size) - page.Items.OfType<GlyphItem>().Max(g => g.Baseline);
    }

    [Fact]
    public void Spaces_are_sixths_of_a_line_so_that_neighbouring_columns_keep_one_beat()
    {
        foreach (var type in TypeScale.GetFittingSteps(PageSetup.A4, [1.5]))
        {
            Assert.All(
                [type.Gap, type.ItemGap, type.BoxGap, type.Padding, type.GetHeadingGap(2), type.GetHeadingGap(3), type.SnapUp(type.GetHeading(2))],
                space => Assert.Equal(0, Math.IEEERemainder(6 * space / type.LineHeight, 1), 9));
        }
    }
}
