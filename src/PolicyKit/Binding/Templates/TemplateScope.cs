using System.Collections.Immutable;

namespace PolicyKit.Binding.Templates;

/// <summary>What every template of a pack can see.</summary>
/// <param name="Globals">The model, the built-in functions and their types, by name.</param>
/// <param name="Partials">Names for include.</param>
public sealed record TemplateScope(ImmutableSortedDictionary<string, TemplateType> Globals, ImmutableArray<string> Partials);
