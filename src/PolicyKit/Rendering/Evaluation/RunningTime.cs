using System.Diagnostics;

namespace PolicyKit.Rendering.Evaluation;

/// <summary>How long something has been running: only ever held against a limit, so that no time reaches a document.</summary>
internal readonly struct RunningTime
{
    private readonly long _start;

    private RunningTime(long start) => _start = start;

#pragma warning disable RS0030 // The one clock of the compiler: see the summary.
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);

    public static RunningTime Start() => new(Stopwatch.GetTimestamp());
#pragma warning restore RS0030
}
