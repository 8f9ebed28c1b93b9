using System.Globalization;
using System.Text;
using PolicyKit.Emit.Layout.Display;

namespace PolicyKit.Emit.Pdf;

/// <summary>
/// Writes the structure tree from the elements and from where their content was painted.
/// Elements that say nothing are left out: they would only be noise to a screen reader.
/// </summary>
internal sealed class PdfStructure(PdfFile file)
{
    private readonly Dictionary<TaggedContent, List<(int Page, int Number)>> _places = [];
    private readonly Dictionary<LinkReference, List<(int Page, int Annotation)>> _links = [];
    private readonly Dictionary<StructureElement, (int Page, string Box)> _figures = [];
    private readonly Dictionary<StructureElement, int> _ids = [];
    private readonly Dictionary<TaggedContent, int> _owners = [];
    private readonly List<(int Key, string Value)> _parents = [];

    /// <summary>Also the number of pages' and annotations' keys into the parent tree so far.</summary>
    public int NextKey { get; private set; }

    public int Root { get; } = file.Reserve();

    /// <summary>What an element and those within it say, in reading order.</summary>
    public static IEnumerable<TaggedContent> GetContents(StructureElement element) => element.Children.SelectMany(child => child switch
    {
        StructureElement inner => GetContents(inner),
        TaggedContent content => [content],
        _ => [],
    });

    public int TakeKey() => NextKey++;

    public void AddContent(TaggedContent content, int page, int number) => GetOrAdd(_places, content).Add((page, number));

    public void AddLink(LinkReference reference, int page, int annotation) => GetOrAdd(_links, reference).Add((page, annotation));

    public void AddFigure(StructureElement element, int page, string box) => _figures[element] = (page, box);

    /// <summary>Gives every element that says something its number, before annotations refer to them.</summary>
    public void Number(StructureElement element)
    {
        if (!Says(element))
            return;

        _ids[element] = file.Reserve();
        foreach (var child in element.Children)
        {
            if (child is StructureElement inner)
                Number(inner);
            else if (child is TaggedContent content)
                _owners[content] = _ids[element];
        }
    }

    public int GetId(StructureElement element) => _ids[element];

    public void AddPageParents(int key, IEnumerable<TaggedContent> marked) =>
        _parents.Add((key, "[" + string.Join(' ', marked.Select(c => PdfSyntax.Reference(_owners[c]))) + "]"));

    public void AddAnnotationParent(int key, StructureElement element) => _parents.Add((key, PdfSyntax.Reference(_ids[element])));

    public void Write(StructureElement root)
    {
        Write(root, Root);
        var parents = new StringBuilder();
        foreach (var (key, value) in _parents.OrderBy(p => p.Key))
            parents.Append(CultureInfo.InvariantCulture, $"{key} {value} ");
        var tree = file.Add($"<</Nums[{parents.ToString().TrimEnd()}]>>");
        file.Set(Root, string.Create(CultureInfo.InvariantCulture, $"<</Type/StructTreeRoot/K {_ids[root]} 0 R/ParentTree {tree} 0 R/ParentTreeNextKey {NextKey}>>"));
    }

    private void Write(StructureElement element, int parent)
    {
        var page = FindPage(element);
        var entries = new StringBuilder($"<</Type/StructElem/S/{element.Role}/P {PdfSyntax.Reference(parent)}");
        if (page > 0)
            entries.Append($"/Pg {PdfSyntax.Reference(page)}");
        if (element.Language != "")
            entries.Append($"/Lang {PdfSyntax.Text(element.Language)}");
        if (element.AlternativeText != "")
            entries.Append($"/Alt {PdfSyntax.Text(element.AlternativeText)}");
        if (element.Title != "")
            entries.Append($"/T {PdfSyntax.Text(element.Title)}");
        entries.Append(GetAttributes(element));

        entries.Append("/K[");
        foreach (var child in element.Children)
            entries.Append(WriteChild(child, element, page));
        file.Set(_ids[element], entries.ToString().TrimEnd() + "]>>");
    }

    private string WriteChild(StructureNode child, StructureElement parent, int page)
    {
        switch (child)
        {
            case StructureElement element when _ids.ContainsKey(element):
                Write(element, _ids[parent]);
                return PdfSyntax.Reference(_ids[element]) + " ";
            case TaggedContent content:
                return string.Concat(_places.GetValueOrDefault(content, []).Select(p => p.Page == page
                    ? string.Create(CultureInfo.InvariantCulture, $"{p.Number} ")
                    : string.Create(CultureInfo.InvariantCulture, $"<</Type/MCR/Pg {p.Page} 0 R/MCID {p.Number}>>")));
            case LinkReference reference:
                return string.Concat(_links.GetValueOrDefault(reference, []).Select(l =>
                    string.Create(CultureInfo.InvariantCulture, $"<</Type/OBJR/Pg {l.Page} 0 R/Obj {l.Annotation} 0 R>>")));
            default:
                return "";
        }
    }

    private string GetAttributes(StructureElement element)
    {
        if (element.Scope != "")
            return $"/A<</O/Table/Scope/{element.Scope}>>";
        if (element.ListNumbering != "")
            return $"/A<</O/List/ListNumbering/{element.ListNumbering}>>";
        return _figures.TryGetValue(element, out var figure) ? $"/A<</O/Layout/Placement/Block/BBox[{figure.Box}]>>" : "";
    }

    // The page of its first own content, which is then written by number alone.
    private int FindPage(StructureElement element) =>
        _figures.TryGetValue(element, out var figure)
            ? figure.Page
            : element.Children.OfType<TaggedContent>().SelectMany(c => _places.GetValueOrDefault(c, [])).Select(p => p.Page).FirstOrDefault();

    // A table keeps its empty cells, or its columns would shift.
    private bool Says(StructureElement element) =>
        element.Role is "TD" or "TH" || element.Children.Any(child => child switch
        {
            StructureElement inner => Says(inner),
            TaggedContent content => _places.ContainsKey(content),
            _ => false,
        });

    private static List<TValue> GetOrAdd<TKey, TValue>(Dictionary<TKey, List<TValue>> map, TKey key)
        where TKey : notnull
    {
        if (!map.TryGetValue(key, out var list))
            map.Add(key, list = []);
        return list;
    }
}
