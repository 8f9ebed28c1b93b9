namespace PolicyKit.Rendering.Evaluation;

/// <summary>What a call gives that prints instead of returning: unlike null it is not a missing value, and nothing is printed for it.</summary>
internal sealed class NoValue
{
    public static readonly NoValue Instance = new();

    private NoValue()
    {
    }
}
