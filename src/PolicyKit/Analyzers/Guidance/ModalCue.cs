using PolicyKit.Text;

namespace PolicyKit.Analyzers.Guidance;

/// <summary>Words that say how strongly something is asked for.</summary>
/// <param name="IsNegative">It is asked not to be done.</param>
internal readonly record struct ModalCue(ModalStrength Strength, bool IsNegative, TextSpan Span);

/// <summary>Weakest first. An imperative has none: it is as strong as what asks for it.</summary>
internal enum ModalStrength
{
    None,
    May,
    Should,
    Must,
}
