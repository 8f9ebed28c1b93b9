namespace PolicyKit.Rendering.Evaluation;

/// <summary><c>empty</c> and <c>blank</c>: equal to every text, list and object that has nothing in it.</summary>
internal sealed class EmptyValue : ITemplateValue
{
    public static readonly EmptyValue Instance = new();

    private EmptyValue()
    {
    }

    public string ToTemplateText() => "";
}
