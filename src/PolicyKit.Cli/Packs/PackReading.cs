using System.Collections.Immutable;
using PolicyKit.Diagnostics;

namespace PolicyKit.Cli.Packs;

/// <summary>A pack as it was read from a folder or a package.</summary>
/// <param name="Content">Null when it cannot be trusted or read; then the diagnostics say why.</param>
internal sealed record PackReading(PackContent? Content, ImmutableArray<Diagnostic> Diagnostics);
