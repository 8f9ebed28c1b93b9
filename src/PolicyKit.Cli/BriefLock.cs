namespace PolicyKit.Cli;

/// <summary>Moves what another program holds for a moment only, as virus scanners and synchronising folders do.</summary>
internal static class BriefLock
{
    private const int Attempts = 4;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    /// <exception cref="IOException">It is held for longer, or cannot be moved at all.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not move it.</exception>
    public static void WaitOut(Action move)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                move();
                return;
            }
            catch (Exception e) when (FileTrouble.Is(e) && attempt < Attempts)
            {
                Thread.Sleep(Pause);
            }
        }
    }
}
