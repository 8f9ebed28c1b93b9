using PolicyKit.Documents;

namespace PolicyKit.Rendering;

/// <summary>What a build adds to a document beside its templates and model.</summary>
public sealed record DocumentRenderOptions
{
    public Theme Theme { get; init; } = new();

    public string Watermark { get; init; } = "";

    /// <summary>Print the table that traces each part of the document to its clauses.</summary>
    public bool HasTrace { get; init; }
}
