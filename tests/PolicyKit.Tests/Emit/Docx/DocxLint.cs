using System.Collections.Immutable;
using System.Xml.Linq;

namespace PolicyKit.Tests.Emit.Docx;

/// <summary>What Word stumbles over and the schema does not forbid.</summary>
internal static class DocxLint
{
    private const int LongestTag = 64;
    private const int LongestBookmark = 40;

    private static readonly XNamespace W = OpenedDocx.W;
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Faults, and what <see cref="DocxCraftLint"/> finds: all that can be said against the documents of a school.</summary>
    public static ImmutableArray<string> GetProblems(OpenedDocx docx) => [.. GetFaults(docx), .. DocxCraftLint.GetProblems(docx)];

    /// <summary>Whatever a document says, its file must have none of these.</summary>
    public static ImmutableArray<string> GetFaults(OpenedDocx docx)
    {
        var body = docx.Body;
        var parts = docx.PartNames.Where(n => n.StartsWith("word/", StringComparison.Ordinal) && n.EndsWith(".xml", StringComparison.Ordinal)).ToImmutableArray();
        var styles = docx.GetPart("word/styles.xml").Root!;
        var numbering = docx.GetPart("word/numbering.xml").Root!;
        var bookmarks = body.Descendants(W + "bookmarkStart").Select(b => GetAttribute(b, "name")).ToImmutableArray();

        return
        [
            .. FindRepeats("content control id", GetValues(body, "sdtPr", "id")),
            .. FindRepeats("tag", GetValues(body, "sdtPr", "tag")),
            .. FindRepeats("bookmark", bookmarks.Select(b => b.ToLowerInvariant())),
            .. FindRepeats("bookmark id", body.Descendants(W + "bookmarkStart").Select(b => GetAttribute(b, "id"))),
            .. FindRepeats("style", styles.Elements(W + "style").Select(s => GetAttribute(s, "styleId"))),
            .. FindRepeats("numbering", numbering.Elements(W + "num").Select(n => GetAttribute(n, "numId"))),
            .. FindRepeats("shape id", parts.SelectMany(p => docx.GetPart(p).Descendants()).Where(e => e.Name.LocalName is "docPr" or "shape" || IsPartOfGroup(e)).Select(e => $"{(e.Name.LocalName == "shape" ? "shape" : "drawing")} {e.Attribute("id")?.Value}")),
            .. body.Descendants(W + "bookmarkStart").Where(b => !body.Descendants(W + "bookmarkEnd").Any(e => GetAttribute(e, "id") == GetAttribute(b, "id"))).Select(b => $"Bookmark {GetAttribute(b, "name")} never ends"),
            .. body.Descendants(W + "bookmarkEnd").Where(e => !body.Descendants(W + "bookmarkStart").Any(b => GetAttribute(b, "id") == GetAttribute(e, "id"))).Select(e => $"Bookmark {GetAttribute(e, "id")} never starts"),
            .. body.Descendants(W + "instrText").Select(i => i.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(i => i[0] == "PAGEREF" && !bookmarks.Contains(i[1])).Select(i => $"Nothing is called {i[1]}"),
            .. bookmarks.Where(b => b.Length > LongestBookmark).Select(b => $"Bookmark {b} is too long"),
            .. GetValues(body, "sdtPr", "tag").Concat(GetValues(body, "sdtPr", "alias")).Where(t => t.Length > LongestTag).Select(t => $"Tag {t} is too long"),
            .. body.Descendants(W + "hyperlink").Select(h => h.Attribute(W + "anchor")?.Value).OfType<string>().Where(a => !bookmarks.Contains(a)).Select(a => $"Nothing is called {a}"),
            .. FindDeadRelationships(docx, parts),
            .. parts.SelectMany(p => FindMissingStyles(docx.GetPart(p).Root!, styles)),
            .. FindMissingLists(numbering),
            .. FindMissingNumbering(body.Descendants().Concat(styles.Descendants()), numbering),
            .. body.Descendants(W + "tc").Where(c => c.Elements().Last().Name != W + "p").Select(c => "A cell does not end with a paragraph: " + OpenedDocx.GetText(c)),
            .. body.Descendants(W + "sdtContent").Where(c => !c.Descendants(W + "p").Any()).Select(_ => "A content control is empty"),
            .. body.Descendants(W + "tr").Where(r => r.Elements(W + "tc").Sum(GetSpan) != r.Parent!.Element(W + "tblGrid")!.Elements().Count()).Select(r => "A row has another number of cells than its table: " + OpenedDocx.GetText(r)),
            .. body.Descendants(W + "tbl").SelectMany(FindTableProblems),
            .. body.Descendants(W + "tbl").Where(t => t.ElementsAfterSelf().FirstOrDefault() is not { } next || next.Name != W + "p" && next.Name != W + "bookmarkEnd").Select(_ => "A table touches what follows"),
            .. FindUnbalancedFields(parts.Select(p => docx.GetPart(p).Root!)),
            .. parts.SelectMany(p => docx.GetPart(p).Root!.DescendantsAndSelf().Attributes()).Where(a => a.Name.LocalName.StartsWith("rsid", StringComparison.Ordinal)).Select(a => $"{a.Name.LocalName} differs from build to build"),
            .. docx.GetPart("docProps/core.xml").Root!.Elements().Any(e => e.Name.LocalName == "title" && e.Value.Trim().Length > 0) ? [] : (string[])["The document has no title"],
            .. styles.Element(W + "docDefaults")!.Descendants(W + "lang").Any(l => GetAttribute(l, "val").Length > 0) ? [] : (string[])["The document has no language"],
            .. FindUntypedParts(docx),
            .. docx.GetPart("word/settings.xml").Descendants(W + "updateFields").Select(_ => "Word will ask whether to update fields"),
        ];
    }

    private static IEnumerable<string> FindRepeats(string what, IEnumerable<string> values) =>
        values.GroupBy(v => v).Where(g => g.Count() > 1).Select(g => $"The {what} {g.Key} is used {g.Count()} times");

    private static IEnumerable<string> FindDeadRelationships(OpenedDocx docx, ImmutableArray<string> parts)
    {
        foreach (var part in parts)
        {
            var slash = part.LastIndexOf('/') + 1;
            var path = $"{part[..slash]}_rels/{part[slash..]}.rels";
            var known = docx.PartNames.Contains(path) ? docx.GetPart(path).Root!.Elements().ToImmutableArray() : [];
            foreach (var repeat in FindRepeats("relationship", known.Select(r => r.Attribute("Id")!.Value)))
                yield return repeat;
            foreach (var use in docx.GetPart(part).Descendants().Attributes().Where(a => a.Name.Namespace == R && known.All(r => r.Attribute("Id")!.Value != a.Value)))
                yield return $"{part} has no relationship {use.Value}";
            foreach (var unused in known.Where(r => IsCalledByItsId(r) && docx.GetPart(part).Descendants().Attributes().All(a => a.Name.Namespace != R || a.Value != r.Attribute("Id")!.Value)))
                yield return $"{part} never uses {unused.Attribute("Id")!.Value}";
            foreach (var target in known.Where(r => r.Attribute("TargetMode") is null).Select(r => r.Attribute("Target")!.Value))
            {
                var name = target.StartsWith("../", StringComparison.Ordinal) ? target[3..] : part[..slash] + target;
                if (!docx.PartNames.Contains(name))
                    yield return $"{part} points at {target}, which is not there";
            }
        }
    }

    // Word finds styles and settings by their type, and these by their id.
    private static bool IsCalledByItsId(XElement relationship) =>
        relationship.Attribute("Type")!.Value is var type && (type.EndsWith("/hyperlink", StringComparison.Ordinal) || type.EndsWith("/image", StringComparison.Ordinal) || type.EndsWith("/header", StringComparison.Ordinal) || type.EndsWith("/footer", StringComparison.Ordinal));

    private static IEnumerable<string> FindUntypedParts(OpenedDocx docx)
    {
        const string ContentTypes = "[Content_Types].xml";
        var types = docx.GetPart(ContentTypes).Root!.Elements().ToImmutableArray();
        return docx.PartNames
            .Where(name => name != ContentTypes && !types.Any(t => t.Attribute("PartName")?.Value == "/" + name || name.EndsWith("." + t.Attribute("Extension")?.Value, StringComparison.Ordinal)))
            .Select(name => $"{name} has no content type");
    }

    // Each list counts in a way that the file must describe.
    private static IEnumerable<string> FindMissingLists(XElement numbering) => numbering
        .Elements(W + "num")
        .Select(n => GetAttribute(n.Element(W + "abstractNumId")!, "val"))
        .Where(id => numbering.Elements(W + "abstractNum").All(a => GetAttribute(a, "abstractNumId") != id))
        .Select(id => $"There is no list {id}");

    private static IEnumerable<string> FindTableProblems(XElement table)
    {
        if (table.Element(W + "tblGrid") is not { } grid)
        {
            yield return "A table has no columns";
            yield break;
        }

        var columns = grid.Elements().Select(GetWidth).ToImmutableArray();
        var width = GetWidth(table.Element(W + "tblPr")!.Element(W + "tblW")!);
        if (Math.Abs(columns.Sum() - width) > columns.Length)
            yield return $"A table of {width} has columns of {columns.Sum()} together";
        foreach (var row in table.Elements(W + "tr").Where(r => r.Elements(W + "tc").Select(c => GetWidth(c.Element(W + "tcPr")!.Element(W + "tcW")!)).Sum() != columns.Sum()))
            yield return "A row is not as wide as its table: " + OpenedDocx.GetText(row);

        var first = table.Elements(W + "tr").First();
        if (GetAttribute(table.Element(W + "tblPr")!.Element(W + "tblLook")!, "firstRow") == "1" && first.Element(W + "trPr")?.Element(W + "tblHeader") is null)
            yield return "A table's first row is not marked as its header: " + OpenedDocx.GetText(first);
    }

    private static IEnumerable<string> FindMissingStyles(XElement root, XElement styles)
    {
        var uses = root.Descendants().Where(e => e.Name == W + "pStyle" || e.Name == W + "rStyle" || e.Name == W + "tblStyle" || e.Name == W + "basedOn" || e.Name == W + "next");
        return uses.Select(u => GetAttribute(u, "val")).Distinct().Where(id => styles.Elements(W + "style").All(s => GetAttribute(s, "styleId") != id)).Select(id => $"There is no style {id}");
    }

    private static IEnumerable<string> FindMissingNumbering(IEnumerable<XElement> elements, XElement numbering) => elements
        .Where(e => e.Name == W + "numId" && GetAttribute(e, "val") != "0")
        .Select(e => GetAttribute(e, "val"))
        .Distinct()
        .Where(id => numbering.Elements(W + "num").All(n => GetAttribute(n, "numId") != id))
        .Select(id => $"There is no numbering {id}");

    private static IEnumerable<string> FindUnbalancedFields(IEnumerable<XElement> roots)
    {
        foreach (var root in roots)
        {
            var types = root.Descendants(W + "fldChar").Select(f => GetAttribute(f, "fldCharType")).ToImmutableArray();
            if (types.Count(t => t == "begin") != types.Count(t => t == "end"))
                yield return $"A field in {root.Name.LocalName} never ends";
        }
    }

    private static IEnumerable<string> GetValues(XElement body, string parent, string name) =>
        body.Descendants(W + parent).Elements(W + name).Select(e => GetAttribute(e, "val"));

    private static bool IsPartOfGroup(XElement element) => element.Name.LocalName == "cNvPr" && element.Parent!.Name.LocalName == "wsp";

    private static int GetSpan(XElement cell) => (int?)cell.Element(W + "tcPr")?.Element(W + "gridSpan")?.Attribute(W + "val") ?? 1;

    private static int GetWidth(XElement element) => (int)element.Attribute(W + "w")!;

    private static string GetAttribute(XElement element, string name) => element.Attribute(W + name)?.Value ?? "";
}
