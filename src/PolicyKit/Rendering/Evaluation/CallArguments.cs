namespace PolicyKit.Rendering.Evaluation;

/// <summary>The values that a call passes, each with the place where it is written.</summary>
internal sealed class CallArguments
{
    private readonly List<(object? Value, CodeSite Site)> _positional = new(capacity: 2);
    private List<(string Name, object? Value, CodeSite Site)>? _named;

    public IReadOnlyList<(object? Value, CodeSite Site)> Positional => _positional;

    public IReadOnlyList<(string Name, object? Value, CodeSite Site)> Named => _named ?? [];

    public int Count => _positional.Count + Named.Count;

    public void Add(object? value, CodeSite site) => _positional.Add((value, site));

    public void Add(string name, object? value, CodeSite site) => (_named ??= []).Add((name, value, site));
}
