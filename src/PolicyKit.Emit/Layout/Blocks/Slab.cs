using System.Collections.Immutable;
using PolicyKit.Emit.Layout.Display;

namespace PolicyKit.Emit.Layout.Blocks;

/// <summary>Whether a page may end above a slab.</summary>
internal enum BreakRule
{
    Free,

    /// <summary>Only when the page would otherwise stay mostly empty.</summary>
    Avoid,

    /// <summary>Only when nothing else is possible.</summary>
    Never,
}

/// <summary>A strip of a column that stays whole: a line of text, a row of a table.</summary>
/// <param name="Items">Placed from its own top. Best made when they are asked for: most layouts are only tried, and only the last is painted.</param>
internal sealed record Slab(double Height, IEnumerable<DisplayItem> Items)
{
    /// <summary>Left out at the top of a page.</summary>
    public double SpaceBefore { get; init; }

    public BreakRule Break { get; init; }

    public bool StartsPage { get; init; }

    /// <summary>The boxes it stands in, outermost first.</summary>
    public ImmutableArray<Frame> Frames { get; init; } = [];

    /// <summary>The header row that is printed again above it at the top of a page; empty for none.</summary>
    public ImmutableArray<Slab> Header { get; init; } = [];

    public static Slab CreateSpace(double height) => new(height, []);

    public Slab Within(Frame frame) => this with { Frames = Frames.Insert(0, frame), Header = [.. Header.Select(h => h.Within(frame))] };
}
