namespace PolicyKit.Rendering.Evaluation;

/// <summary>The values that a call passes, each with the place where it is written.</summary>
internal sealed class CallArguments
{
    private readonly List<Operand> _positional = new(capacity: 4);
    private List<(string Name, Operand Argument)>? _named;

    public List<Operand> Positional => _positional;

    public IReadOnlyList<(string Name, Operand Argument)> Named => (IReadOnlyList<(string, Operand)>?)_named ?? [];

    public bool HasNamed => _named is { Count: > 0 };

    public int Count => _positional.Count + (_named?.Count ?? 0);

    /// <summary>The values without names from the given position on.</summary>
    public IEnumerable<object?> ValuesFrom(int start) => _positional.Skip(start).Select(a => a.Value);

    public void Add(object? value, CodeSite site) => _positional.Add(new Operand(value, site));

    public void Add(string name, object? value, CodeSite site) => (_named ??= []).Add((name, new Operand(value, site)));

    /// <summary>Makes it fit for another call.</summary>
    public void Clear()
    {
        _positional.Clear();
        _named?.Clear();
    }
}
