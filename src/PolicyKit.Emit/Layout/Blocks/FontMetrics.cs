using PolicyKit.Emit.Fonts;

namespace PolicyKit.Emit.Layout.Blocks;

/// <summary>How far the text face reaches above and below its baseline: lines are set by one face, so that a word of another does not move them.</summary>
internal readonly record struct FontMetrics(double Ascent, double Descent, double CapHeight)
{
    public static FontMetrics Default { get; } = FontFamily.Default.GetFace(FontStyle.Regular) is var face
        ? new FontMetrics(face.Ascent, face.Descent, face.CapHeight)
        : default;
}
