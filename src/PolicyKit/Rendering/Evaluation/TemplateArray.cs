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

    public void SetMember(string name, object? value)
    {
        Members ??= new TemplateObject();
        Members[name] = value;
    }
}
