using System.Collections.Immutable;
using System.Xml.Linq;
using static PolicyKit.Emit.Reading.Word.WordNames;

namespace PolicyKit.Emit.Reading.Word;

/// <summary>Reads one story of a file (its body, a note, a header) as if every change were accepted. Comments, deletions and instructions of fields are no text.</summary>
internal sealed class StoryReader
{
    /// <summary>Word makes no more.</summary>
    public const int MostColumns = 63;

    private readonly WordPackage _package;
    private readonly ImmutableDictionary<string, WordRelationship> _relationships;
    private readonly WordStyles _styles;
    private readonly WordNumbering _numbering;
    private readonly LineCollector _lines;
    private readonly FieldStack _fields = new();
    private readonly List<(string Kind, string Id)> _notes = [];
    private RunCollector _runs = new();
    private List<XElement> _boxes = [];

    public StoryReader(WordPackage package, string path, WordStyles styles, WordNumbering numbering, LineCollector lines)
    {
        _package = package;
        _relationships = package.GetRelationships(path);
        _styles = styles;
        _numbering = numbering;
        _lines = lines;
    }

    /// <summary>The notes that the text refers to, in order: "footnote" or "endnote", and which.</summary>
    public IReadOnlyList<(string Kind, string Id)> Notes => _notes;

    public ImmutableArray<WordBlock> Read(XElement story)
    {
        var blocks = ImmutableArray.CreateBuilder<WordBlock>();
        ReadBlocks(story, blocks, isContents: false);

        // The mark of a last paragraph may be deleted: its words stay.
        CloseParagraph(new ParagraphKind(), blocks);
        return blocks.ToImmutable();
    }

    private void ReadBlocks(XElement container, ImmutableArray<WordBlock>.Builder blocks, bool isContents)
    {
        foreach (var element in container.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "p" when element.Name.Namespace == W:
                    ReadParagraph(element, blocks, isContents);
                    break;
                case "tbl":
                    blocks.Add(ReadTable(element));
                    break;
                case "sdt":
                    var first = _lines.Count;
                    ReadControl(element, content => ReadBlocks(content, blocks, isContents || IsContents(element)));
                    if (IsPrompt(element))
                        _lines.MarkFrom(first, TextMarkKind.Placeholder);
                    break;
                case "customXml" or "smartTag" or "ins" or "moveTo":
                    ReadBlocks(element, blocks, isContents);
                    break;
                case "AlternateContent":
                    ReadBlocks(Choose(element), blocks, isContents);
                    break;
            }
        }
    }

    private void ReadParagraph(XElement paragraph, ImmutableArray<WordBlock>.Builder blocks, bool isContents)
    {
        var properties = paragraph.Element(W + "pPr");
        var kind = _styles.GetKind(properties.GetValue("pStyle"), properties);
        isContents |= kind.IsContents || _fields.IsInContents;
        ReadRuns(paragraph, new RunSurroundings(kind.Run));

        // Where the mark of a paragraph is deleted, its words run on into the next.
        if (IsDeleted(properties?.Element(W + "rPr")))
            return;

        if (isContents || _fields.IsInContents)
        {
            _runs = new RunCollector();
            if (blocks is not [.., WordContents])
                blocks.Add(new WordContents());
            return;
        }

        CloseParagraph(kind, blocks);
    }

    private void CloseParagraph(ParagraphKind kind, ImmutableArray<WordBlock>.Builder blocks)
    {
        var (runs, boxes) = (_runs, _boxes);
        (_runs, _boxes) = (new RunCollector(), []);
        var words = runs.Line;
        var hasText = !string.IsNullOrWhiteSpace(words);
        var line = hasText ? _lines.Add(words) : Math.Max(0, _lines.Count - 1);
        for (var i = 0; i < runs.Marks.Count; i++)
        {
            var (markKind, start, length) = runs.Marks[i];
            if (runs.Descriptions.TryGetValue(i, out var description))
                _lines.Mark(markKind, line, start, 0, description);
            else if (hasText)
                _lines.Mark(markKind, line, start, length, words.Substring(start, length));
        }

        if (hasText && kind.IsCaption)
            _lines.Mark(TextMarkKind.Caption, line, 0, words.Length, words);

        // An empty paragraph counts too.
        var mark = kind.Numbering is { } use ? _numbering.Advance(use) : null;
        if (hasText)
            blocks.Add(new WordParagraph(line, runs.ToInlines(), kind, mark));
        foreach (var box in boxes)
        {
            var content = ImmutableArray.CreateBuilder<WordBlock>();
            ReadBlocks(box, content, isContents: false);
            CloseParagraph(new ParagraphKind(), content);
            if (content.Count > 0)
                blocks.Add(new WordBox(content.ToImmutable()));
        }
    }

    private void ReadRuns(XElement container, RunSurroundings surroundings)
    {
        foreach (var element in container.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "r" when element.Name.Namespace == W:
                    ReadRun(element, surroundings);
                    break;
                case "hyperlink":
                    ReadRuns(element, surroundings with { Link = GetLink(element) });
                    break;
                case "fldSimple":
                    var link = FieldStack.GetLink(element.Attribute(W + "instr")?.Value ?? "");
                    ReadRuns(element, link == "" ? surroundings : surroundings with { Link = link });
                    break;
                case "ins" or "moveTo":
                    ReadInsertion(element, surroundings);
                    break;
                case "sdt":
                    ReadControl(element, content => ReadRuns(content, surroundings));
                    break;
                case "smartTag" or "customXml" or "dir" or "bdo":
                    ReadRuns(element, surroundings);
                    break;
                case "AlternateContent":
                    ReadRuns(Choose(element), surroundings);
                    break;
                case "oMath" or "oMathPara":
                    foreach (var text in element.Descendants(Formula + "t"))
                        Append(text.Value, surroundings.Run, surroundings.Link);
                    break;
            }
        }
    }

    private void ReadRun(XElement element, RunSurroundings surroundings)
    {
        var run = _styles.GetRun(element.Element(W + "rPr"), surroundings.Run);
        foreach (var piece in element.Elements())
        {
            switch (piece.Name.LocalName)
            {
                case "t":
                    Append(piece.Value.Replace('\r', ' ').Replace('\n', ' '), run, surroundings.Link);
                    break;
                case "tab" or "ptab":
                    Append("\t", run, surroundings.Link);
                    break;
                case "br" when piece.Attribute(W + "type")?.Value is null or "textWrapping":
                case "cr":
                    Append("\n", run, surroundings.Link);
                    break;
                case "noBreakHyphen":
                    Append("\u2011", run, surroundings.Link);
                    break;
                case "sym":
                    Append(GetSymbol(piece), run, surroundings.Link);
                    break;
                case "ruby":
                    ReadRuns(piece.Element(W + "rubyBase") ?? piece, surroundings);
                    break;
                case "fldChar":
                    ReadFieldCharacter(piece);
                    break;
                case "instrText":
                    _fields.Instruct(piece.Value);
                    break;
                case "footnoteReference" or "endnoteReference":
                    _notes.Add((piece.Name.LocalName[..^"Reference".Length], piece.Attribute(W + "id")?.Value ?? ""));
                    break;
                case "AlternateContent":
                    FindDrawings(Choose(piece));
                    break;
                case "drawing" or "pict" or "object":
                    FindDrawings(piece);
                    break;
            }
        }
    }

    private void Append(string text, WordRun run, string link)
    {
        if (!_fields.IsInInstruction)
            _runs.Append(text, run, link == "" ? _fields.Link : link);
    }

    private void ReadFieldCharacter(XElement character)
    {
        switch (character.Attribute(W + "fldCharType")?.Value)
        {
            case "begin":
                _fields.Begin();
                break;
            case "separate":
                _fields.Separate();
                break;
            case "end":
                _fields.End();
                break;
        }
    }

    private void ReadInsertion(XElement insertion, RunSurroundings surroundings)
    {
        var start = _runs.Length;
        ReadRuns(insertion, surroundings);
        MarkFrom(start, TextMarkKind.Inserted);
    }

    private void ReadControl(XElement control, Action<XElement> read)
    {
        if (control.Element(W + "sdtContent") is not { } content)
            return;

        var start = _runs.Length;
        read(content);
        if (IsPrompt(control))
            MarkFrom(start, TextMarkKind.Placeholder);
    }

    private void MarkFrom(int start, TextMarkKind kind)
    {
        if (_runs.Length > start)
            _runs.Marks.Add((kind, start, _runs.Length - start));
    }

    // Pictures say what they show; text boxes and diagrams are read after the paragraph that they are anchored in.
    private void FindDrawings(XElement element)
    {
        var holdsText = new Lazy<bool>(() => element.Descendants(W + "txbxContent").Any());
        foreach (var child in element.Elements())
        {
            if (child.Name == W + "txbxContent")
                _boxes.Add(child);
            else if (child.Name == Compatibility + "AlternateContent")
                FindDrawings(Choose(child));
            else
                FindDrawings(child);

            if (child.Name == Drawing + "docPr" && !holdsText.Value)
                MarkPicture(child.Attribute("descr")?.Value ?? child.Attribute("title")?.Value, child.Attribute("hidden")?.Value is "1" or "true");
            else if (child.Name == Vml + "imagedata" && element.Name.Namespace == Vml)
                MarkPicture(element.Attribute("alt")?.Value ?? child.Attribute("title")?.Value, isHidden: false);
            else if (child.Name == Diagram + "relIds")
                AddDiagram(child);
        }
    }

    private void MarkPicture(string? text, bool isHidden)
    {
        if (isHidden)
            return;

        _runs.Descriptions[_runs.Marks.Count] = text ?? "";
        _runs.Marks.Add((string.IsNullOrWhiteSpace(text) ? TextMarkKind.PictureWithoutText : TextMarkKind.PictureText, _runs.Length, 0));
    }

    // The words of a SmartArt diagram stand in a part of their own.
    private void AddDiagram(XElement ids)
    {
        if (ids.Attribute(R + "dm")?.Value is not { } id || _relationships.GetValueOrDefault(id) is not { IsExternal: false } data || _package.FindPart(data.Target) is not { } part)
            return;

        var texts = part.Descendants(A + "p").Select(p => string.Concat(p.Descendants(A + "t").Select(t => t.Value))).Where(t => t.Trim() != "");
        _boxes.Add(new XElement(W + "txbxContent", texts.Select(t => new XElement(W + "p", new XElement(W + "r", new XElement(W + "t", t))))));
    }

    private WordTable ReadTable(XElement table)
    {
        var rows = GetParts(table, "tr")
            .Where(r => !IsDeleted(r.Element(W + "trPr")))
            .Select(row => (Element: row, Cells: ReadCells(row)))
            .Where(r => !r.Cells.IsEmpty)
            .ToArray();

        // Word calls it "repeat as header row", and older files only style their first row as a header.
        var styledFirst = table.Element(W + "tblPr")?.Element(W + "tblLook") is { } look
            && (look.Attribute(W + "firstRow")?.Value is "1" or "true" || look.Attribute(W + "firstRow") is null && IsMasked(look.Attribute(W + "val")?.Value));
        return new WordTable(
        [
            .. rows.Select((r, index) => new WordRow(
                r.Element.Element(W + "trPr").IsOn("tblHeader") == true || (index == 0 && styledFirst && rows.Length > 1),
                r.Cells)),
        ]);

        static bool IsMasked(string? mask) =>
            int.TryParse(mask, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var bits) && (bits & 0x20) != 0;
    }

    // A cell that spans several columns is followed by empty ones, and one that a cell above reaches into is empty.
    private ImmutableArray<ImmutableArray<WordBlock>> ReadCells(XElement row)
    {
        var cells = ImmutableArray.CreateBuilder<ImmutableArray<WordBlock>>();
        foreach (var cell in GetParts(row, "tc"))
        {
            var properties = cell.Element(W + "tcPr");
            if (properties?.Element(W + "cellDel") is not null)
                continue;

            var blocks = ImmutableArray.CreateBuilder<WordBlock>();
            ReadBlocks(cell, blocks, isContents: false);
            CloseParagraph(new ParagraphKind(), blocks);
            cells.Add(blocks.ToImmutable());
            for (var i = 1; i < properties.GetNumber("gridSpan") && cells.Count < MostColumns; i++)
                cells.Add([]);
        }

        return cells.ToImmutable();
    }

    /// <summary>Rows of a table or cells of a row, also those in content controls and insertions.</summary>
    private static IEnumerable<XElement> GetParts(XElement container, string name)
    {
        foreach (var element in container.Elements())
        {
            if (element.Name == W + name)
            {
                yield return element;
                continue;
            }

            if (element.Name.LocalName is not ("sdt" or "sdtContent" or "customXml" or "ins" or "moveTo"))
                continue;
            foreach (var part in GetParts(element, name))
                yield return part;
        }
    }

    private string GetLink(XElement hyperlink)
    {
        var anchor = hyperlink.Attribute(W + "anchor")?.Value is { Length: > 0 } name ? "#" + name : "";
        var target = hyperlink.Attribute(R + "id")?.Value is { } id && _relationships.GetValueOrDefault(id) is { IsExternal: true } relationship ? relationship.Target : "";
        return target + anchor;
    }

    /// <summary>Of contents for newer and for older programs, those of the newer where they have words or pictures.</summary>
    private static XElement Choose(XElement alternatives) =>
        alternatives.Elements(Compatibility + "Choice").FirstOrDefault(c => c.HasElements)
        ?? alternatives.Element(Compatibility + "Fallback")
        ?? new XElement("nothing");

    private static bool IsContents(XElement control) =>
        control.Element(W + "sdtPr")?.Element(W + "docPartObj").GetValue("docPartGallery") == "Table of Contents";

    private static bool IsPrompt(XElement control) => control.Element(W + "sdtPr").IsOn("showingPlcHdr") == true;

    private static bool IsDeleted(XElement? properties) => properties?.Element(W + "del") is not null || properties?.Element(W + "moveFrom") is not null;

    // Signs of Wingdings and its like have no meaning outside of their font.
    private static string GetSymbol(XElement symbol) =>
        int.TryParse(symbol.Attribute(W + "char")?.Value, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var code)
        && code is (>= 0x20 and < 0xD800) or (> 0xF8FF and < 0xFFFE)
            ? char.ConvertFromUtf32(code)
            : " ";

    /// <param name="Link">Empty outside of a link.</param>
    private sealed record RunSurroundings(WordRun Run, string Link = "");
}
