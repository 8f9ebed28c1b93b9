using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;

namespace PolicyKit.Rendering;

/// <summary>A rendered document and what went wrong in its templates.</summary>
public sealed record DocumentRendering(Document Document, ImmutableArray<Diagnostic> Diagnostics);
