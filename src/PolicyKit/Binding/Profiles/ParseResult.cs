namespace PolicyKit.Binding.Profiles;

/// <summary>A value, or why there is none.</summary>
public readonly record struct ParseResult<T>(T? Value, ValueProblem? Problem)
{
    public static implicit operator ParseResult<T>(T value) => new(value, null);

    public static implicit operator ParseResult<T>(ValueProblem problem) => new(default, problem);
}
