namespace PolicyKit.Rendering.Evaluation;

/// <summary>Measures how deeply lists and objects are nested, safely even where one contains itself.</summary>
internal static class ValueDepth
{
    public static bool IsWithin(object? value, int limit) => value switch
    {
        TemplateObject or TemplateArray when limit == 0 => false,
        TemplateObject members => members.Values.All(v => IsWithin(v, limit - 1)),
        TemplateArray array => array.All(v => IsWithin(v, limit - 1)),
        _ => true,
    };
}
