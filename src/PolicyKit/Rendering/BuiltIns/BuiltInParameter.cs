namespace PolicyKit.Rendering.BuiltIns;

internal readonly record struct BuiltInParameter(string Name, bool IsOptional, bool IsRest)
{
    public bool IsRequired => !IsOptional && !IsRest;

    /// <summary>The name's other spelling: <c>startIndex</c> is <c>start_index</c> as well.</summary>
    public string Alias => Name.Length == 0 ? "" : Name[0] + string.Concat(Name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))[1..];

    public bool IsNamed(string name) => name == Name || name == Alias;

    public static BuiltInParameter Parse(string text) => new(text.TrimEnd('?', '.'), text.EndsWith('?'), text.EndsWith("...", StringComparison.Ordinal));
}
