using System.Collections.Immutable;

namespace PolicyKit.Binding.Packs;

/// <summary>What words.yaml and editions.yaml say alike about an expression.</summary>
internal static class ExpressionFields
{
    private static readonly ImmutableArray<string> Codes = ["POL", "STF", "PAR", "PST"];

    public static ImmutableArray<string> Keys { get; } = ["use", "advice", "why", "documents", "as", "unless"];

    /// <summary>Catalogue codes; another word is reported.</summary>
    public static ImmutableArray<string> GetDocuments(PackFields fields)
    {
        var documents = fields.GetTexts("documents");
        foreach (var document in documents.Except(Codes))
            fields.Report(PackDiagnostics.UnknownValue, "documents", document, string.Join(", ", Codes));
        return documents;
    }

    /// <summary>`as: main` asks only after an expression as the word that a document goes by; `as: any`, the default, wherever it stands.</summary>
    public static bool IsMentionAllowed(PackFields fields) => fields.GetChoice("as", false, ("main", true), ("any", false));
}
