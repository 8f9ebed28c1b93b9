using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Cli.Auditing;

/// <summary>Finds names that differ from those of the profile: misspelt, or in the role of somebody else.</summary>
internal sealed partial class PrintedNames
{
    // Another letter or two, or two that have changed places.
    private const int MostSlips = 2;

    // One of these stands in every label of a role: most lines hold none, and need no closer look.
    private static readonly SearchValues<string> RoleWords = SearchValues.Create(["lead", "DSL", "deputy"], StringComparison.OrdinalIgnoreCase);

    private static readonly char[] Marks = [',', '.', ';', ':', '(', ')', '“', '”', '"', '?', '!'];

    private readonly ImmutableArray<(string Name, ImmutableArray<string> Words)> _known;
    private readonly ImmutableArray<string> _sources;
    private readonly ImmutableArray<(Regex Label, string Role, ImmutableArray<string> Holders)> _roles;

    /// <param name="sources">The texts of the profile and of the packs: a name that stands in one of them was meant so.</param>
    public PrintedNames(ImmutableArray<Party> parties, PeopleSymbol people, IEnumerable<SourceText> sources)
    {
        _known = [.. parties.Select(p => Plain(p.Name)).Distinct(StringComparer.Ordinal).Select(n => (n, GetWords(n))).Where(n => n.Item2.Length > 1)];
        _sources = [.. sources.Select(s => Plain(s.Content))];
        _roles =
        [
            (Lead(), "the designated safeguarding lead", [.. new[] { people.Dsl?.Name }.OfType<string>().Select(Plain)]),
            (Deputy(), "a deputy", [.. people.Deputies.Select(d => d.Name).OfType<string>().Select(Plain)]),
        ];
    }

    /// <summary>Names that nearly are a known one, and stand in no source.</summary>
    public IEnumerable<(string Printed, string Meant)> FindMisspelt(string line)
    {
        var words = GetWords(Plain(line));
        foreach (var (name, parts) in _known)
        {
            for (var first = 0; first + parts.Length <= words.Length; first++)
            {
                if (FindSlip(parts, words.AsSpan(first, parts.Length)) is not { } slip || words[first + slip].Length < 2)
                    continue;

                // The end of a name may belong to somebody: "Amina Begum's number".
                string[] printed = [.. words.AsSpan(first, parts.Length)];
                printed[^1] = Possessive().Replace(printed[^1], "");
                var distance = GetDistance(parts[slip], printed[slip]);
                if (distance > 0 && distance <= Math.Min(MostSlips, parts[slip].Length / 2) && IsNoName(string.Join(' ', printed)))
                    yield return (string.Join(' ', printed), name);
            }
        }
    }

    /// <summary>A row, card or box that is labelled with a role and names somebody, but nobody who holds it.</summary>
    public IEnumerable<(string Printed, string Role, string Holder)> FindInWrongRole(IEnumerable<string> group)
    {
        var lines = group.Select(Plain).ToArray();
        if (!lines.Any(l => l.AsSpan().ContainsAny(RoleWords)))
            yield break;

        foreach (var (label, role, holders) in _roles)
        {
            if (holders.IsEmpty || !lines.Any(l => label.IsMatch(l)) || lines.Any(l => holders.Any(h => l.Contains(h, StringComparison.Ordinal))))
                continue;
            if (lines.Select(l => PersonName().Match(label.Replace(l, ""))).FirstOrDefault(m => m.Success) is { } other)
                yield return (other.Value, role, string.Join(" or ", holders));
        }
    }

    /// <summary>As compared: with plain spaces and apostrophes.</summary>
    public static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u2002', ' ').Replace('’', '\'').Replace('\u2011', '-');

    private bool IsNoName(string printed) => _known.All(k => string.Join(' ', k.Words) != printed) && !_sources.Any(s => s.Contains(printed, StringComparison.OrdinalIgnoreCase));

    // A mark at the end of a word is the sentence's as often as the name's: "Prof. Amina Begum", "a team for children, families and adults".
    private static ImmutableArray<string> GetWords(string text) => [.. text.Split(' ').Select(w => w.Trim(Marks))];

    /// <summary>The one word in which they differ; null when there is none, or more than one.</summary>
    private static int? FindSlip(ImmutableArray<string> parts, ReadOnlySpan<string> words)
    {
        int? slip = null;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] == words[i])
                continue;
            if (slip is not null)
                return null;
            slip = i;
        }

        return slip;
    }

    private static int GetDistance(string one, string other)
    {
        var above = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var left = above[0];
            above[0] = i;
            for (var j = 1; j <= other.Length; j++)
                (left, above[j]) = (above[j], Math.Min(Math.Min(above[j], above[j - 1]) + 1, left + (one[i - 1] == other[j - 1] ? 0 : 1)));
        }

        return above[^1];
    }

    [GeneratedRegex(@"(?<=\w)'s?$", RegexOptions.CultureInvariant)]
    private static partial Regex Possessive();

    // A label by itself, or one that follows a name: "Amina Begum, DSL".
    [GeneratedRegex(@"^(designated safeguarding lead( \(DSL\))?|DSL)$|(?<=^\p{Lu}[\p{L}'-]+( \p{Lu}[\p{L}'-]+)+), (our )?(designated safeguarding lead( \(DSL\))?|DSL)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^deputy( DSL| safeguarding lead| designated safeguarding lead|, if away)?$|(?<=^\p{Lu}[\p{L}'-]+( \p{Lu}[\p{L}'-]+)+), (our )?deputy( DSL)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Deputy();

    [GeneratedRegex(@"\b\p{Lu}[\p{Ll}'-]+( \p{Lu}[\p{L}'-]+){1,3}", RegexOptions.CultureInvariant)]
    private static partial Regex PersonName();
}
