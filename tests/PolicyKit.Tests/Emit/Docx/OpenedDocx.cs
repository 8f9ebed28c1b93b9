using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PolicyKit.Documents;
using PolicyKit.Emit.Docx;

namespace PolicyKit.Tests.Emit.Docx;

/// <summary>A document that was emitted and opened again, as a reader of the file sees it.</summary>
internal sealed class OpenedDocx
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly byte[] _bytes;
    private readonly ImmutableDictionary<string, byte[]> _parts;

    private OpenedDocx(byte[] bytes)
    {
        _bytes = bytes;
        using var zip = new ZipArchive(new MemoryStream(bytes));
        _parts = zip.Entries.ToImmutableDictionary(e => e.FullName, ReadAll);
        PartTimes = [.. zip.Entries.Select(e => e.LastWriteTime)];
    }

    private OpenedDocx(OpenedDocx other, ImmutableDictionary<string, byte[]> parts)
    {
        _bytes = other._bytes;
        _parts = parts;
        PartTimes = other.PartTimes;
    }

    public IEnumerable<string> PartNames => _parts.Keys;

    public ImmutableArray<DateTimeOffset> PartTimes { get; }

    public XElement Body => GetPart("word/document.xml").Root!.Element(W + "body")!;

    public static OpenedDocx Emit(Document document) => Open(DocxEmitter.Emit(document).Bytes);

    public static OpenedDocx Open(ImmutableArray<byte> bytes) => new([.. bytes]);

    public XDocument GetPart(string name) => XDocument.Load(new MemoryStream(_parts[name]), LoadOptions.PreserveWhitespace);

    /// <summary>The same file with something in one of its parts replaced.</summary>
    public OpenedDocx WithPart(string name, string found, string replacement)
    {
        var markup = Encoding.UTF8.GetString(_parts[name]);
        Assert.Contains(found, markup, StringComparison.Ordinal);
        return new OpenedDocx(this, _parts.SetItem(name, Encoding.UTF8.GetBytes(markup.Replace(found, replacement, StringComparison.Ordinal))));
    }

    /// <summary>Where a link in the body leads to outside the document.</summary>
    public string GetLinkTarget(XElement link)
    {
        var id = link.Attributes().Single(a => a.Name.LocalName == "id").Value;
        return GetPart("word/_rels/document.xml.rels").Root!.Elements().Single(r => r.Attribute("Id")!.Value == id).Attribute("Target")!.Value;
    }

    /// <summary>What Word's own schema has against the file.</summary>
    public IReadOnlyList<string> GetSchemaErrors()
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(_bytes), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];
    }

    /// <summary>The text of the body's paragraphs.</summary>
    public IReadOnlyList<string> GetLines() => [.. GetLines(Body)];

    /// <summary>The text of each paragraph, those in shapes before the one that holds them, without what is only for programs that know no shapes.</summary>
    public static IEnumerable<string> GetLines(XElement element)
    {
        if (element.Name.LocalName == "Fallback")
            return [];
        if (element.Name != W + "p")
            return element.Elements().SelectMany(GetLines);

        var words = new XElement(element);
        words.Descendants().Where(e => e.Name.LocalName == "AlternateContent").Remove();
        return element.Elements().SelectMany(GetLines).Append(GetText(words));
    }

    public static string GetText(XElement element) => string.Concat(element.Descendants().Select(e => e.Name.LocalName switch
    {
        "t" => e.Value,
        "tab" when e.Parent!.Name == W + "r" => "\t",
        "br" when e.Attribute(W + "type") is null => "\n",
        _ => "",
    }));

    private static byte[] ReadAll(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
