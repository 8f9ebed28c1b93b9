using System.Collections.Immutable;
using System.Globalization;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Docx;

/// <summary>
/// Counts headings as Word will, to know which numbers Word can be left to write. A number that Word would not reach by counting
/// (a section left out, a number of the author's own) is typed instead, so that what is printed is always what the document says.
/// </summary>
internal sealed class HeadingCounter(string prefix)
{
    private readonly int[] _counts = new int[StyleSheet.HeadingLevels];

    /// <summary>The levels that have a numbered heading, counted from 1: their styles number by themselves.</summary>
    public static ImmutableHashSet<int> GetNumberedLevels(Document document)
    {
        var numbers = new HeadingCounter(document.NumberPrefix);
        return [.. DocumentWalker.GetBlocks(document).OfType<Heading>().Where(numbers.IsCounted).Select(StyleSheet.GetHeadingLevel)];
    }

    /// <summary>Counts the heading if Word would give it the same number.</summary>
    public bool IsCounted(Heading heading)
    {
        if (heading.Number.Length == 0 || heading.Level < 2)
            return false;

        var level = StyleSheet.GetHeadingLevel(heading);
        var counted = _counts[..level].Select((c, i) => i == level - 1 ? c + 1 : c).ToImmutableArray();
        var number = string.Join('.', counted.Select(c => c.ToString(CultureInfo.InvariantCulture)));
        if (heading.Number != (prefix.Length == 0 ? number : prefix + "." + number))
            return false;

        _counts[level - 1]++;
        Array.Clear(_counts, level, StyleSheet.HeadingLevels - level);
        return true;
    }
}
