using PolicyKit.Emit.Layout;
using PolicyKit.Emit.Layout.Blocks;
using PolicyKit.Emit.Layout.Display;

namespace PolicyKit.Tests.Emit.Layout.Blocks;

public sealed class SlabStackTests
{
    [Fact]
    public void Slabs_are_painted_once_and_only_when_their_page_is_looked_at()
    {
        var painted = 0;
        var page = new DisplayPage(100, 100);

        var bottom = SlabStack.Place([Slab.CreateSpace(5), new Slab(10, PaintSquare()) { SpaceBefore = 2 }], 3, 20, page);

        Assert.Equal((37, 0), (bottom, painted));
        Assert.Equal(page.Items, page.Items);
        Assert.Equal((3, 27), GetCorner(Assert.Single(page.Items)));
        Assert.Equal(1, painted);

        IEnumerable<DisplayItem> PaintSquare()
        {
            painted++;
            yield return new ShapeItem(Outline.Rectangle(0, 0, 1, 1), Palette.Dark);
        }
    }

    [Fact]
    public void What_is_painted_at_once_lies_over_what_was_placed_before()
    {
        var page = new DisplayPage(100, 100);
        SlabStack.Place([new Slab(10, [new AnchorItem("placed", 0)])], 0, 0, page);

        page.Items.Add(new AnchorItem("added", 0));

        Assert.Equal(["placed", "added"], page.Items.Cast<AnchorItem>().Select(a => a.Id));
    }

    private static (double X, double Y) GetCorner(DisplayItem item) => ((ShapeItem)item).Outline.Steps[0] is var step ? (step.X3, step.Y3) : default;
}
