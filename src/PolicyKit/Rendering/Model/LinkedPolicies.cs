using System.Collections.Immutable;
using PolicyKit.Binding.Templates;
using PolicyKit.Symbols;

namespace PolicyKit.Rendering.Model;

/// <summary>The school's other policies: its own names for them, else what such a policy is usually called.</summary>
internal static class LinkedPolicies
{
    private static readonly ImmutableSortedDictionary<string, string> UsualNames = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        [
            KeyValuePair.Create("acceptable_use", "acceptable use agreement"),
            KeyValuePair.Create("anti_bullying", "anti-bullying policy"),
            KeyValuePair.Create("behaviour", "behaviour policy"),
            KeyValuePair.Create("complaints", "complaints procedure"),
            KeyValuePair.Create("curriculum", "curriculum policy"),
            KeyValuePair.Create("data_protection", "data protection policy"),
            KeyValuePair.Create("low_level_concerns", "low-level concerns policy"),
            KeyValuePair.Create("mobile_phone", "mobile phone policy"),
            KeyValuePair.Create("online_safety", "online safety policy"),
            KeyValuePair.Create("rshe", "relationships, sex and health education policy"),
            KeyValuePair.Create("searching", "searching and confiscation policy"),
            KeyValuePair.Create("staff_conduct", "staff code of conduct"),
        ]);

    public static NamedType Type { get; } = new("the other policies", UsualNames.Keys.Select(key => KeyValuePair.Create(key, TemplateType.FreeText)));

    public static ModelMap Create(PolicySymbol policy) =>
        new(UsualNames.SetItems(policy.Linked).ToImmutableSortedDictionary(p => p.Key, object? (p) => p.Value, StringComparer.Ordinal));
}
