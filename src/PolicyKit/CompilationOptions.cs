using PolicyKit.Documents;

namespace PolicyKit;

/// <summary>What a build is asked for beside the profile and the packs.</summary>
/// <param name="Today">The day that the documents are made for; the clock is never asked.</param>
public sealed record CompilationOptions(DateOnly Today)
{
    /// <summary>Print DRAFT across every page.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Print the table that traces each section to its clauses.</summary>
    public bool HasTrace { get; init; }

    /// <summary>The school's logo, read by whoever may read files.</summary>
    public Logo? Logo { get; init; }

    /// <summary>The logo of the pack in whose brand one is named.</summary>
    public Logo? BoardLogo { get; init; }
}
