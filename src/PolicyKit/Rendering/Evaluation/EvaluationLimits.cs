namespace PolicyKit.Rendering.Evaluation;

/// <summary>How much a template, which may be a stranger's, is allowed to do.</summary>
public sealed record EvaluationLimits
{
    public static readonly EvaluationLimits Default = new();

    /// <summary>Statements and expressions evaluated in all.</summary>
    public int Steps { get; init; } = 5_000_000;

    /// <summary>Rounds of a loop together with the loops and built-in functions inside it.</summary>
    public int LoopIterations { get; init; } = 20_000;

    /// <summary>Function calls and includes inside each other.</summary>
    public int RecursionDepth { get; init; } = 100;

    /// <summary>Objects and lists inside each other, where one is written as text.</summary>
    public int ObjectDepth { get; init; } = 20;

    /// <summary>Characters of a text that an operator or a function makes.</summary>
    public int StringLength { get; init; } = 1_048_576;

    /// <summary>Characters of the output; past it the output ends in "..." and a diagnostic says so.</summary>
    public int OutputLength { get; init; } = 8_388_608;

    /// <summary>Characters of all texts that operators and functions make, together.</summary>
    public long Characters { get; init; } = 40_000_000;

    /// <summary>A last resort, where everything else that is counted turned out slower than thought.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>For all matching of patterns in one evaluation together.</summary>
    public TimeSpan RegexTime { get; init; } = TimeSpan.FromSeconds(1);
}
