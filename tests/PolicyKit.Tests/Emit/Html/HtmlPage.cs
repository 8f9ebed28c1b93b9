using System.Collections.Immutable;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using PolicyKit.Documents;
using PolicyKit.Emit.Html;

namespace PolicyKit.Tests.Emit.Html;

/// <summary>An emitted page, read as strictly as XML is read.</summary>
internal sealed record HtmlPage(string Source, XDocument Tree)
{
    public static HtmlPage Emit(Document document)
    {
        var source = Encoding.UTF8.GetString(HtmlEmitter.Emit(document).Bytes.AsSpan());
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        using var reader = XmlReader.Create(new StringReader(source), settings);
        return new HtmlPage(source, XDocument.Load(reader, LoadOptions.PreserveWhitespace));
    }

    public static HtmlPage Emit(params ImmutableArray<Block> blocks) => Emit(Wrap(blocks));

    public static Document Wrap(params ImmutableArray<Block> blocks) => new()
    {
        Id = "page",
        Title = "A page",
        Publisher = "Oakfield Academy",
        Date = new DateOnly(2026, 9, 14),
        Blocks = blocks,
    };

    public XElement Body => Tree.Root!.Element("body")!;

    public XElement Main => Body.Element("main")!;

    public IEnumerable<XElement> All(string element) => Tree.Descendants(element);

    public IEnumerable<XElement> WithClass(string name) =>
        Tree.Descendants().Where(e => (e.Attribute("class")?.Value ?? "").Split(' ').Contains(name));

    public IEnumerable<XElement> Headings => Tree.Descendants().Where(e => e.Name.LocalName is ['h', >= '1' and <= '6']);
}
