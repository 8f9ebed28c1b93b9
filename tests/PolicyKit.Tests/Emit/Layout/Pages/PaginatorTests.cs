using PolicyKit.Emit.Layout;
using PolicyKit.Emit.Layout.Blocks;
using PolicyKit.Emit.Layout.Display;
using PolicyKit.Emit.Layout.Pages;

namespace PolicyKit.Tests.Emit.Layout.Pages;

public sealed class PaginatorTests
{
    [Fact]
    public void Pages_are_filled_in_turn() => Assert.Equal([4, 4, 2], Paginate(40, Slabs(10)));

    [Fact]
    public void A_slab_that_may_not_stand_first_takes_its_neighbour_along() =>
        Assert.Equal([3, 3], Paginate(40, Slabs(6, (4, BreakRule.Never))));

    [Fact]
    public void A_poor_break_is_better_than_an_empty_page() =>
        Assert.Equal([4, 2], Paginate(40, Slabs(6, (1, BreakRule.Avoid), (2, BreakRule.Avoid), (3, BreakRule.Avoid), (4, BreakRule.Avoid))));

    [Fact]
    public void A_slab_taller_than_any_page_has_a_page_of_its_own() => Assert.Equal([1, 1], Paginate(5, Slabs(2)));

    [Fact]
    public void A_page_break_starts_a_page() =>
        Assert.Equal([1, 2], Paginate(40, [.. Slabs(3).Select((s, i) => i == 1 ? s with { StartsPage = true } : s)]));

    [Fact]
    public void The_space_above_the_first_slab_of_a_page_is_left_out() =>
        Assert.Equal([2, 2], Paginate(25, [.. Slabs(4).Select(s => s with { SpaceBefore = 5 })]));

    private static IReadOnlyList<Slab> Slabs(int count, params (int Index, BreakRule Break)[] rules) =>
        [.. Enumerable.Range(0, count).Select(i => new Slab(10, [new ShapeItem(Outline.Rectangle(0, 0, 1, 1), Palette.Dark)])
        {
            Break = rules.FirstOrDefault(r => r.Index == i).Break,
        })];

    private static IEnumerable<int> Paginate(double height, IReadOnlyList<Slab> slabs)
    {
        var pages = new List<DisplayPage>();
        Paginator.Paginate(slabs, () =>
        {
            pages.Add(new DisplayPage(100, height));
            return (pages[^1], new PageArea(0, 0, 100, height));
        });
        return pages.Select(p => p.Items.Count);
    }
}
