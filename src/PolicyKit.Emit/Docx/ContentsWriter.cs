using System.Collections.Immutable;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Docx;

/// <summary>Writes the contents table as the field that Word would make, with its entries and page numbers filled in, so that Word does not ask to update it.</summary>
internal sealed class ContentsWriter
{
    private readonly ParagraphWriter _paragraphs;
    private readonly StyleSheet _styles;
    private readonly ImmutableDictionary<Heading, int> _pages;
    private readonly Dictionary<Heading, string> _bookmarks = new(ReferenceEqualityComparer.Instance);
    private readonly ImmutableArray<Heading> _headings;

    /// <param name="pages">Where each heading stands, as far as it is known yet.</param>
    public ContentsWriter(Document document, ParagraphWriter paragraphs, StyleSheet styles, ImmutableDictionary<Heading, int> pages)
    {
        _paragraphs = paragraphs;
        _styles = styles;
        _pages = pages;

        var depth = document.Blocks.OfType<ContentsTable>().Select(c => c.Depth).DefaultIfEmpty(0).Max();
        _headings = [.. DocumentWalker.GetBlocks(document).OfType<Heading>().Where(h => StyleSheet.GetHeadingLevel(h) <= depth && h.Level > 1)];
        foreach (var heading in _headings)
            _bookmarks.TryAdd(heading, "_Toc" + (_bookmarks.Count + 1).ToString("D9", System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The bookmark that contents tables lead to; null for a heading that none lists.</summary>
    public string? FindBookmark(Heading heading) => _bookmarks.GetValueOrDefault(heading);

    public void Write(ContentsTable contents)
    {
        var depth = Math.Clamp(contents.Depth, 1, 2);
        var headings = _headings.Where(h => StyleSheet.GetHeadingLevel(h) <= depth).ToImmutableArray();
        if (contents.Title.Length > 0)
            _paragraphs.Write(_styles.ContentsHeading, contents.Title);

        if (headings.IsEmpty)
        {
            _paragraphs.WriteEmpty(_styles.GetContents(1));
            return;
        }

        for (var i = 0; i < headings.Length; i++)
        {
            var style = _styles.GetContents(StyleSheet.GetHeadingLevel(headings[i]));
            _paragraphs.Open(style);
            if (i == 0)
                _paragraphs.OpenField($"""TOC \o "1-{Units.Format(depth)}" \h \z \u""");
            WriteEntry(headings[i]);
            if (i == headings.Length - 1)
                _paragraphs.CloseField();
            _paragraphs.Close(style);
        }
    }

    private void WriteEntry(Heading heading)
    {
        var bookmark = _bookmarks[heading];
        _paragraphs.OpenInternalLink(bookmark);
        if (heading.Number.Length > 0)
        {
            _paragraphs.WriteRun(heading.Number, default);
            _paragraphs.WriteTab();
        }

        _paragraphs.WriteRun(DocumentWalker.GetText(heading.Inlines), default);
        _paragraphs.WriteTab();
        _paragraphs.WriteField($"PAGEREF {bookmark} \\h", Units.Format(_pages.GetValueOrDefault(heading, 1)));
        _paragraphs.Markup.Close();
    }
}
