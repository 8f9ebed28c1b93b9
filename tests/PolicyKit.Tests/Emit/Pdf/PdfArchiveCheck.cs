using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PolicyKit.Tests.Emit.Pdf;

/// <summary>
/// Holds a file of ours against what PDF/A-2a (ISO 19005-2, level A) asks of the parts that we write. Each problem starts with its clause.
/// </summary>
internal sealed partial class PdfArchiveCheck
{
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Schema = "http://www.aiim.org/pdfa/ns/schema#";
    private static readonly XNamespace Property = "http://www.aiim.org/pdfa/ns/property#";
    private static readonly XNamespace Archive = "http://www.aiim.org/pdfa/ns/id/";
    private static readonly XNamespace Xmp = "http://ns.adobe.com/xap/1.0/";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    // Those that every reader of XMP knows, as far as we use them.
    private static readonly ImmutableHashSet<XNamespace> KnownNamespaces = [DublinCore, Xmp, "http://ns.adobe.com/pdf/1.3/", Archive, "http://www.aiim.org/pdfa/ns/extension/"];

    private static readonly ImmutableHashSet<string> StructureTypes =
    [
        "Document", "Sect", "Div", "P", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "Caption", "THead", "TBody", "TR", "TH", "TD",
        "TOC", "TOCI", "Reference", "Link", "Figure", "Span",
    ];

    private static readonly ImmutableArray<(string Clause, string Key)> Forbidden =
    [
        ("6.1.3", "/Encrypt"), ("6.1.7.2", "/LZWDecode"), ("6.1.7.2", "/Crypt"), ("6.2.4.3", "/DeviceCMYK"), ("6.2.5", "/TR"), ("6.2.5", "/HTP"), ("6.2.8", "/Alternates"),
        ("6.2.8", "/OPI"), ("6.2.8", "/Interpolate true"), ("6.2.9", "/Subtype/PS"), ("6.4.2", "/XFA"), ("6.5.1", "/JavaScript"), ("6.5.1", "/Launch"),
        ("6.5.2", "/AA"), ("6.8", "/EmbeddedFile"), ("6.9", "/OCProperties"), ("6.10", "/AlternatePresentations"), ("6.11", "/Requirements"),
    ];

    private readonly IReadOnlyDictionary<int, (string Text, byte[]? Stream)> _objects;
    private readonly string _catalog;
    private readonly List<string> _problems = [];

    private PdfArchiveCheck(IReadOnlyDictionary<int, (string Text, byte[]? Stream)> objects)
    {
        _objects = objects;
        _catalog = objects.Values.Single(o => o.Text.Contains("/Type/Catalog", StringComparison.Ordinal)).Text;
    }

    /// <summary>What is wrong with the bytes of the file itself.</summary>
    public static IReadOnlyList<string> FindProblems(ReadOnlySpan<byte> file)
    {
        var problems = new List<string>();
        if (!file.StartsWith("%PDF-1.7\n%"u8) || file.Slice(10, 4).ToArray().Any(b => b <= 127))
            problems.Add("6.1.2 header");

        var text = Encoding.Latin1.GetString(file);
        if (!text.EndsWith("%%EOF\n", StringComparison.Ordinal) || text.Split("%%EOF").Length != 2)
            problems.Add("6.1.3 end of the file");
        if (!TrailerId().IsMatch(text))
            problems.Add("6.1.3 no ID");
        foreach (Match stream in Stream().Matches(text))
        {
            var end = stream.Index + stream.Length + int.Parse(stream.Groups[1].Value, CultureInfo.InvariantCulture);
            if (!text.AsSpan(end).StartsWith("\nendstream\nendobj\n"))
                problems.Add($"6.1.7.1 length of the stream at {stream.Index}");
        }

        return problems;
    }

    /// <summary>What is wrong with the objects of the file.</summary>
    public static IReadOnlyList<string> FindProblems(IReadOnlyDictionary<int, (string Text, byte[]? Stream)> objects)
    {
        var check = new PdfArchiveCheck(objects);
        check.CheckSyntax();
        check.CheckColours();
        check.CheckMetadata();
        check.CheckStructure();
        check.CheckAnnotations();
        foreach (var page in objects.Values.Where(o => o.Text.Contains("/Type/Page/", StringComparison.Ordinal)))
            check.CheckPage(page.Text);
        foreach (var font in objects.Values.Where(o => o.Text.Contains("/Subtype/Type0", StringComparison.Ordinal)))
            check.CheckFont(font.Text);
        return check._problems;
    }

    private void CheckSyntax()
    {
        foreach (var (id, (text, _)) in _objects)
        {
            foreach (var (clause, key) in Forbidden.Where(f => Regex.IsMatch(Strings().Replace(text, ""), "(?<!/S)" + Regex.Escape(f.Key) + "(?![A-Za-z])")))
                Add(clause, $"{key} in object {id}");
            Expect(Strings().Matches(text).All(s => s.Length < (s.Value[0] == '<' ? 65_536 : 32_768)), "6.1.13", $"long string in object {id}");
            Expect(HexString().Matches(text).All(s => s.Groups[1].Length % 2 == 0 && s.Groups[1].Length < 65_536), "6.1.6", $"hex string in object {id}");
            Expect(Name().Matches(Strings().Replace(text, "")).All(n => n.Length <= 128), "6.1.13", $"long name in object {id}");
        }
    }

    private void CheckColours()
    {
        var intent = Find(_catalog, @"/OutputIntents\[<<(.*?)>>\]");
        Expect(intent.Contains("/S/GTS_PDFA1", StringComparison.Ordinal) && intent.Contains("/OutputConditionIdentifier(", StringComparison.Ordinal), "6.2.3", "no output intent");
        if (Find(intent, @"/DestOutputProfile (\d+)") is { Length: > 0 } profile)
            CheckProfile(GetObject(profile), "mntr", "RGB ", 3);
        foreach (var used in _objects.Values.SelectMany(o => Regex.Matches(o.Text, @"\[/ICCBased (\d+) 0 R\]")))
            CheckProfile(GetObject(used.Groups[1].Value), "scnr", "CMYK", 4);
    }

    private void CheckProfile((string Text, byte[]? Stream) profile, string deviceClass, string colours, int count)
    {
        var data = Encoding.Latin1.GetBytes(PdfReading.Inflate(profile.Stream!));
        Expect(profile.Text.Contains(string.Create(CultureInfo.InvariantCulture, $"/N {count}/"), StringComparison.Ordinal), "6.2.4.2", "number of inks");
        Expect(BinaryPrimitives.ReadInt32BigEndian(data) == data.Length, "6.2.4.2", "length of the profile");
        Expect(Encoding.ASCII.GetString(data, 12, 8) == deviceClass + colours && Encoding.ASCII.GetString(data, 36, 4) == "acsp" && data[8] < 5, "6.2.4.2", "kind of profile");
        for (var i = 0; i < BinaryPrimitives.ReadInt32BigEndian(data.AsSpan(128)); i++)
        {
            var tag = data.AsSpan(132 + 12 * i);
            var (offset, length) = (BinaryPrimitives.ReadInt32BigEndian(tag[4..]), BinaryPrimitives.ReadInt32BigEndian(tag[8..]));
            Expect(offset % 4 == 0 && offset >= 132 && offset + length <= data.Length, "6.2.4.2", "place of a tag");
        }
    }

    private void CheckMetadata()
    {
        var (entries, stream) = GetObject(Find(_catalog, @"/Metadata (\d+) 0 R"));
        Expect(!entries.Contains("/Filter", StringComparison.Ordinal), "6.6.2.1", "metadata is compressed");
        var packet = Encoding.UTF8.GetString(stream!);
        Expect(!Find(packet, @"<\?xpacket ([^?]*)").Contains("encoding", StringComparison.Ordinal), "6.6.2.1", "packet names its encoding");

        var description = XDocument.Parse(packet).Descendants(Rdf + "Description").Single();
        Expect((string?)description.Element(Archive + "part") == "2" && (string?)description.Element(Archive + "conformance") == "A", "6.6.4", "mark of PDF/A-2a");

        var described = description.Descendants(Schema + "property").SelectMany(p => p.Descendants(Property + "name")
            .Select(name => (XNamespace)p.Parent!.Element(Schema + "namespaceURI")!.Value + name.Value)).ToHashSet();
        foreach (var property in description.Elements().Where(e => !KnownNamespaces.Contains(e.Name.Namespace) && !described.Contains(e.Name)))
            Add("6.6.2.3", $"nobody knows {property.Name}");
        foreach (var part in description.Descendants(Schema + "property").Elements(Rdf + "Seq").Elements(Rdf + "li"))
            Expect(part.Element(Property + "category")?.Value is "internal" or "external" && part.Element(Property + "valueType") is not null && part.Element(Property + "description") is not null, "6.6.2.3.3", "description of a property");

        var information = _objects.Values.Single(o => o.Text.Contains("/CreationDate", StringComparison.Ordinal)).Text;
        foreach (var (key, name) in ((string, string)[])[("CreationDate", "CreateDate"), ("ModDate", "ModifyDate")])
            Expect(Find(information, $@"/{key}\(D:(\w+)\)") == description.Element(Xmp + name)?.Value.Replace("-", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal).Replace("T", "", StringComparison.Ordinal), "6.1.5", $"{key} in two places");
        Expect(description.Element(DublinCore + "title") is not null, "6.6.2.1", "no title");
    }

    private void CheckStructure()
    {
        Expect(_catalog.Contains("/MarkInfo<</Marked true>>", StringComparison.Ordinal), "6.7.2.2", "not marked");
        Expect(_catalog.Contains("/StructTreeRoot ", StringComparison.Ordinal), "6.7.3.3", "no structure");
        Expect(Regex.IsMatch(_catalog, @"/Lang \([A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*\)"), "6.7.4", "language");
        foreach (var type in _objects.Values.Select(o => Find(o.Text, "^<</Type/StructElem/S/([A-Za-z0-9]+)")).Where(t => t != "" && !StructureTypes.Contains(t)))
            Add("6.7.3.4", $"structure type {type}");
    }

    private void CheckAnnotations()
    {
        foreach (var (text, _) in _objects.Values.Where(o => o.Text.Contains("/Type/Annot", StringComparison.Ordinal)))
        {
            Expect(text.Contains("/Subtype/Link", StringComparison.Ordinal), "6.3.1", "kind of annotation");
            Expect(text.Contains("/F 4/", StringComparison.Ordinal), "6.3.2", "annotation that does not print");
            Expect(Regex.IsMatch(text, "/A<</S/URI|/Dest"), "6.5.1", "action");
        }
    }

    private void CheckPage(string page)
    {
        var resources = GetObject(Find(page, @"/Resources (\d+) 0 R")).Text;
        var stream = PdfReading.Inflate(GetObject(Find(page, @"/Contents (\d+) 0 R")).Stream!);
        var isSeeThrough = stream.Contains("/See gs", StringComparison.Ordinal) || stream.Contains(" Do ", StringComparison.Ordinal);
        Expect(!isSeeThrough || page.Contains("/Group<</S/Transparency/CS/DeviceRGB>>", StringComparison.Ordinal), "6.2.10", "no colours to mix in");
        Expect(Regex.Count(stream, @"\bq\b") == Regex.Count(stream, @"\bQ\b"), "6.1.13", "state is not restored");

        var (isTagged, font) = (false, "");
        foreach (Match step in Step().Matches(stream))
        {
            if (step.Groups["begin"].Success)
                isTagged = true;
            else if (step.Groups["end"].Success)
                isTagged = false;
            else if (step.Groups["font"].Success)
                font = step.Groups["font"].Value;
            else
                CheckShown(step.Groups["shown"].Value, Find(resources, $@"/{font} (\d+) 0 R"), isTagged);
        }
    }

    private void CheckShown(string shown, string font, bool isTagged)
    {
        Expect(isTagged, "6.7.2", "text that is neither tagged nor furniture");
        var known = GetUnicode(GetObject(font).Text);
        foreach (Match run in HexString().Matches(shown))
        {
            foreach (var number in run.Groups[1].Value.Chunk(4).Select(c => new string(c)))
                Expect(number != "0000" && known.ContainsKey(number), "6.2.11.7.2", $"glyph {number} without a character");
        }
    }

    private void CheckFont(string font)
    {
        foreach (var (number, text) in GetUnicode(font))
        {
            Expect(text != "" && !text.Any(c => c is '\0' or '\uFEFF' or '\uFFFE'), "6.2.11.7.2", $"glyph {number} has no character");
            Expect(!text.EnumerateRunes().Any(r => Rune.GetUnicodeCategory(r) == UnicodeCategory.PrivateUse), "6.2.11.7.3", $"glyph {number} has a character of no agreed meaning");
        }

        var descendant = GetObject(Find(font, @"/DescendantFonts\[(\d+) 0 R\]")).Text;
        Expect(font.Contains("/Encoding/Identity-H", StringComparison.Ordinal) && descendant.Contains("/CIDToGIDMap/Identity", StringComparison.Ordinal), "6.2.11.3", "encoding");
        var descriptor = GetObject(Find(descendant, @"/FontDescriptor (\d+) 0 R")).Text;
        Expect(!descriptor.Contains("/CIDSet", StringComparison.Ordinal), "6.2.11.4.2", "a list of glyphs that would have to be whole");
        Expect(Regex.IsMatch(descriptor, "/FontName/[A-Z]{6}[+]"), "6.2.11.4", "name of a subset");

        if (Find(descriptor, @"/FontFile2 (\d+) 0 R") is not { Length: > 0 } program)
        {
            Add("6.2.11.4.1", "font is not embedded");
            return;
        }

        var widths = Find(descendant, @"/W\[0\[(.*?)\]\]").Split(' ').Select(w => double.Parse(w, CultureInfo.InvariantCulture)).ToArray();
        var drawn = ReadWidths(Encoding.Latin1.GetBytes(PdfReading.Inflate(GetObject(program).Stream!)));
        Expect(widths.Length == drawn.Count && widths.Zip(drawn).All(w => Math.Abs(w.First - w.Second) < 1), "6.2.11.5", "widths");
    }

    private Dictionary<string, string> GetUnicode(string font) => GetObject(Find(font, @"/ToUnicode (\d+) 0 R")) is ({ }, { } map)
        ? MapEntry().Matches(PdfReading.Inflate(map)).Where(m => m.Groups[2].Length % 4 == 0).ToDictionary(m => m.Groups[1].Value, m => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(m.Groups[2].Value)))
        : [];

    private static List<double> ReadWidths(byte[] font)
    {
        var tables = Enumerable.Range(0, BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4))).Select(i => font.AsMemory(12 + 16 * i, 16)).ToDictionary(
            e => Encoding.ASCII.GetString(e.Span[..4]), e => font.AsMemory(BinaryPrimitives.ReadInt32BigEndian(e.Span[8..])), StringComparer.Ordinal);
        double unitsPerEm = BinaryPrimitives.ReadUInt16BigEndian(tables["head"].Span[18..]);
        var count = BinaryPrimitives.ReadUInt16BigEndian(tables["maxp"].Span[4..]);
        return [.. Enumerable.Range(0, count).Select(i => 1000 * BinaryPrimitives.ReadUInt16BigEndian(tables["hmtx"].Span[(4 * i)..]) / unitsPerEm)];
    }

    private (string Text, byte[]? Stream) GetObject(string id) => int.TryParse(id, CultureInfo.InvariantCulture, out var number) ? _objects.GetValueOrDefault(number, ("", null)) : ("", null);

    private void Expect(bool holds, string clause, string problem)
    {
        if (!holds)
            Add(clause, problem);
    }

    private void Add(string clause, string problem) => _problems.Add($"{clause} {problem}");

    private static string Find(string text, string pattern) => Regex.Match(text, pattern, RegexOptions.Singleline).Groups[1].Value;

    [GeneratedRegex(@"/Type/XRef.*/ID\[<[0-9A-F]{32}><[0-9A-F]{32}>\]")]
    private static partial Regex TrailerId();

    [GeneratedRegex(@"\d+ 0 obj\n<<[^\n]*/Length (\d+)>>\nstream\n")]
    private static partial Regex Stream();

    [GeneratedRegex(@"\((?:[^()\\]|\\.)*\)|<FEFF[0-9A-F]*>")]
    private static partial Regex Strings();

    [GeneratedRegex("(?<!<)<([0-9A-F]+)>")]
    private static partial Regex HexString();

    [GeneratedRegex("/[A-Za-z0-9+-]+")]
    private static partial Regex Name();

    [GeneratedRegex(@"(?<begin>\bBDC\b)|(?<end>\bEMC\b)|/(?<font>F\d+) [\d.]+ Tf|\[(?<shown>[^\]]*)\]TJ")]
    private static partial Regex Step();

    [GeneratedRegex("<([0-9A-F]{4})> <([0-9A-F]+)>\n")]
    private static partial Regex MapEntry();
}
