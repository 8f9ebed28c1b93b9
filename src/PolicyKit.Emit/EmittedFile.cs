using System.Collections.Immutable;
using PolicyKit.Diagnostics;

namespace PolicyKit.Emit;

/// <summary>What an emitter returns: the whole file, and what it could not do well.</summary>
/// <param name="PageCount">0 where the format has no pages.</param>
public sealed record EmittedFile(ImmutableArray<byte> Bytes, ImmutableArray<Diagnostic> Diagnostics, int PageCount = 0);
