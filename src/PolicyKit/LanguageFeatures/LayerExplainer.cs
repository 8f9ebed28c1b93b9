using System.Collections.Immutable;
using PolicyKit.Binding.Layers;
using PolicyKit.Text;

namespace PolicyKit.LanguageFeatures;

/// <summary>Says who is behind a thing in a school's documents.</summary>
public static class LayerExplainer
{
    private static readonly ImmutableArray<string> Kinds = ["", "contacts.", "clauses.", "decisions.", "sections.", "partials.", "documents.", "editions.", "terms.", "triggers.", "resources.", "flow."];

    /// <summary>What is known of a path, such as contacts.front_door, or of its last part alone, with all that it holds; empty when nothing is.</summary>
    public static ImmutableArray<LayerFact> Explain(Compilation compilation, string path)
    {
        var facts = compilation.Facts;
        return Kinds
            .Select(kind => kind + path)
            .Select(known => facts.Where(fact => IsWithin(fact.Key, known)).Select(fact => fact.Value).ToImmutableArray())
            .FirstOrDefault(found => found.Length > 0, []);
    }

    // A contact of one council only stands at contacts.front_door[North Riding].
    private static bool IsWithin(string path, string known) =>
        path.StartsWith(known, StringComparison.Ordinal) && (path.Length == known.Length || path[known.Length] is '.' or '[');

    public static string? FindNearest(Compilation compilation, string path) =>
        NearestName.Find(path, compilation.Facts.Keys.SelectMany(key => new[] { key, key[(key.IndexOf('.') + 1)..] }));
}
