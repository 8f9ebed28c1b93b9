using System.IO.Compression;
using System.Text;
using PolicyKit.Emit.Reading;

namespace PolicyKit.Tests.Emit.Reading;

/// <summary>A Word file put together by hand, so that a test can say exactly what is odd about it.</summary>
internal sealed class WordFile
{
    public const string MainPath = "word/document.xml";

    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string OfficeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Path, byte[] Bytes)> _parts = [];
    private readonly List<string> _relationships = [];
    private string _type = MainType;

    /// <param name="body">What stands in w:body.</param>
    public WordFile(string body) => Main = $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>";

    public const string Namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
        """;

    /// <summary>The whole main part.</summary>
    public string Main { get; init; }

    public static DocxReading Read(string body) => new WordFile(body).Read();

    public WordFile Add(string path, string text) => Add(path, Encoding.UTF8.GetBytes(text));

    public WordFile Add(string path, byte[] bytes)
    {
        _parts.Add((path, bytes));
        return this;
    }

    /// <summary>A part that the main part points to.</summary>
    public WordFile AddPart(string kind, string name, string text)
    {
        _relationships.Add($"""<Relationship Id="rId{_relationships.Count + 1}" Type="{OfficeRelationships}/{kind}" Target="{name}"/>""");
        return Add("word/" + name, text);
    }

    public WordFile AddExternal(string kind, string target)
    {
        _relationships.Add($"""<Relationship Id="rId{_relationships.Count + 1}" Type="{OfficeRelationships}/{kind}" Target="{target}" TargetMode="External"/>""");
        return this;
    }

    public WordFile AddStyles(string styles) => AddPart("styles", "styles.xml", $"<w:styles {Namespaces}>{styles}</w:styles>");

    public WordFile WithType(string type)
    {
        _type = type;
        return this;
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", Encoding.UTF8.GetBytes($"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/{MainPath}" ContentType="{_type}"/></Types>"""));
            Write(zip, "_rels/.rels", Relationships($"""<Relationship Id="rId1" Type="{OfficeRelationships}/officeDocument" Target="{MainPath}"/>"""));
            Write(zip, "word/_rels/document.xml.rels", Relationships(string.Concat(_relationships)));
            Write(zip, MainPath, Encoding.UTF8.GetBytes(Main));
            foreach (var (path, bytes) in _parts)
                Write(zip, path, bytes);
        }

        return stream.ToArray();
    }

    public DocxReading Read() => DocxReader.Read(ToBytes(), "policy.docx");

    private static byte[] Relationships(string relationships) =>
        Encoding.UTF8.GetBytes($"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relationships}</Relationships>""");

    private static void Write(ZipArchive zip, string path, byte[] bytes)
    {
        using var stream = zip.CreateEntry(path).Open();
        stream.Write(bytes);
    }
}
