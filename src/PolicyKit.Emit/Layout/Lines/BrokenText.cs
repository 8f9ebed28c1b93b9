using System.Collections.Immutable;

namespace PolicyKit.Emit.Layout.Lines;

/// <summary>What a text was broken from. Texts that look the same break the same, whatever they belong to when read aloud.</summary>
internal sealed record BrokenText(ImmutableArray<InlineRun> Runs, double Size, double Width)
{
    public bool Equals(BrokenText? other) =>
        other is not null && Size == other.Size && Width == other.Width && Runs.AsSpan().SequenceEqual(other.Runs.AsSpan(), Look.Comparer);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Size);
        hash.Add(Width);
        foreach (var run in Runs)
            hash.Add(run, Look.Comparer);
        return hash.ToHashCode();
    }

    /// <summary>The same lines with the runs of another text that looks the same.</summary>
    public ImmutableArray<TextLine> Rebind(ImmutableArray<TextLine> lines, ImmutableArray<InlineRun> runs)
    {
        if (runs == Runs)
            return lines;

        var (number, rebound) = (0, ImmutableArray.CreateBuilder<TextLine>(lines.Length));
        foreach (var line in lines)
        {
            var segments = ImmutableArray.CreateBuilder<TextSegment>(line.Segments.Length);
            foreach (var segment in line.Segments)
            {
                while (!ReferenceEquals(Runs[number], segment.Run))
                    number++;
                segments.Add(segment with { Run = runs[number] });
            }

            rebound.Add(line with { Segments = segments.MoveToImmutable() });
        }

        return rebound.MoveToImmutable();
    }

    private sealed class Look : IEqualityComparer<InlineRun>
    {
        public static Look Comparer { get; } = new();

        public bool Equals(InlineRun? one, InlineRun? other) =>
            one is not null && other is not null && one.Style == other.Style && one.IsMissing == other.IsMissing && one.Text == other.Text;

        public int GetHashCode(InlineRun run) => HashCode.Combine(run.Text, run.Style, run.IsMissing);
    }
}
