namespace PolicyKit.Rendering.Evaluation;

/// <summary>A list that templates can change. It may carry members of its own, as in <c>a.x = "yes"</c>.</summary>
public sealed class TemplateArray : List<object?>
{
    public TemplateArray()
    {
    }

    public TemplateArray(IEnumerable<object?> values)
        : base(values)
    {
    }

    /// <summary>Members beside the elements; null until one is set.</summary>
    public TemplateObject? Members { get; private set; }

    /// <summary>The call that made the list, and the rounds it took: the language makes such a list anew each time it is repeated, and counts that.</summary>
    internal (CodeSite Site, int Rounds)? Making { get; set; }

    public void SetMember(string name, object? value)
    {
        Members ??= new TemplateObject();
        Members[name] = value;
    }
}
