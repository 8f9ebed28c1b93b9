using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Binding.Profiles;

/// <summary>What a profile means, and what was wrong with its layout and its values.</summary>
public sealed record ProfileBinding(ProfileSymbol Symbol, ImmutableArray<Diagnostic> Diagnostics);
