namespace PolicyKit.Rendering.BuiltIns;

internal readonly record struct BuiltInParameter(string Name, bool IsOptional, bool IsRest)
{
    public bool IsRequired => !IsOptional && !IsRest;

    public static BuiltInParameter Parse(string text) => new(text.TrimEnd('?', '.'), text.EndsWith('?'), text.EndsWith("...", StringComparison.Ordinal));
}
