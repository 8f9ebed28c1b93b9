namespace PolicyKit.Rendering.Evaluation;

/// <summary>Measures how deeply lists and objects are nested, safely even where one contains itself.</summary>
internal static class ValueDepth
{
    public static bool IsWithin(object? value, int limit) => value is not (TemplateObject or TemplateArray) || new Measure().IsWithin(value, limit);

    // What was found to fit into few levels fits into more, so that no value is looked into twice at the same level.
    private sealed class Measure
    {
        private readonly Dictionary<object, int> _fitsInto = new(ReferenceEqualityComparer.Instance);

        public bool IsWithin(object? value, int limit)
        {
            if (value is not (TemplateObject or TemplateArray) || _fitsInto.TryGetValue(value, out var known) && known <= limit)
                return true;
            if (limit == 0)
                return false;

            var inner = value is TemplateArray array ? array : ((TemplateObject)value).Values;
            if (!inner.All(v => IsWithin(v, limit - 1)))
                return false;

            _fitsInto[value] = limit;
            return true;
        }
    }
}
