using PolicyKit.Documents;
using PolicyKit.Emit.Layout.Display;
using PolicyKit.Emit.Layout.Lines;

namespace PolicyKit.Emit.Layout.Blocks;

/// <summary>What all blocks of one attempt at a layout share.</summary>
internal sealed record LayoutContext(Document Document, Palette Palette, TypeScale Type, LineBreaker Lines)
{
    private int _lastHeadingLevel = 1;
    private Dictionary<string, Heading>? _headings;

    /// <summary>Room for blocks on one page.</summary>
    public required double PageHeight { get; init; }

    /// <summary>Lists of short items run across the column: a wide page has more width than height to spare.</summary>
    public bool SpreadsLists { get; init; }

    /// <summary>The name and role on a contact card share a line, with little room around: a low card leaves the height to what stands above it.</summary>
    public bool HasLowCards { get; init; }

    /// <summary>Tables of many short rows may stand in two halves side by side, and the wordier of two columns may be the wider.</summary>
    public bool IsCrowded { get; init; }

    public List<OutlineEntry> Outline { get; } = [];

    /// <summary>The level as tagged: never more than one below the heading before it, since readers who hear headings navigate by level.</summary>
    public int TakeHeadingLevel(int level) => _lastHeadingLevel = Math.Min(Math.Clamp(level, 2, 6), _lastHeadingLevel + 1);

    /// <summary>What <see cref="Restore"/> needs to forget headings laid since.</summary>
    public (int Headings, int Level) Save() => (Outline.Count, _lastHeadingLevel);

    public void Restore((int Headings, int Level) state)
    {
        Outline.RemoveRange(state.Headings, Outline.Count - state.Headings);
        _lastHeadingLevel = state.Level;
    }

    /// <summary>Where a link leads, for those who hear it without its surroundings.</summary>
    public string DescribeLink(string address) => address switch
    {
        _ when address.StartsWith("tel:", StringComparison.Ordinal) => "Telephone " + address[4..],
        _ when address.StartsWith("mailto:", StringComparison.Ordinal) => "Email " + address[7..],
        _ when address.StartsWith('#') => FindHeading(address[1..]) is { } heading ? "Go to " + (heading.Number + " " + DocumentWalker.GetText(heading.Inlines)).Trim() : "",
        _ => "Website " + address,
    };

    private Heading? FindHeading(string id)
    {
        _headings ??= DocumentWalker.GetBlocks(Document).OfType<Heading>().DistinctBy(h => h.Id).ToDictionary(h => h.Id, StringComparer.Ordinal);
        return _headings.GetValueOrDefault(id);
    }
}
