namespace PolicyKit.Rendering.BuiltIns;

internal readonly record struct BuiltInParameter(string Name, bool IsOptional, bool IsRest)
{
    public bool IsRequired => !IsOptional && !IsRest;

    /// <summary>The language writes one name as <c>start_index</c> and as <c>startIndex</c>.</summary>
    public bool IsNamed(string name) => name.Replace("_", "").Equals(Name.Replace("_", ""), StringComparison.OrdinalIgnoreCase);

    public static BuiltInParameter Parse(string text) => new(text.TrimEnd('?', '.'), text.EndsWith('?'), text.EndsWith("...", StringComparison.Ordinal));
}
