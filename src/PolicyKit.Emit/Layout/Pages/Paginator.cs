using PolicyKit.Emit.Layout.Blocks;
using PolicyKit.Emit.Layout.Display;

namespace PolicyKit.Emit.Layout.Pages;

/// <summary>The part of a page that blocks may fill.</summary>
internal readonly record struct PageArea(double Left, double Top, double Width, double Height);

/// <summary>Fills pages with slabs, ending each where the reader is least disturbed.</summary>
internal static class Paginator
{
    // A page may be left this empty to avoid a poor break.
    private const double LeastFilled = 0.62;

    /// <param name="addPage">Makes the next page and says where its blocks go.</param>
    public static void Paginate(IReadOnlyList<Slab> slabs, Func<(DisplayPage Page, PageArea Area)> addPage)
    {
        for (var start = 0; start < slabs.Count;)
        {
            var (page, area) = addPage();
            var header = start > 0 && !slabs[start].Header.IsEmpty && slabs[start - 1].Header == slabs[start].Header ? slabs[start].Header : [];
            var end = FindEnd(slabs, start, area.Height - SlabStack.GetHeight(header));
            SlabStack.Place([.. header, .. slabs.Skip(start).Take(end - start)], area.Left, area.Top, page);
            start = end;
        }
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
