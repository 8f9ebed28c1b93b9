using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PolicyKit.Rendering.Model;

/// <summary>The members that templates may read of one kind of thing. Nothing else of it can be reached.</summary>
internal sealed class ModelType<T>
{
    private readonly FrozenDictionary<string, Func<T, object?>> _members;

    public ModelType(params IEnumerable<(string Name, Func<T, object?> Get)> members)
    {
        var list = members.ToList();
        Names = [.. list.Select(m => m.Name)];
        _members = list.ToFrozenDictionary(m => m.Name, m => m.Get, StringComparer.Ordinal);
    }

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
