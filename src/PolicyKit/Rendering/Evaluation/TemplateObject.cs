namespace PolicyKit.Rendering.Evaluation;

/// <summary>A set of named values that templates can change; members keep the order in which they were first set.</summary>
public sealed class TemplateObject : ITemplateObject
{
    private readonly OrderedDictionary<string, object?> _members = new(StringComparer.Ordinal);
    private HashSet<string>? _readOnly;

    public TemplateObject()
    {
    }

    public TemplateObject(IEnumerable<KeyValuePair<string, object?>> members)
    {
        foreach (var (name, value) in members)
            _members[name] = value;
    }

    public int Count => _members.Count;

    public IEnumerable<string> MemberNames => _members.Keys;

    public IEnumerable<object?> Values => _members.Values;

    public object? this[string name]
    {
        get => _members.GetValueOrDefault(name);
        set => _members[name] = value;
    }

    public bool Contains(string name) => _members.ContainsKey(name);

    public bool TryGetMember(string name, out object? value) => _members.TryGetValue(name, out value);

    public void Remove(string name) => _members.Remove(name);

    public void MakeReadOnly(string name) => (_readOnly ??= new(StringComparer.Ordinal)).Add(name);

    public bool IsReadOnly(string name) => _readOnly?.Contains(name) == true;
}
