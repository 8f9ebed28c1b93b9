using System.Collections.Immutable;
using PolicyKit.Documents;
using PolicyKit.Emit;
using PolicyKit.Suppressions;
using PolicyKit.Symbols;

namespace PolicyKit.Cli.Building;

/// <summary>What the command asks for, the same for every school.</summary>
internal sealed record BuildRequest(DateOnly Today)
{
    /// <summary>Ids; empty for all.</summary>
    public ImmutableArray<string> Documents { get; init; } = [];

    /// <summary>Names such as "large-print": made beside the documents that have them.</summary>
    public ImmutableArray<string> Variants { get; init; } = [];

    public ImmutableArray<OutputFormat> Formats { get; init; } = OutputFormat.All;

    public bool IsDraft { get; init; }

    public bool HasTrace { get; init; }

    /// <summary>Every document in every format.</summary>
    public bool IsWhole => Documents.IsEmpty && Formats.Length == OutputFormat.All.Length;

    public WorkspaceSettings Settings { get; init; } = WorkspaceSettings.None;

    /// <summary>What is asked for of a school's documents, each with its variants after it.</summary>
    public IEnumerable<Document> Select(Compilation compilation)
    {
        foreach (var document in compilation.GetDocuments())
        {
            if (compilation.FindDocumentSymbol(document.Id) is not { } symbol || !Includes(symbol))
                continue;

            yield return document;
            foreach (var variant in symbol.Variants.Where(variant => Variants.Contains(variant.Name)))
                yield return variant.Apply(document);
        }
    }

    private bool Includes(DocumentSymbol symbol) =>
        Documents.Contains(symbol.Id)
        || (symbol.VariantOf == "" ? Documents.IsEmpty : Variants.Contains(symbol.VariantName) && (Documents.IsEmpty || Documents.Contains(symbol.VariantOf)));
}
