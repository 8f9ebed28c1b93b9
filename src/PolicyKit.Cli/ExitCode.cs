namespace PolicyKit.Cli;

/// <summary>What the tool tells the program that started it.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>A profile or pack has errors, or a file could not be saved.</summary>
    public const int ErrorsInInput = 1;

    public const int WrongUsage = 2;
}
