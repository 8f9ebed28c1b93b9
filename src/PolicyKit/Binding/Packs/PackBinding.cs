using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Binding.Packs;

/// <summary>A pack's meaning and what is wrong with its files.</summary>
public sealed record PackBinding(PackSymbol Symbol, ImmutableArray<Diagnostic> Diagnostics);
