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
        var known = Kinds.Select(kind => kind + path).FirstOrDefault(facts.ContainsKey);
        return known is null ? [] : [facts[known], .. facts.Where(fact => fact.Key.StartsWith(known + ".", StringComparison.Ordinal)).Select(fact => fact.Value)];
    }

    public static string? FindNearest(Compilation compilation, string path) =>
        NearestName.Find(path, compilation.Facts.Keys.SelectMany(key => new[] { key, key[(key.IndexOf('.') + 1)..] }));
}
