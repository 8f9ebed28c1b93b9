namespace PolicyKit.Rendering.Evaluation;

/// <summary>What <c>for</c> and <c>while</c> mean inside a loop.</summary>
internal sealed class LoopState(int? length) : ITemplateObject
{
    private static readonly string[] Names = ["index", "rindex", "first", "last", "even", "odd", "changed", "length", "col"];

    public int Index { get; set; }

    public int Column { get; set; }

    public bool IsLast { get; set; }

    public bool IsChanged { get; set; }

    public IEnumerable<string> MemberNames => Names;

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "index" => Index,
            "rindex" => length - Index - 1,
            "first" => Index == 0,
            "last" => IsLast,
            "even" => Index % 2 == 0,
            "odd" => Index % 2 == 1,
            "changed" => IsChanged,
            "length" => length,
            "col" => Column,
            _ => null,
        };
        return Names.Contains(name);
    }
}
