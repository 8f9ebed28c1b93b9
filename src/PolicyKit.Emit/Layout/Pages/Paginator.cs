using System.Collections.Immutable;
using PolicyKit.Emit.Layout.Blocks;
using PolicyKit.Emit.Layout.Display;

namespace PolicyKit.Emit.Layout.Pages;

/// <summary>The part of a page that blocks may fill.</summary>
internal readonly record struct PageArea(double Left, double Top, double Width, double Height);

/// <summary>Fills pages with slabs, ending each where the reader is least disturbed.</summary>
internal static class Paginator
{
    // A page may be left this empty to avoid a poor break.
    private const double LeastFilled = 0.75;

    private const double EdgeOfBrokenBox = 4;

    /// <param name="addPage">Makes the next page and says where its blocks go.</param>
    public static void Paginate(IReadOnlyList<Slab> slabs, Func<(DisplayPage Page, PageArea Area)> addPage)
    {
        for (var start = 0; start < slabs.Count;)
        {
            var (page, area) = addPage();
            var above = GetEdge(slabs, start);
            var header = GetRepeatedHeader(slabs, start, area.Height / 2);
            var end = FindEnd(slabs, start, area.Height - SlabStack.GetHeight([.. above, .. header]));
            SlabStack.Place([.. above, .. header, .. slabs.Skip(start).Take(end - start), .. GetEdge(slabs, end)], area.Left, area.Top, page);
            start = end;
        }
    }

    // One that took most of each page would push the rows off it.
    private static ImmutableArray<Slab> GetRepeatedHeader(IReadOnlyList<Slab> slabs, int index, double mostHeight)
    {
        var header = slabs[index].Header;
        var isContinued = index > 0 && !header.IsEmpty && slabs[index - 1].Header == header;
        return isContinued && SlabStack.GetHeight(header) <= mostHeight ? header : [];
    }

    // A little of the box on either side of a page break within it, so that its text does not stand on its edge.
    private static ImmutableArray<Slab> GetEdge(IReadOnlyList<Slab> slabs, int index)
    {
        if (index == 0 || index == slabs.Count)
            return [];

        var frames = slabs[index].Frames.Zip(slabs[index - 1].Frames).TakeWhile(p => p.First == p.Second).Select(p => p.First).ToImmutableArray();
        return frames.IsEmpty ? [] : [Slab.CreateSpace(EdgeOfBrokenBox) with { Frames = frames }];
    }

    private static int FindEnd(IReadOnlyList<Slab> slabs, int start, double room)
    {
        var used = 0.0;
        var full = start;
        for (; full < slabs.Count; full++)
        {
            if (full > start && slabs[full].StartsPage)
                return full;

            var needed = slabs[full].Height + (full == start ? 0 : slabs[full].SpaceBefore);
            if (used + needed > room + 0.01)
                break;

            used += needed;
        }

        return full == slabs.Count ? full : FindBreak(slabs, start, Math.Max(full, start + 1), room);
    }

    private static int FindBreak(IReadOnlyList<Slab> slabs, int start, int full, double room)
    {
        if (full == slabs.Count)
            return full;

        var free = FindLast(slabs, start, full, BreakRule.Free);
        if (free > start && IsWellFilled(slabs, start, free, room))
            return free;

        var avoided = FindLast(slabs, start, full, BreakRule.Avoid);
        if (avoided > start && IsWellFilled(slabs, start, avoided, room))
            return avoided;

        return free > start ? free : avoided > start ? avoided : full;
    }

    private static int FindLast(IReadOnlyList<Slab> slabs, int start, int full, BreakRule worst)
    {
        var end = full;
        while (end > start && slabs[end].Break > worst)
            end--;
        return end;
    }

    private static bool IsWellFilled(IReadOnlyList<Slab> slabs, int start, int end, double room) =>
        SlabStack.GetHeight([.. slabs.Skip(start).Take(end - start)]) >= LeastFilled * room;
}
