using System.Collections.Frozen;
using System.Collections.Immutable;
using PolicyKit.Binding.Templates;

namespace PolicyKit.Rendering.Model;

/// <summary>The members that templates may read of one kind of thing, with what is known of each before it is read. Nothing else of it can be reached.</summary>
internal sealed class ModelType<T>
{
    private readonly FrozenDictionary<string, Func<T, object?>> _members;

    public ModelType(string description, params IEnumerable<(string Name, TemplateType Type, Func<T, object?> Get)> members)
    {
        var list = members.ToList();
        Names = [.. list.Select(m => m.Name)];
        Type = new NamedType(description, list.Select(m => KeyValuePair.Create(m.Name, m.Type)));
        _members = list.ToFrozenDictionary(m => m.Name, m => m.Get, StringComparer.Ordinal);
    }

    /// <summary>What the binder knows of such a thing: a value that is always there is one that no profile without errors lacks.</summary>
    public NamedType Type { get; }

    /// <summary>In the order they are documented.</summary>
    public ImmutableArray<string> Names { get; }

    public ModelObject<T> Wrap(T target) => new(this, target);

    public bool TryGet(T target, string name, out object? value)
    {
        if (_members.TryGetValue(name, out var get))
        {
            value = get(target);
            return true;
        }

        value = null;
        return false;
    }
}
