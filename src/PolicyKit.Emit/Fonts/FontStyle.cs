namespace PolicyKit.Emit.Fonts;

[Flags]
public enum FontStyle
{
    Regular = 0,
    Bold = 1,
    Italic = 2,
    BoldItalic = Bold | Italic,

    /// <summary>Figures of equal width, so that numbers below each other can be compared digit by digit.</summary>
    Tabular = 4,
}
