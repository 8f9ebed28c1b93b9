namespace PolicyKit.Rendering.Evaluation;

/// <summary>A set of names in force: the globals, a <c>with</c> target, a function's variables or a loop's.</summary>
/// <param name="IsLoop">A loop's names can be changed, but none can be added.</param>
internal sealed record ScopeLayer(ITemplateObject Names, bool IsLoop = false);

/// <summary>What belongs to one call of a function or one include.</summary>
internal sealed class Frame(List<ScopeLayer> layers, ScopeLayer? variables)
{
    /// <summary>Innermost last.</summary>
    public List<ScopeLayer> Layers { get; } = layers;

    /// <summary>The layer of a function that has parameters; null elsewhere.</summary>
    public ScopeLayer? Variables { get; } = variables;

    /// <summary>Names that begin with <c>$</c>, without it.</summary>
    public TemplateObject Locals { get; init; } = new();

    /// <summary><c>$</c>: the arguments as a list.</summary>
    public TemplateArray Arguments { get; init; } = [];

    /// <summary><c>$$</c>: prints the block of a <c>wrap</c>.</summary>
    public Action? Block { get; init; }
}

/// <summary>Finds and sets variables.</summary>
/// <remarks>A function sees its own names and the global ones, never those of its caller.</remarks>
internal sealed class Scopes
{
    private readonly Frame _base;
    private readonly ITemplateObject _builtIns;

    public Scopes(TemplateObject globals, ITemplateObject builtIns)
    {
        _base = new Frame([new ScopeLayer(globals)], null);
        _builtIns = builtIns;
        Frame = _base;
    }

    public Frame Frame { get; set; }

    /// <summary>Where a new variable of the template goes.</summary>
    public ITemplateObject Target => FindTarget(_base).Names;

    public IEnumerable<string> Names =>
        Frame.Layers.Concat(_base.Layers).SelectMany(l => l.Names.MemberNames).Concat(_builtIns.MemberNames).Distinct();

    public bool TryGet(string name, out object? value) =>
        TryGet(Frame, name, out value) || Frame != _base && TryGet(_base, name, out value) || _builtIns.TryGetMember(name, out value);

    /// <summary>Sets a variable where it lives or, when it is new, in the innermost place that takes new names; false when it may not be changed.</summary>
    public bool TrySet(string name, object? value)
    {
        var layer = FindLayerFor(name);
        if (layer.Names is not TemplateObject names || names.IsReadOnly(name))
            return false;

        names[name] = value;
        return true;
    }

    /// <summary>A variable that does not exist yet stays free.</summary>
    public void MakeReadOnly(string name)
    {
        if (FindLayerFor(name).Names is TemplateObject names && names.Contains(name))
            names.MakeReadOnly(name);
    }

    private ScopeLayer FindLayerFor(string name)
    {
        for (var i = Frame.Layers.Count - 1; i >= 0; i--)
        {
            var layer = Frame.Layers[i];
            var isKnown = layer.Names.TryGetMember(name, out _);
            if (isKnown || !layer.IsLoop && layer != Frame.Variables)
                return layer;
            if (layer == Frame.Variables && !TryGet(_base, name, out _))
                return layer;
        }

        return FindTarget(_base, name);
    }

    private static ScopeLayer FindTarget(Frame frame, string? name = null) =>
        frame.Layers.Last(l => !l.IsLoop || name is not null && l.Names.TryGetMember(name, out _));

    private static bool TryGet(Frame frame, string name, out object? value)
    {
        for (var i = frame.Layers.Count - 1; i >= 0; i--)
        {
            if (frame.Layers[i].Names.TryGetMember(name, out value))
                return true;
        }

        value = null;
        return false;
    }
}
