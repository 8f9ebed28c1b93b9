using System.Collections.Immutable;
using PolicyKit.Rendering.Evaluation;

namespace PolicyKit.Rendering.Model;

/// <summary>A thing of the model as templates see it.</summary>
internal sealed class ModelObject<T>(ModelType<T> type, T target) : ITemplateObject
{
    public IEnumerable<string> MemberNames => type.Names;

    public bool TryGetMember(string name, out object? value) => type.TryGet(target, name, out value);
}

/// <summary>Values by names that a pack or profile chose, such as decisions.</summary>
internal sealed class ModelMap(ImmutableSortedDictionary<string, object?> values) : ITemplateObject
{
    public IEnumerable<string> MemberNames => values.Keys;

    public bool TryGetMember(string name, out object? value) => values.TryGetValue(name, out value);
}
