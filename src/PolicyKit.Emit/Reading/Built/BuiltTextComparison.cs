using System.Collections.Immutable;
using System.Text;
using PolicyKit.Documents;
using PolicyKit.Emit.Fonts;

namespace PolicyKit.Emit.Reading.Built;

/// <summary>Holds what two files of one document say against each other, letter by letter and digit by digit; marks and spaces are each format's own.</summary>
public sealed class BuiltTextComparison
{
    // Fewer letters in common, and two lines have nothing to do with each other.
    private const double LeastLikeness = 0.5;

    private readonly Dictionary<Rune, bool> _printable = [];
    private readonly Dictionary<string, string> _squeezed = new(StringComparer.Ordinal);
    private readonly Dictionary<BuiltText, (string Apart, string Joined)> _said = new(ReferenceEqualityComparer.Instance);

    /// <summary>Lines of one that the other does not say. Each is told with the line that stands in its place, where there is one.</summary>
    public ImmutableArray<TextDifference> Compare(BuiltText one, BuiltText other)
    {
        var missing = FindMissing(one, other).ToImmutableArray();
        var added = FindMissing(other, one).ToList();
        var differences = ImmutableArray.CreateBuilder<TextDifference>();
        foreach (var line in missing)
        {
            var nearest = added.MaxBy(a => GetLikeness(line, a));
            var isNear = nearest is not null && GetLikeness(line, nearest) >= LeastLikeness;
            differences.Add(new TextDifference(line, isNear ? nearest! : ""));
            if (isNear)
                added.Remove(nearest!);
        }

        differences.AddRange(added.Select(line => new TextDifference("", line)));
        return differences.ToImmutable();
    }

    /// <summary>Numbered steps of one that stand in another order in the other; a step of each that stands elsewhere.</summary>
    public ImmutableArray<TextDifference> CompareOrder(BuiltText one, BuiltText other)
    {
        var differences = ImmutableArray.CreateBuilder<TextDifference>();
        foreach (var list in one.NumberedLists.Where(l => l.Length > 1))
        {
            var items = list.Select(Squeeze).ToArray();
            var alike = other.NumberedLists.Where(l => l.Length == items.Length && l.Select(Squeeze).Order(StringComparer.Ordinal).SequenceEqual(items.Order(StringComparer.Ordinal))).ToArray();
            if (alike.Length > 0 && !alike.Any(l => l.Select(Squeeze).SequenceEqual(items)))
                differences.Add(FindFirst(list, alike[0], (a, b) => Squeeze(a) == Squeeze(b)));
        }

        if (FindAstray(one.PictureSteps, other.Picture) is { } step)
            differences.Add(new TextDifference(step, ""));
        return differences.ToImmutable();
    }

    private IEnumerable<string> FindMissing(BuiltText one, BuiltText other)
    {
        var (said, joined) = GetSaid(other);
        // The kind of a box, such as "Do", may be its title as well: where a format adds it, it is no line.
        return one.Lines.Distinct(StringComparer.Ordinal).Where(line => !CalloutNames.Names.Contains(line) && !IsSaid(line) && !GetPieces(WithoutNumber(line)).All(IsSaid));

        bool IsSaid(string line) => Squeeze(line) is var words && (said.Contains(words, StringComparison.Ordinal) || joined.Contains(words, StringComparison.Ordinal));
    }

    private (string Apart, string Joined) GetSaid(BuiltText text)
    {
        if (_said.TryGetValue(text, out var known))
            return known;

        // Furniture is broken into lines as the page is wide, and names and labels are joined as a card is wide.
        var lines = text.Lines.Concat(text.Furniture).Select(Squeeze).ToArray();
        return _said[text] = (string.Join('|', lines) + "|", string.Concat(lines));
    }

    // A number that another format counts by itself, such as "7.9.1" or "2.".
    private static string WithoutNumber(string line)
    {
        var rest = line.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.');
        return rest is ['\t', ..] || (rest is [' ', ..] && line.AsSpan(0, line.Length - rest.Length).Contains('.')) ? rest.TrimStart() : line;
    }

    // A label before a value, and a name and role on one line.
    private static IEnumerable<string> GetPieces(string line)
    {
        foreach (var piece in line.Split('·'))
        {
            var end = piece.IndexOf('\u2002');
            end = end < 0 ? piece.IndexOf(": ", StringComparison.Ordinal) : end;
            yield return end is > 0 and < 30 ? piece[(end + 1)..] : piece;
        }
    }

    private static TextDifference FindFirst(ImmutableArray<string> one, ImmutableArray<string> other, Func<string, string, bool> isSame) =>
        one.Zip(other).Where(p => !isSame(p.First, p.Second)).Select(p => new TextDifference(p.First, p.Second)).First();

    /// <summary>A step that the picture shows before the one that it follows; null when the order is kept, or the picture uses other words.</summary>
    private string? FindAstray(ImmutableArray<string> steps, string picture)
    {
        var shown = Squeeze(picture);
        if (steps.Length < 2 || steps.Any(s => !shown.Contains(Squeeze(s), StringComparison.Ordinal)))
            return null;

        var at = 0;
        foreach (var step in steps)
        {
            var place = shown.IndexOf(Squeeze(step), at, StringComparison.Ordinal);
            if (place < 0)
                return step;
            at = place + 1;
        }

        return null;
    }

    private double GetLikeness(string one, string other)
    {
        var (a, b) = (GetPairs(Squeeze(one)), GetPairs(Squeeze(other)));
        return a.Count + b.Count == 0 ? 0 : 2.0 * a.Intersect(b).Count() / (a.Count + b.Count);
    }

    private static HashSet<(char, char)> GetPairs(string text) => [.. text.Zip(text.Skip(1))];

    /// <summary>Letters and digits that every format can hold.</summary>
    private string Squeeze(string text)
    {
        if (_squeezed.TryGetValue(text, out var known))
            return known;

        var squeezed = new StringBuilder(text.Length);
        foreach (var rune in (Ascii.IsValid(text) ? text : AccentComposition.Compose(text)).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) && (rune.IsAscii || IsPrintable(rune)))
                Append(squeezed, rune);
        }

        return _squeezed[text] = squeezed.ToString();
    }

    private static void Append(StringBuilder text, Rune rune)
    {
        Span<char> characters = stackalloc char[2];
        text.Append(characters[..rune.EncodeToUtf16(characters)]);
    }

    // What no font has is a box in the PDF, which is told as a warning of its own.
    private bool IsPrintable(Rune rune) => _printable.TryGetValue(rune, out var known)
        ? known
        : _printable[rune] = FontFamily.Default.Shape(rune.ToString(), FontStyle.Regular).All(g => !g.IsMissing);
}

/// <summary>A line of one file, and the line of the other that stands in its place; empty where there is none.</summary>
public sealed record TextDifference(string One, string Other);
