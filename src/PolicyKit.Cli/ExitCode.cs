namespace PolicyKit.Cli;

/// <summary>What the tool tells the program that started it.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>A profile or pack has errors, a file could not be saved, or pages are not as they were in the gallery they are compared with.</summary>
    public const int ErrorsInInput = 1;

    public const int WrongUsage = 2;
}
