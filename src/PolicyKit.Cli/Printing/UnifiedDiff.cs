using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PolicyKit.Text;

namespace PolicyKit.Cli.Printing;

/// <summary>Two versions of a file as `diff -u` and `git diff` show them.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>Empty when the two are the same.</summary>
    public static string Write(SourceText before, SourceText after, TerminalPalette palette)
    {
        var old = GetLines(before);
        var @new = GetLines(after);
        var lines = Compare(old, @new);
        var text = new StringBuilder();
        foreach (var (first, last) in FindHunks(lines))
        {
            if (text.Length == 0)
                text.Append(palette.Bold($"--- {PlainLine.From(before.Path)}")).Append('\n').Append(palette.Bold($"+++ {PlainLine.From(after.Path)}")).Append('\n');

            var hunk = lines[first..(last + 1)];
            var oldStart = lines[..first].Count(l => l.Kind != '+');
            var newStart = lines[..first].Count(l => l.Kind != '-');
            text.Append(palette.Quiet($"@@ -{Range(oldStart, hunk.Count(l => l.Kind != '+'))} +{Range(newStart, hunk.Count(l => l.Kind != '-'))} @@")).Append('\n');
            foreach (var (kind, content) in hunk)
            {
                var line = kind + PlainLine.From(content);
                text.Append(kind switch { '+' => palette.Good(line), '-' => palette.Bad(line), _ => line }).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Range(int start, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? start : start + 1)}{(count == 1 ? "" : $",{count}")}");

    /// <summary>Runs of changes with the lines around them; runs that lie near each other are one.</summary>
    private static IEnumerable<(int First, int Last)> FindHunks(ImmutableArray<(char Kind, string Line)> lines)
    {
        var hunk = ((int First, int Last)?)null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Kind == ' ')
                continue;

            var last = Math.Min(lines.Length - 1, i + Context);
            if (hunk is { } open && i - Context <= open.Last + 1)
            {
                hunk = (open.First, last);
                continue;
            }

            if (hunk is { } done)
                yield return done;
            hunk = (Math.Max(0, i - Context), last);
        }

        if (hunk is { } final)
            yield return final;
    }

    private static ImmutableArray<(char Kind, string Line)> Compare(ImmutableArray<string> old, ImmutableArray<string> @new)
    {
        var lines = ImmutableArray.CreateBuilder<(char Kind, string Line)>();
        var next = 0;
        foreach (var gap in Alignment.FindGaps(old, @new, static (a, b) => a == b))
        {
            Add(' ', old[next..gap.Before.Start]);
            Add('-', old[gap.Before]);
            Add('+', @new[gap.After]);
            next = gap.Before.End.Value;
        }

        Add(' ', old[next..]);
        return lines.ToImmutable();

        void Add(char kind, ImmutableArray<string> content) => lines.AddRange(content.Select(line => (kind, line)));
    }

    private static ImmutableArray<string> GetLines(SourceText text) =>
        [.. Enumerable.Range(0, text.LineCount).Select(line => text.ToString(text.GetLineSpan(line))).Take(text.Length == 0 || text.Content.EndsWith('\n') ? text.LineCount - 1 : text.LineCount)];
}
