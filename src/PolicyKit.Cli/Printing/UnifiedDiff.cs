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
    public static string Write(SourceText before, SourceText after, Palette palette)
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

    /// <summary>The shortest way from one list of lines to the other, after Myers: cheap where little differs, as here.</summary>
    private static ImmutableArray<(char Kind, string Line)> Compare(ImmutableArray<string> old, ImmutableArray<string> @new)
    {
        var trace = new List<Dictionary<int, int>>();
        var furthest = new Dictionary<int, int> { [1] = 0 };
        for (var d = 0; ; d++)
        {
            trace.Add(new Dictionary<int, int>(furthest));
            for (var k = -d; k <= d; k += 2)
            {
                var x = k == -d || k != d && furthest[k - 1] < furthest[k + 1] ? furthest[k + 1] : furthest[k - 1] + 1;
                var y = x - k;
                while (x < old.Length && y < @new.Length && old[x] == @new[y])
                    (x, y) = (x + 1, y + 1);
                furthest[k] = x;
                if (x >= old.Length && y >= @new.Length)
                    return WalkBack(trace, old, @new);
            }
        }
    }

    private static ImmutableArray<(char Kind, string Line)> WalkBack(List<Dictionary<int, int>> trace, ImmutableArray<string> old, ImmutableArray<string> @new)
    {
        var lines = new Stack<(char Kind, string Line)>();
        var (x, y) = (old.Length, @new.Length);
        for (var d = trace.Count - 1; d >= 0; d--)
        {
            var furthest = trace[d];
            var k = x - y;
            var from = k == -d || k != d && furthest[k - 1] < furthest[k + 1] ? k + 1 : k - 1;
            var (fromX, fromY) = (furthest[from], furthest[from] - from);
            while (x > fromX && y > fromY)
            {
                (x, y) = (x - 1, y - 1);
                lines.Push((' ', old[x]));
            }

            if (d == 0)
                break;
            lines.Push(x == fromX ? ('+', @new[fromY]) : ('-', old[fromX]));
            (x, y) = (fromX, fromY);
        }

        return [.. lines];
    }

    private static ImmutableArray<string> GetLines(SourceText text) =>
        [.. Enumerable.Range(0, text.LineCount).Select(line => text.ToString(text.GetLineSpan(line))).Take(text.Length == 0 || text.Content.EndsWith('\n') ? text.LineCount - 1 : text.LineCount)];
}
