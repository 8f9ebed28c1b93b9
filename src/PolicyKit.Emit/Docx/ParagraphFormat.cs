namespace PolicyKit.Emit.Docx;

/// <summary>A style, and the little that a paragraph may need beyond it because of where it stands.</summary>
internal readonly record struct ParagraphFormat(ParagraphStyle Style)
{
    /// <summary>Null to leave numbering to the style.</summary>
    public NumberingReference? Numbering { get; init; }

    /// <summary>Null to leave the indent to the style and its list.</summary>
    public double? Left { get; init; }

    public double Hanging { get; init; }

    /// <summary>Null to leave the space below to the style.</summary>
    public double? After { get; init; }

    public bool IsCentred { get; init; }

    public static implicit operator ParagraphFormat(ParagraphStyle style) => new(style);
}
