using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PolicyKit.Emit.Layout.Display;

namespace PolicyKit.Emit.Pdf;

/// <summary>Writes a laid-out document as a tagged PDF file that keeps PDF/UA-1, for those who hear it, and PDF/A-2a, for those who keep it for years.</summary>
internal sealed class PdfWriter
{
    // A reader finds the way through this many pages without bookmarks.
    private const int MostPagesWithoutBookmarks = 4;

    private static readonly byte[] PackedScreenProfile = PdfFile.Compress(ColourProfiles.Screen.AsSpan());

    private readonly LaidOutDocument _layout;
    private readonly PdfFile _file = new();
    private readonly PdfFonts _fonts = new();
    private readonly PdfImages _images = new();
    private readonly PdfStructure _structure;
    private readonly int _pagesId;
    private readonly ImmutableArray<int> _pageIds;
    private readonly Dictionary<string, (int Index, double Y)> _anchors = new(StringComparer.Ordinal);

    private PdfWriter(LaidOutDocument layout)
    {
        _layout = layout;
        _structure = new PdfStructure(_file);
        _pagesId = _file.Reserve();
        _pageIds = [.. layout.Pages.Select(_ => _file.Reserve())];
        for (var i = 0; i < layout.Pages.Length; i++)
        {
            foreach (var anchor in layout.Pages[i].Items.OfType<AnchorItem>())
                _anchors.TryAdd(anchor.Id, (i, anchor.Y));
        }
    }

    public static ImmutableArray<byte> Write(LaidOutDocument layout) => new PdfWriter(layout).Write();

    private ImmutableArray<byte> Write()
    {
        var contents = PaintPages();
        var links = ReserveLinks();
        _structure.Number(_layout.Root);
        WritePages(contents, links);
        _structure.Write(_layout.Root);
        _fonts.WriteObjects(_file);

        var document = _layout.Document;
        var bookmarks = _layout.Pages.Length > MostPagesWithoutBookmarks ? WriteBookmarks() : 0;
        var metadata = _file.AddRawStream("/Type/Metadata/Subtype/XML", XmpPacket.Write(document));
        var catalog = _file.Add(
            $"<</Type/Catalog/Pages {PdfSyntax.Reference(_pagesId)}/StructTreeRoot {PdfSyntax.Reference(_structure.Root)}/MarkInfo<</Marked true>>"
            + $"/Lang {PdfSyntax.Text(document.Language)}/ViewerPreferences<</DisplayDocTitle true>>/Metadata {PdfSyntax.Reference(metadata)}/OutputIntents[{WriteOutputIntent()}]"
            + (bookmarks == 0 ? "" : $"/Outlines {PdfSyntax.Reference(bookmarks)}/PageMode/UseOutlines") + ">>");
        var date = document.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "000000Z";
        var information = _file.Add(
            $"<</Title {PdfSyntax.Text(document.Title)}/Author {PdfSyntax.Text(document.Publisher)}"
            + (document.Description == "" ? "" : $"/Subject {PdfSyntax.Text(document.Description)}")
            + $"/Creator(PolicyKit)/Producer(PolicyKit)/CreationDate(D:{date})/ModDate(D:{date})>>");
        return _file.Write(catalog, information);
    }

    private string WriteOutputIntent()
    {
        var profile = _file.AddCompressedStream("/N 3", PackedScreenProfile);
        return $"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile {PdfSyntax.Reference(profile)}>>";
    }

    private List<(int Stream, PageContent Content, int Key)> PaintPages()
    {
        var contents = new List<(int, PageContent, int)>();
        var turns = PdfStructure.GetContents(_layout.Root).Select((content, turn) => (content, turn)).ToDictionary();
        for (var i = 0; i < _layout.Pages.Length; i++)
        {
            var page = _layout.Pages[i];
            var content = new PageContent(page, _file, _fonts, _images);
            var stream = _file.AddStream("", content.Paint(GetPageNumber, turns));
            for (var number = 0; number < content.Marked.Count; number++)
                _structure.AddContent(content.Marked[number], _pageIds[i], number);
            foreach (var figure in page.Items.OfType<FigureItem>())
                _structure.AddFigure(figure.Element, _pageIds[i], GetBox(page, figure.X, figure.Y, figure.Width, figure.Height));
            contents.Add((stream, content, _structure.TakeKey()));
        }

        return contents;
    }

    private int GetPageNumber(string anchor) => _anchors.TryGetValue(anchor, out var place) ? place.Index + 1 : 1;

    private List<List<LinkArea>> ReserveLinks()
    {
        var links = new List<List<LinkArea>>();
        for (var i = 0; i < _layout.Pages.Length; i++)
        {
            links.Add([.. _layout.Pages[i].Items.OfType<LinkItem>().Where(l => CanFollow(l.Target.Address)).Select(l => new LinkArea(l, _file.Reserve(), _structure.TakeKey()))]);
            foreach (var link in links[i])
                _structure.AddLink(link.Item.Target.Reference, _pageIds[i], link.Id);
        }

        return links;
    }

    private bool CanFollow(string address) => !address.StartsWith('#') || _anchors.ContainsKey(address[1..]);

    private void WritePages(List<(int Stream, PageContent Content, int Key)> contents, List<List<LinkArea>> links)
    {
        var seeThrough = _file.Add("<</Type/ExtGState/ca 0.11>>");
        var resources = _file.Add($"<</Font {_fonts.WriteResources()}/XObject {_images.WriteResources()}/ExtGState<</See {PdfSyntax.Reference(seeThrough)}>>>>");
        for (var i = 0; i < contents.Count; i++)
        {
            var page = _layout.Pages[i];
            var (stream, content, key) = contents[i];
            _structure.AddPageParents(key, content.Marked);
            foreach (var link in links[i])
                WriteLink(link, page);

            // What is see-through is mixed in the colours of the screen, whatever the reader's own are.
            var group = page.Watermarks.Count > 0 || page.Items.Any(item => item is ImageItem) ? "/Group<</S/Transparency/CS/DeviceRGB>>" : "";
            var annotations = links[i].Count == 0 ? "" : $"/Annots[{string.Join(' ', links[i].Select(l => PdfSyntax.Reference(l.Id)))}]";
            _file.Set(_pageIds[i], string.Create(
                CultureInfo.InvariantCulture,
                $"<</Type/Page/Parent {_pagesId} 0 R/MediaBox[0 0 {PdfSyntax.Number(page.Width)} {PdfSyntax.Number(page.Height)}]/Resources {resources} 0 R/Contents {stream} 0 R/StructParents {key}/Tabs/S{group}{annotations}>>"));
        }

        _file.Set(_pagesId, $"<</Type/Pages/Kids[{string.Join(' ', _pageIds.Select(PdfSyntax.Reference))}]/Count {_pageIds.Length.ToString(CultureInfo.InvariantCulture)}>>");
    }

    private void WriteLink(LinkArea link, DisplayPage page)
    {
        var item = link.Item;
        var action = item.Target.Address.StartsWith('#')
            ? $"/Dest{GetDestination(item.Target.Address[1..])}"
            : $"/A<</S/URI/URI {PdfSyntax.Address(item.Target.Address)}>>";
        _structure.AddAnnotationParent(link.Key, item.Target.Element);
        _file.Set(link.Id, string.Create(
            CultureInfo.InvariantCulture,
            $"<</Type/Annot/Subtype/Link/Rect[{GetBox(page, item.X, item.Y, item.Width, item.Height)}]/Border[0 0 0]/F 4/StructParent {link.Key}/Contents {PdfSyntax.Text(item.Target.Description)}{action}>>"));
    }

    private string GetDestination(string anchor)
    {
        var (index, y) = _anchors.GetValueOrDefault(anchor);
        return $"[{PdfSyntax.Reference(_pageIds[index])}/XYZ 0 {PdfSyntax.Number(_layout.Pages[index].Height - y + 8)} 0]";
    }

    // Sections, with their parts beneath them.
    private int WriteBookmarks()
    {
        var entries = _layout.Outline.Where(e => e.Level <= 3 && _anchors.ContainsKey(e.Anchor)).ToList();
        if (entries.Count == 0)
            entries.Add(new OutlineEntry(2, _layout.Document.Title, ""));

        var ids = entries.Select(_ => _file.Reserve()).ToList();
        var root = _file.Reserve();
        var parents = FindParents(entries);
        for (var i = 0; i < entries.Count; i++)
        {
            var siblings = FindChildren(parents, parents[i]);
            var place = siblings.IndexOf(i);
            var text = new StringBuilder($"<</Title {PdfSyntax.Text(entries[i].Text)}/Parent {PdfSyntax.Reference(parents[i] < 0 ? root : ids[parents[i]])}/Dest{GetDestination(entries[i].Anchor)}");
            if (place > 0)
                text.Append($"/Prev {PdfSyntax.Reference(ids[siblings[place - 1]])}");
            if (place < siblings.Count - 1)
                text.Append($"/Next {PdfSyntax.Reference(ids[siblings[place + 1]])}");
            text.Append(GetChildEntries(i, -1));
            _file.Set(ids[i], text.Append(">>").ToString());
        }

        _file.Set(root, $"<</Type/Outlines{GetChildEntries(-1, 1)}>>");
        return root;

        // A negative count: shown closed.
        string GetChildEntries(int parent, int sign)
        {
            var children = FindChildren(parents, parent);
            return children.Count == 0 ? "" : string.Create(
                CultureInfo.InvariantCulture, $"/First {ids[children[0]]} 0 R/Last {ids[children[^1]]} 0 R/Count {sign * children.Count}");
        }
    }

    private static List<int> FindParents(List<OutlineEntry> entries)
    {
        var parents = new List<int>();
        for (var i = 0; i < entries.Count; i++)
            parents.Add(entries[i].Level <= 2 ? -1 : entries.FindLastIndex(i, e => e.Level <= 2));
        return parents;
    }

    private static List<int> FindChildren(List<int> parents, int parent) => [.. Enumerable.Range(0, parents.Count).Where(i => parents[i] == parent)];

    private static string GetBox(DisplayPage page, double x, double y, double width, double height) =>
        $"{PdfSyntax.Number(x)} {PdfSyntax.Number(page.Height - y - height)} {PdfSyntax.Number(x + width)} {PdfSyntax.Number(page.Height - y)}";

    /// <summary>A link's annotation: its object and its key into the parent tree.</summary>
    private readonly record struct LinkArea(LinkItem Item, int Id, int Key);
}
