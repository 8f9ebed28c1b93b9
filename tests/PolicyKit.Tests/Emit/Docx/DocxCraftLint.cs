using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;

namespace PolicyKit.Tests.Emit.Docx;

/// <summary>What a reader misses, or a school that edits the file trips over, and neither the schema nor Word forbids.</summary>
internal static class DocxCraftLint
{
    // The small paragraph that keeps tables and boxes apart, and that Word needs where a cell or a column ends or starts.
    private const string Gap = "TableGap";

    private static readonly XNamespace W = OpenedDocx.W;
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static ImmutableArray<string> GetProblems(OpenedDocx docx)
    {
        var body = docx.Body;
        var stories = docx.PartNames.Where(IsStory).Order(StringComparer.Ordinal).Select(part => docx.GetPart(part).Root!).ToImmutableArray();
        var styles = docx.GetPart("word/styles.xml").Root!;
        return
        [
            .. FindHeadingJumps(body),
            .. stories.SelectMany(story => story.Descendants(W + "p")).SelectMany(FindEmptiness),
            .. stories.SelectMany(story => story.Descendants()).SelectMany(FindDirectFormatting),
            .. stories.SelectMany(story => story.Descendants(W + "hyperlink")).SelectMany(FindLinkProblems),
            .. stories.SelectMany(story => story.Descendants()).SelectMany(FindUntoldPictures),
            .. body.Descendants(W + "sdtPr").SelectMany(FindUnnamedControls),
            .. body.Descendants(W + "tbl").SelectMany(FindUnheadedTables),
            .. FindLists(body, styles, docx.GetPart("word/numbering.xml").Root!),
            .. FindSectionProblems(body),
            .. docx.GetPart("docProps/core.xml").Root!.Elements().Any(e => e.Name.LocalName == "language" && e.Value.Trim().Length > 0) ? [] : (string[])["The properties name no language"],
        ];
    }

    private static bool IsStory(string part) =>
        part is "word/document.xml" || (part.EndsWith(".xml", StringComparison.Ordinal) && (part.StartsWith("word/header", StringComparison.Ordinal) || part.StartsWith("word/footer", StringComparison.Ordinal)));

    private static IEnumerable<string> FindHeadingJumps(XElement body)
    {
        var above = 0;
        foreach (var heading in body.Descendants(W + "p").Where(p => GetStyle(p) is ['H', 'e', 'a', 'd', 'i', 'n', 'g', _]))
        {
            var level = GetStyle(heading)[^1] - '0';
            if (level > above + 1)
                yield return $"After level {above} a heading is of level {level}: {OpenedDocx.GetText(heading)}";
            above = level;
        }
    }

    private static IEnumerable<string> FindEmptiness(XElement paragraph)
    {
        if (!IsEmpty(paragraph))
            yield break;

        var style = GetStyle(paragraph);
        if (style != Gap)
            yield return $"An empty paragraph of style {style} is used as space";
        else if (paragraph.ElementsAfterSelf().FirstOrDefault() is { } next && next.Name == W + "p" && IsEmpty(next))
            yield return "Two gaps follow each other";
    }

    // An item of a list shows its marker; a header, or a cell of a table, may have nothing to say, and Word wants a paragraph in it.
    private static bool IsEmpty(XElement paragraph) =>
        OpenedDocx.GetText(paragraph).Length == 0
        && !paragraph.Descendants().Any(e => e.Name.LocalName is "drawing" or "pict" or "br" or "fldChar" or "sectPr" or "numPr")
        && !GetStyle(paragraph).StartsWith("List", StringComparison.Ordinal)
        && (paragraph.Parent!.Name.LocalName is not ("tc" or "hdr" or "ftr") || paragraph.Parent.Elements().Count(e => e.Name != W + "tcPr") > 1);

    // Space, indents and the restart of a list depend on where a paragraph stands; all else is its style's to say.
    private static IEnumerable<string> FindDirectFormatting(XElement properties)
    {
        string[] allowed = properties switch
        {
            _ when properties.Name == W + "pPr" => ["pStyle", "pageBreakBefore", "numPr", "spacing", "ind", "jc", "sectPr"],
            _ when properties.Name == W + "rPr" && properties.Element(W + "rStyle") is not null => ["rStyle", "lang", "b", "bCs", "i", "iCs"],
            _ when properties.Name == W + "rPr" => ["lang"],
            _ => [],
        };
        if (allowed.Length == 0)
            yield break;

        foreach (var direct in properties.Elements().Where(e => !allowed.Contains(e.Name.LocalName)))
            yield return $"{direct.Name.LocalName} is set at \"{OpenedDocx.GetText(properties.Parent!)}\" and not by its style";
        if (properties.Name == W + "pPr" && properties.Element(W + "pStyle") is null)
            yield return $"A paragraph has no style: {OpenedDocx.GetText(properties.Parent!)}";
    }

    private static IEnumerable<string> FindLinkProblems(XElement link)
    {
        var text = OpenedDocx.GetText(link);
        if (text.Trim().Length == 0)
            yield return "A link has no words";
        if (link.Attribute(W + "anchor") is null && link.Attribute(R + "id") is null)
            yield return $"A link leads nowhere: {text}";
        if (link.Attribute(R + "id") is not null && string.IsNullOrWhiteSpace(link.Attribute(W + "tooltip")?.Value))
            yield return $"A link does not say where it leads: {text}";
    }

    private static IEnumerable<string> FindUntoldPictures(XElement element)
    {
        var isPicture = element.Name.LocalName is "docPr" || (element.Name.LocalName == "cNvPr" && element.Parent!.Name.LocalName == "wsp");
        var isMarked = element.Descendants().Any(e => e.Name.LocalName == "decorative" && e.Attribute("val")?.Value == "1");
        if (isPicture && !isMarked && string.IsNullOrWhiteSpace(element.Attribute("descr")?.Value))
            yield return $"{element.Attribute("name")?.Value} has no alternative text and is not marked as decoration";
        if (isPicture && isMarked && element.Attribute("descr") is not null)
            yield return $"{element.Attribute("name")?.Value} is described and marked as decoration";
        if (element.Name.LocalName == "shape" && string.IsNullOrWhiteSpace(element.Attribute("alt")?.Value))
            yield return "A watermark has no alternative text";
    }

    private static IEnumerable<string> FindUnnamedControls(XElement properties) => ((string[])["tag", "id", "alias"])
        .Where(name => string.IsNullOrWhiteSpace(properties.Element(W + name)?.Attribute(W + "val")?.Value))
        .Select(name => $"A content control has no {name}: {OpenedDocx.GetText(properties.Parent!)}");

    private static IEnumerable<string> FindUnheadedTables(XElement table)
    {
        var rows = table.Elements(W + "tr").ToImmutableArray();
        var headers = rows.TakeWhile(IsHeader).Count();
        if (rows.Skip(headers).Any(IsHeader))
            yield return "A header row stands below rows that it does not head: " + OpenedDocx.GetText(rows.Skip(headers).First(IsHeader));

        var isLayout = table.Element(W + "tblPr")!.Element(W + "tblStyle")!.Attribute(W + "val")!.Value == "LayoutTable";
        if (isLayout && headers > 0)
            yield return "A table that only arranges blocks has a header row";
        if (!isLayout && headers == 0 && rows.Any(row => row.Descendants(W + "pStyle").Any(s => s.Attribute(W + "val")!.Value == "TableHeading")))
            yield return "A table's header looks like one and is not marked as one: " + OpenedDocx.GetText(rows[0]);
    }

    private static bool IsHeader(XElement row) => row.Element(W + "trPr")?.Element(W + "tblHeader") is not null;

    // A second list that went on counting would send a reader to the wrong step.
    private static IEnumerable<string> FindLists(XElement body, XElement styles, XElement numbering)
    {
        var counting = numbering.Elements(W + "abstractNum")
            .Where(list => list.Elements(W + "lvl").First() is var first && first.Element(W + "numFmt")!.Attribute(W + "val")!.Value == "decimal" && first.Element(W + "pStyle")?.Attribute(W + "val")!.Value.StartsWith("Heading", StringComparison.Ordinal) != true)
            .Select(list => list.Attribute(W + "abstractNumId")!.Value).ToImmutableArray();
        var ofStyles = styles.Descendants(W + "numId").Select(id => id.Attribute(W + "val")!.Value).ToImmutableArray();
        foreach (var uses in body.Descendants(W + "numId").GroupBy(id => id.Attribute(W + "val")!.Value))
        {
            var list = numbering.Elements(W + "num").FirstOrDefault(n => n.Attribute(W + "numId")!.Value == uses.Key);
            if (list is null || ofStyles.Contains(uses.Key) || !counting.Contains(list.Element(W + "abstractNumId")!.Attribute(W + "val")!.Value))
                continue;

            var level = uses.First().Parent!.Element(W + "ilvl")!.Attribute(W + "val")!.Value;
            if (!list.Elements(W + "lvlOverride").Any(o => o.Attribute(W + "ilvl")!.Value == level && o.Element(W + "startOverride") is not null))
                yield return $"The list {uses.Key} does not start anew";
            if (uses.Select(use => use.Ancestors(W + "sdt").LastOrDefault()).Distinct().Count() > 1)
                yield return $"The list {uses.Key} goes on in another block";
        }
    }

    private static IEnumerable<string> FindSectionProblems(XElement body)
    {
        if (body.Elements().Last().Name != W + "sectPr")
            yield return "The text does not end with its section";

        foreach (var section in body.Descendants(W + "sectPr"))
        {
            if (section.Element(W + "pgSz") is not { } paper || section.Element(W + "pgMar") is not { } margins)
            {
                yield return "A section has no paper or no margins";
                continue;
            }

            var (width, height) = (GetTwips(paper, "w"), GetTwips(paper, "h"));
            if (width > height != (paper.Attribute(W + "orient")?.Value == "landscape"))
                yield return string.Create(CultureInfo.InvariantCulture, $"Paper of {width} by {height} is turned the wrong way");

            var across = width - GetTwips(margins, "left") - GetTwips(margins, "right");
            var down = height - GetTwips(margins, "top") - GetTwips(margins, "bottom");
            if (across <= 0 || down <= 0)
                yield return "The margins of a section leave no room for text";

            // Each column is rounded to a twentieth of a point.
            var columns = section.Elements(W + "cols").Elements(W + "col").ToImmutableArray();
            var taken = columns.Sum(column => GetTwips(column, "w") + GetTwips(column, "space"));
            if (taken > across + columns.Length)
                yield return string.Create(CultureInfo.InvariantCulture, $"Columns of {taken} do not fit between margins of {across}");
            foreach (var kind in ((string[])["header", "footer"]).Where(kind => section.Elements(W + (kind + "Reference")).Select(r => r.Attribute(W + "type")!.Value).Order().ToArray() is not [] and not ["default", "first"]))
                yield return $"A section has a {kind} on some of its pages only";
            if (section.Elements(W + "headerReference").Any(r => r.Attribute(W + "type")!.Value == "first") && section.Element(W + "titlePg") is null)
                yield return "A section has a first page that is never shown";
        }
    }

    private static int GetTwips(XElement element, string name) => (int?)element.Attribute(W + name) ?? 0;

    private static string GetStyle(XElement paragraph) => paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val")?.Value ?? "";
}
