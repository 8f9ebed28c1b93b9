using PolicyKit.Documents;

namespace PolicyKit.Rendering.Markdown;

/// <summary>Where a section asks for the clause trace, which is known only when every section has been read.</summary>
internal sealed record TracePlaceholder : Block;
