using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyKit.Emit.Reading.Built;

namespace PolicyKit.Cli.Auditing;

/// <summary>The steps of one file that several documents have in common, each found by how it begins, in headings, numbered lists and flows.</summary>
internal sealed partial class SharedSteps
{
    private static readonly ImmutableArray<Regex> Cues = [Told(), TellLead(), FivePoints(), Refer(), Record()];

    private readonly ImmutableArray<((int Step, string Line) First, (int Step, string Line) Second)> _pairs;
    private readonly HashSet<(int First, int Second)> _orders;

    private SharedSteps(BuiltText text)
    {
        _pairs = [.. GetSequences(text).SelectMany(GetPairs)];
        _orders = [.. _pairs.Select(p => (p.First.Step, p.Second.Step))];
    }

    public static SharedSteps Find(BuiltText text) => new(text);

    /// <summary>Two steps of this file that another document has the other way round; null when there are none.</summary>
    public (string Earlier, string Later)? FindConflict(SharedSteps other)
    {
        foreach (var (first, second) in _pairs)
        {
            if (other._orders.Contains((second.Step, first.Step)) && !other._orders.Contains((first.Step, second.Step)))
                return (first.Line, second.Line);
        }

        return null;
    }

    private static IEnumerable<IEnumerable<string>> GetSequences(BuiltText text) => text.NumberedLists.Select(l => l.AsEnumerable()).Append(text.Headings.Skip(1)).Append(text.PictureSteps);

    /// <summary>Each step and every one that follows it; of lines that begin alike, the first counts.</summary>
    private static IEnumerable<((int Step, string Line) First, (int Step, string Line) Second)> GetPairs(IEnumerable<string> lines)
    {
        var steps = lines.Select(l => (Step: GetStep(l), Line: l)).Where(s => s.Step >= 0).DistinctBy(s => s.Step).ToArray();
        return steps.SelectMany((first, i) => steps.Skip(i + 1).Select(second => (first, second)));
    }

    private static int GetStep(string line)
    {
        var words = Number().Replace(PrintedNames.Plain(line), "");
        return Enumerable.Range(0, Cues.Length).FirstOrDefault(i => Cues[i].IsMatch(words), -1);
    }

    [GeneratedRegex(@"^\p{L}{0,3}[\d.]+\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(if )?you are told\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Told();

    [GeneratedRegex(@"^tell the (DSL|DSP|designated|safeguarding|lead)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TellLead();

    [GeneratedRegex(@"\bfive points\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FivePoints();

    [GeneratedRegex(@"^refer(ring)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Refer();

    [GeneratedRegex(@"^record(s|ing)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Record();
}
