namespace PolicyKit.Rendering.Evaluation;

/// <summary>A set of named values that templates can change; members keep the order in which they were first set.</summary>
public sealed class TemplateObject : ITemplateObject
{
    private OrderedDictionary<string, object?> _members;
    private bool _isShared;
    private HashSet<string>? _readOnly;

    public TemplateObject() => _members = new(StringComparer.Ordinal);

    public TemplateObject(IEnumerable<KeyValuePair<string, object?>> members)
        : this()
    {
        foreach (var (name, value) in members)
            _members[name] = value;
    }

    private TemplateObject(OrderedDictionary<string, object?> members) => (_members, _isShared) = (members, true);

    public int Count => _members.Count;

    public IEnumerable<string> MemberNames => _members.Keys;

    public IEnumerable<object?> Values => _members.Values;

    public object? this[string name]
    {
        get => _members.GetValueOrDefault(name);
        set => Own()[name] = value;
    }

    public bool Contains(string name) => _members.ContainsKey(name);

    public bool TryGetMember(string name, out object? value) => _members.TryGetValue(name, out value);

    public void Remove(string name) => Own().Remove(name);

    /// <summary>A copy that costs nothing until it is changed. This object must not change any more.</summary>
    internal TemplateObject Fork() => new(_members) { _readOnly = _readOnly is null ? null : new(_readOnly, StringComparer.Ordinal) };

    public void MakeReadOnly(string name) => (_readOnly ??= new(StringComparer.Ordinal)).Add(name);

    public bool IsReadOnly(string name) => _readOnly?.Contains(name) == true;

    private OrderedDictionary<string, object?> Own()
    {
        if (_isShared)
            (_members, _isShared) = (new(_members, StringComparer.Ordinal), false);
        return _members;
    }
}
