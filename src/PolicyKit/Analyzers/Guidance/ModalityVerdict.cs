using PolicyKit.Analyzers.Texts;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Guidance;

/// <summary>A sentence that does not say what its clause says.</summary>
/// <param name="Span">The words that differ.</param>
/// <param name="Clause">The one it comes closest to; null where the passage names conflicts or editions alone.</param>
internal sealed record ModalityVerdict(Passage Passage, TextSpan Span, ModalityFault Fault, ClauseSymbol? Clause);

internal enum ModalityFault
{
    Weaker,
    Stronger,
    Reversed,
}
