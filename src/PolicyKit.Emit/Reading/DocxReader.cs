using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Emit.Reading.Word;
using PolicyKit.Text;
using static PolicyKit.Emit.Reading.Word.WordNames;

namespace PolicyKit.Emit.Reading;

/// <summary>
/// Reads any Word file, whoever made it, into a document: as far as rules about its words need. Never opens anything but the bytes it is given, and never throws
/// for what stands in them.
/// </summary>
public sealed class DocxReader
{
    private const int LongestQuote = 60;
    private const int MostMarksTold = 200;

    private readonly string _path;
    private readonly LineCollector _lines = new();
    private readonly List<Diagnostic> _diagnostics = [];

    private DocxReader(string path) => _path = path;

    /// <param name="path">As messages name the file.</param>
    public static DocxReading Read(byte[] bytes, string path)
    {
        var reader = new DocxReader(path);
        try
        {
            return reader.Read(bytes);
        }
        catch (UnreadableFileException e)
        {
            return new DocxReading
            {
                Text = SourceText.From("", path),
                Diagnostics = [Diagnostic.Create(e.Rule, null, path, e.Message).WithHint(e.Hint)],
            };
        }
    }

    private DocxReading Read(byte[] bytes)
    {
        if (bytes.Length > ReadingLimits.FileBytes)
            throw UnreadableFileException.TooLarge($"it is larger than {ReadingLimits.FileBytes >> 20} MB");
        if (!FileKind.IsZip(bytes))
        {
            var (name, hint) = FileKind.Describe(bytes);
            throw new UnreadableFileException(ReadingDiagnostics.NotAWordFile, name, hint);
        }

        using var package = WordPackage.Open(bytes);
        var main = FindMainPart(package);
        var root = package.FindPart(main) ?? throw UnreadableFileException.Damaged("the part that holds its text is missing");
        if (root.Element(W + "body") is not { } body)
            throw UnreadableFileException.Damaged("the part that holds its text has no body");

        var parts = package.GetRelationships(main);
        XElement? FindPart(string kind) => parts.Values.FirstOrDefault(r => r.Kind == kind && !r.IsExternal) is { } part ? package.FindPart(part.Target) : null;

        var styles = new WordStyles(FindPart("styles"));
        var numbering = new WordNumbering(FindPart("numbering"));
        var story = new StoryReader(package, main, styles, numbering, _lines);
        var told = story.Read(body);
        var isOurs = parts.Values.Any(r => r.Kind == "customXml" && !r.IsExternal && package.FindPart(r.Target)?.Name.NamespaceName == Docx.Namespaces.Manifest);
        var footers = told.Where(IsFooter);
        var text = told.RemoveAll(IsFooter);
        var notes = ReadNotes("footnote").Concat(ReadNotes("endnote")).ToImmutableArray();
        var furniture = footers.Concat(GetFurniture(root, parts).SelectMany(path => ReadPart(path))).ToImmutableArray();

        var source = _lines.ToText(_path);
        var assembler = new BlockAssembler(source);
        ImmutableArray<TextMark> marks = [.. _lines.GetMarks(source)];
        ImmutableArray<Block> blocks = [.. assembler.Assemble(text), .. assembler.Assemble(notes)];
        ImmutableArray<Block> repeated = [.. assembler.Assemble(furniture).DistinctBy(GetWords)];
        Report(package, root, source, marks, FindPart("comments"));
        return new DocxReading
        {
            Text = source,
            Document = CreateDocument(package, blocks, styles.Language) with { StatusLine = string.Join(' ', repeated.Select(GetWords)).Replace('\n', ' ') },
            Shapes = [.. assembler.Shapes],
            Furniture = repeated,
            Marks = marks,
            Diagnostics = Diagnostic.Sort(_diagnostics),
        };

        // A folded leaflet of ours has its footer on its back; in a file of somebody else, words in that style may be any.
        bool IsFooter(WordBlock block) => block is WordParagraph { Kind.IsFooter: true } && isOurs;

        // In the order in which the text refers to them.
        IEnumerable<WordBlock> ReadNotes(string kind)
        {
            if (parts.Values.FirstOrDefault(r => r.Kind == kind + "s" && !r.IsExternal) is not { } part || package.FindPart(part.Target) is not { } all)
                return [];

            var known = all.Elements(W + kind).ToLookup(n => n.Attribute(W + "id")?.Value ?? "", StringComparer.Ordinal);
            return story.Notes.Where(n => n.Kind == kind).Select(n => n.Id).Distinct(StringComparer.Ordinal).SelectMany(id => known[id].Take(1))
                .SelectMany(note => new StoryReader(package, part.Target, styles, numbering, _lines).Read(note));
        }

        ImmutableArray<WordBlock> ReadPart(string path) =>
            package.FindPart(path) is { } part ? new StoryReader(package, path, styles, numbering, _lines).Read(part) : [];
    }

    private string FindMainPart(WordPackage package)
    {
        var main = package.GetRelationships("").Values.FirstOrDefault(r => r.Kind == "officeDocument" && !r.IsExternal)?.Target;
        if (main is null || !package.Contains(main))
        {
            const string Hint = "Open it in Word or LibreOffice and save it as Word Document (.docx)";
            throw package.Contains("mimetype") && package.Contains("content.xml")
                ? new UnreadableFileException(ReadingDiagnostics.NotAWordFile, "an OpenDocument file (.odt)", Hint)
                : package.Contains("[Content_Types].xml")
                    ? UnreadableFileException.Damaged("the part that holds its text is missing")
                    : new UnreadableFileException(ReadingDiagnostics.NotAWordFile, "a zip file", "Unpack it and give the Word document that it holds");
        }

        var type = package.FindPart("[Content_Types].xml")?.Elements()
            .FirstOrDefault(o => string.Equals(o.Attribute("PartName")?.Value, "/" + main, StringComparison.OrdinalIgnoreCase))?.Attribute("ContentType")?.Value ?? "";
        if (type.Contains("spreadsheetml", StringComparison.Ordinal) || type.Contains("ms-excel", StringComparison.Ordinal))
            throw new UnreadableFileException(ReadingDiagnostics.NotAWordFile, "an Excel workbook", "Give the Word document");
        if (type.Contains("presentationml", StringComparison.Ordinal) || type.Contains("ms-powerpoint", StringComparison.Ordinal))
            throw new UnreadableFileException(ReadingDiagnostics.NotAWordFile, "a PowerPoint presentation", "Give the Word document");
        if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || package.Paths.Any(p => p.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            Report(ReadingDiagnostics.Macros, null, "Save it as Word Document (.docx), which cannot hold one");
        return main;
    }

    /// <summary>Headers and footers in the order of their sections; those of first pages only where first pages differ.</summary>
    private static IEnumerable<string> GetFurniture(XElement root, ImmutableDictionary<string, WordRelationship> parts) => root
        .Descendants(W + "sectPr")
        .SelectMany(section => section.Elements()
            .Where(e => e.Name.LocalName is "headerReference" or "footerReference")
            .Where(e => e.Attribute(W + "type")?.Value != "first" || section.IsOn("titlePg") == true)
            .Select(e => parts.GetValueOrDefault(e.Attribute(R + "id")?.Value ?? "")))
        .OfType<WordRelationship>()
        .Where(r => !r.IsExternal)
        .Select(r => r.Target)
        .Distinct(StringComparer.OrdinalIgnoreCase);

    private Document CreateDocument(WordPackage package, ImmutableArray<Block> blocks, string? language)
    {
        var core = package.GetRelationships("").Values.FirstOrDefault(r => r.Kind == "core-properties" && !r.IsExternal) is { } part ? package.FindPart(part.Target) : null;
        var headings = blocks.OfType<Heading>().ToImmutableArray();
        var title = (headings.FirstOrDefault(h => h.Level == 1) ?? headings.FirstOrDefault()) is { } heading ? DocumentWalker.GetText(heading.Inlines).Trim() : "";
        var name = Path.GetFileNameWithoutExtension(_path);
        var said = core?.Element(DublinCore + "title")?.Value.Trim() ?? "";
        return new Document
        {
            Id = name,
            Title = title != "" ? title : said != "" ? said : name,
            Publisher = core?.Element(DublinCore + "creator")?.Value.Trim() ?? "",
            Language = language ?? core?.Element(DublinCore + "language")?.Value ?? "",
            Date = DateTimeOffset.TryParse(core?.Element(DublinCoreTerms + "modified")?.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
                ? DateOnly.FromDateTime(date.UtcDateTime)
                : DateOnly.MinValue,
            Blocks = blocks,
        };
    }

    private static string GetWords(Block block) =>
        string.Join('\n', DocumentWalker.GetBlocks(block).SelectMany(DocumentWalker.GetInlines).OfType<TextInline>().Select(t => t.Text));

    private void Report(WordPackage package, XElement root, SourceText source, ImmutableArray<TextMark> marks, XElement? comments)
    {
        foreach (var (part, line, column) in package.Breaks)
            Report(ReadingDiagnostics.BrokenPart, null, "Let Word repair it and save it, then audit it again", part, line, column);

        ReportOutsideContent(package);
        var changes = root.Descendants().Count(e => e.Name.Namespace == W && e.Name.LocalName is "ins" or "del" or "moveFrom" or "moveTo" && e.Attribute(W + "author") is not null);
        var remarks = comments?.Elements(W + "comment").Count() ?? 0;
        string[] open = [.. Count(changes, "tracked change"), .. Count(remarks, "comment")];
        if (open.Length > 0)
            Report(ReadingDiagnostics.OpenChanges, null, "Accept or reject all changes and delete all comments before it is given to anybody", string.Join(" and ", open));

        var told = 0;
        foreach (var mark in marks)
        {
            var said = mark.Kind switch
            {
                TextMarkKind.Highlighted => "highlighted, as people mark what is still to be filled in",
                TextMarkKind.Placeholder => "the prompt of a box that nobody has filled in",
                TextMarkKind.Hidden => "hidden text, which stays in the file and can be shown",
                _ => "",
            };
            if (said != "" && mark.Text.Trim() != "" && told++ < MostMarksTold)
                _diagnostics.Add(Diagnostic.Create(ReadingDiagnostics.MarkedText, mark.Location, Excerpt.Cut(mark.Text.Trim(), LongestQuote), said).WithHint("Fill it in, take it out, or take the marking off"));
        }

        static IEnumerable<string> Count(int count, string name) =>
            count == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{count} {name}{(count == 1 ? "" : "s")}")];
    }

    // Links that a reader clicks are no danger; what Word fetches by itself is told.
    private void ReportOutsideContent(WordPackage package)
    {
        var outside = package.Paths
            .Where(p => p.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) && p.Contains("_rels/", StringComparison.OrdinalIgnoreCase))
            .Select(p => p[..^".rels".Length].Replace("_rels/", "", StringComparison.OrdinalIgnoreCase))
            .SelectMany(p => package.GetRelationships(p).Values)
            .Where(r => r.IsExternal && r.Kind != "hyperlink")
            .Select(r => (What: Describe(r.Kind), r.Target))
            .Distinct()
            .OrderBy(r => r, Comparer<(string, string)>.Create((a, b) => string.CompareOrdinal($"{a}", $"{b}")));
        foreach (var (what, target) in outside)
            Report(ReadingDiagnostics.OutsideContent, null, null, what, Excerpt.Cut(target, LongestQuote));

        static string Describe(string kind) => kind switch
        {
            "attachedTemplate" => "its template",
            "image" => "a picture",
            "oleObject" or "package" => "an object of another program",
            "subDocument" or "aFChunk" => "a part of its text",
            "frame" => "the content of a frame",
            _ => "something",
        };
    }

    private void Report(DiagnosticDescriptor rule, Location? location, string? hint, params object?[] arguments) =>
        _diagnostics.Add(Diagnostic.Create(rule, location, [_path, .. arguments]).WithHint(hint));
}
