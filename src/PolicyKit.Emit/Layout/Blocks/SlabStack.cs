using PolicyKit.Emit.Layout.Display;

namespace PolicyKit.Emit.Layout.Blocks;

/// <summary>Slabs one below the other.</summary>
internal static class SlabStack
{
    public static double GetHeight(IReadOnlyList<Slab> slabs)
    {
        var (heights, spaces) = (0.0, 0.0);
        for (var i = 0; i < slabs.Count; i++)
        {
            heights += slabs[i].Height;
            spaces += i == 0 ? 0 : slabs[i].SpaceBefore;
        }

        return heights + spaces;
    }

    /// <summary>Places the slabs from a point downwards; returns the bottom.</summary>
    public static double Place(IReadOnlyList<Slab> slabs, double x, double y, DisplayPage page)
    {
        page.PaintLater((grounds, items) => Paint(slabs, x, y, grounds, items, 0));
        var bottom = y;
        for (var i = 0; i < slabs.Count; i++)
            bottom += (i > 0 ? slabs[i].SpaceBefore : 0) + slabs[i].Height;
        return bottom;
    }

    /// <summary>What all of the slabs show, one below the other; boxes that end the stack are stretched to <paramref name="height"/>, so that neighbours end level.</summary>
    public static IEnumerable<DisplayItem> Paint(IReadOnlyList<Slab> slabs, double x, double height)
    {
        var (grounds, items) = (new List<DisplayItem>(), new List<DisplayItem>());
        Paint(slabs, x, 0, grounds, items, height);
        return grounds.Concat(items);
    }

    private static void Paint(IReadOnlyList<Slab> slabs, double x, double y, List<DisplayItem> grounds, List<DisplayItem> items, double stretchTo)
    {
        var open = new List<(Frame Frame, double Top)>();
        var drawn = new List<(int Depth, IEnumerable<DisplayItem> Items)>();
        for (var i = 0; i < slabs.Count; i++)
        {
            var slab = slabs[i];
            var shared = 0;
            while (shared < open.Count && shared < slab.Frames.Length && open[shared].Frame == slab.Frames[shared])
                shared++;
            Close(shared, y);
            if (i > 0)
                y += slab.SpaceBefore;
            foreach (var frame in slab.Frames.Skip(shared))
                open.Add((frame, y));
            items.AddRange(slab.Items.Select(item => item.MoveBy(x, y)));
            y += slab.Height;
        }

        if (open.Count > 0)
            y = Math.Max(y, stretchTo);
        Close(0, y);
        grounds.AddRange(drawn.OrderBy(d => d.Depth).SelectMany(d => d.Items).Select(item => item.MoveBy(x, 0)));

        void Close(int depth, double bottom)
        {
            while (open.Count > depth)
            {
                drawn.Add((open.Count, open[^1].Frame.Draw(open[^1].Top, bottom).ToList()));
                open.RemoveAt(open.Count - 1);
            }
        }
    }
}
