namespace PolicyKit.Rendering.Evaluation;

/// <summary>The template language's own way: nothing is escaped, and null prints nothing.</summary>
public sealed class PlainOutputFormatter : IOutputFormatter
{
    public static readonly PlainOutputFormatter Instance = new();

    private PlainOutputFormatter()
    {
    }

    public string Format(object? value, string expression) => ValueText.Format(value);
}
