namespace PolicyKit.Cli;

/// <summary>Says in plain words why the system would not read or write: its own messages name machine paths and vary.</summary>
internal static class FileTrouble
{
    // The low words of HResult on Windows; on other systems .NET reports them through exception types alone.
    private const int SharingViolation = 0x20;
    private const int DiskFull = 0x70;

    public static bool Is(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <summary>For a path as a person wrote it, which need not be one. Everywhere else such an exception would be a fault of ours.</summary>
    public static bool IsOfPath(Exception exception) => Is(exception) || exception is ArgumentException or NotSupportedException;

    public static string Describe(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "permission is missing",
        PathTooLongException => "its path is too long",
        FileNotFoundException or DirectoryNotFoundException => "it is not there",
        ArgumentException or NotSupportedException => "its name holds characters that no file can have",
        _ when (exception.HResult & 0xFFFF) == SharingViolation => "another program is using it",
        _ when (exception.HResult & 0xFFFF) == DiskFull => "the disk is full",
        _ => "the system does not allow it",
    };
}
