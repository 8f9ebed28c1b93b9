using System.Collections.Immutable;

namespace PolicyKit.Cli.Packs.Changes;

/// <summary>One place of a document that reads differently.</summary>
/// <param name="Document">Such as "policy-section".</param>
/// <param name="Place">The template that wrote it, as file and line; empty for what no template wrote.</param>
/// <param name="Clauses">What the place rests on, before and after.</param>
/// <param name="Before">The sentences that are gone; empty for an addition.</param>
/// <param name="After">The sentences that are new; empty for a removal.</param>
internal sealed record DocumentChange(string Document, string Place, ImmutableArray<string> Clauses, string Before, string After, ChangeClass Class);
