using PolicyKit.Emit;

namespace PolicyKit.Cli.Building;

/// <summary>One short text for all that a school's documents are made from: two builds that share it would make the same of any document.</summary>
internal static class DocumentBasis
{
    /// <returns>Empty for a school that gets no documents, or drafts only.</returns>
    public static string Measure(SchoolBuild build)
    {
        if (build is not { HasErrors: false, IsDraft: false, Compilation: { } compilation })
            return "";

        // What is said changes with the day too: a service may have moved last night. Markdown holds all words, and no date of making.
        var words = compilation.GetDocuments().Select(document => Manifest.GetHash(OutputFormat.Markdown.Emit(document).Bytes.AsSpan()));
        return Manifest.GetHash(string.Join('\n', [ToolVersion.Text, .. build.Inputs.Select(input => input.Sha256), .. words]));
    }
}
