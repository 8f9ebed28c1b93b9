using System.Collections.Immutable;

namespace PolicyKit.Binding.Profiles;

/// <summary>Names for the values of an enumeration, in the order in which they are offered.</summary>
public sealed class ChoiceSet<T>(params (string Name, T Value)[] choices)
    where T : struct, Enum
{
    public ImmutableArray<string> Names { get; } = [.. choices.Select(choice => choice.Name)];

    public T? Find(string name)
    {
        foreach (var choice in choices)
        {
            if (string.Equals(choice.Name, name, StringComparison.OrdinalIgnoreCase))
                return choice.Value;
        }

        return null;
    }

    public string GetName(T value) => choices.First(choice => choice.Value.Equals(value)).Name;
}
