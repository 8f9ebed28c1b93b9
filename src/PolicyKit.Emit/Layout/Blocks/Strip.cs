namespace PolicyKit.Emit.Layout.Blocks;

/// <summary>The part of a column that a block may fill, in points from the column's left edge.</summary>
internal readonly record struct Strip(double Left, double Width)
{
    public Strip Indent(double by) => new(Left + by, Math.Max(1, Width - by));
}
