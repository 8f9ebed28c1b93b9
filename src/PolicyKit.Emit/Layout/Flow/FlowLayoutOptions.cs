namespace PolicyKit.Emit.Layout.Flow;

/// <summary>The room a flowchart has and the type it is set in, in points.</summary>
public sealed record FlowLayoutOptions
{
    /// <summary>The width the diagram takes, all of it.</summary>
    public required double Width { get; init; }

    /// <summary>The width of a text at a size, in regular or bold.</summary>
    public required Func<string, double, bool, double> Measure { get; init; }

    /// <summary>The height to spread over by opening the gaps; 0 for as low as it comes. A diagram that needs more is higher: set it in smaller type.</summary>
    public double Height { get; init; }

    public double TitleSize { get; init; } = 14;

    public double DetailSize { get; init; } = 11;

    /// <summary>Line height over type size; titles are set a little closer.</summary>
    public double LineSpacing { get; init; } = 1.32;

    /// <summary>Between the edge of a box and its text.</summary>
    public double Padding { get; init; } = 9;

    /// <summary>Between two boxes, one above the other.</summary>
    public double RowGap { get; init; } = 26;

    /// <summary>Between two lanes; wider where a label needs it.</summary>
    public double ColumnGap { get; init; } = 34;
}
