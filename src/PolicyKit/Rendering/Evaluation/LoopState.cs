namespace PolicyKit.Rendering.Evaluation;

/// <summary>What <c>for</c> and <c>while</c> mean inside a loop.</summary>
/// <param name="items">What the loop runs over; null for <c>while</c>, which does not know where it ends.</param>
internal sealed class LoopState(IReadOnlyList<object?>? items, ValueEquality equality) : ITemplateObject
{
    private static readonly string[] Names = ["index", "rindex", "first", "last", "even", "odd", "changed", "length", "col"];

    public int Index { get; set; }

    public int Column { get; set; }

    public bool IsLast => Index == items?.Count - 1;

    public IEnumerable<string> MemberNames => Names;

    private bool IsChanged => items is not null && (Index == 0 || !equality.Equals(items[Index], items[Index - 1]));

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "index" => Index,
            "rindex" => items?.Count - Index - 1,
            "first" => Index == 0,
            "last" => IsLast,
            "even" => Index % 2 == 0,
            "odd" => Index % 2 == 1,
            "changed" => IsChanged,
            "length" => items?.Count,
            "col" => Column,
            _ => null,
        };
        return Names.Contains(name);
    }
}
