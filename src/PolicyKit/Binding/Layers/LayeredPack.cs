using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Binding.Layers;

/// <summary>Several packs as one.</summary>
/// <param name="Effective">What the documents are made from: the most local pack's imprint with all that it inherits, and every operation that is in force.</param>
/// <param name="Facts">Who said what, by path.</param>
public sealed record LayeredPack(PackSymbol Effective, ImmutableSortedDictionary<string, LayerFact> Facts, ImmutableArray<Diagnostic> Diagnostics);
