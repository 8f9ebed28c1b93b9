using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using PolicyKit.Emit;

namespace PolicyKit.Tests.Emit.Pdf;

/// <summary>Reads back what our writer wrote: the structure tree with its text, as a screen reader goes through it. Knows our dialect of PDF only.</summary>
internal sealed partial class PdfReading
{
    private readonly Dictionary<int, (string Text, byte[]? Stream)> _objects = [];
    private readonly Dictionary<string, Dictionary<int, string>> _characters = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Page, int Content), string> _contents = [];
    private readonly List<string> _untagged = [];

    private PdfReading(ReadOnlySpan<byte> file)
    {
        ReadObjects(Encoding.Latin1.GetString(file));
        Catalog = _objects.Values.Single(o => o.Text.Contains("/Type/Catalog", StringComparison.Ordinal)).Text;
        Pages = [.. References(Find(_objects[Reference(Catalog, "Pages")].Text, @"/Kids\[(.*?)\]"))];
        foreach (var page in Pages)
            ReadPage(page);
    }

    public string Catalog { get; }

    /// <summary>Every object by its number: its text, and its stream as it is stored.</summary>
    public IReadOnlyDictionary<int, (string Text, byte[]? Stream)> Objects => _objects;

    public IReadOnlyList<int> Pages { get; }

    /// <summary>Text that is painted but not read aloud: page furniture and repeated table headers.</summary>
    public IReadOnlyList<string> Untagged => _untagged;

    /// <summary>The tagged text of each page, as painted.</summary>
    public IEnumerable<string> PageTexts => Pages.Select(page => string.Concat(_contents.Where(c => c.Key.Page == page).OrderBy(c => c.Key.Content).Select(c => c.Value)));

    public IEnumerable<string> LinkDescriptions => _objects.Values.Where(o => o.Text.Contains("/Subtype/Link", StringComparison.Ordinal)).Select(o => ReadText(o.Text, "Contents"));

    public static PdfReading Read(EmittedFile file) => new(file.Bytes.AsSpan());

    /// <summary>One line an element: its tag, its text, and what is said about it.</summary>
    public string GetOutline()
    {
        var outline = new StringBuilder();
        Write(Reference(_objects[Reference(Catalog, "StructTreeRoot")].Text, "K"), 0, outline);
        return outline.ToString();
    }

    /// <summary>All tagged text in reading order, elements apart by line ends.</summary>
    public string GetText() => string.Join('\n', GetOutline().Split('\n').Select(l => Quoted().Match(l).Groups[1].Value).Where(t => t != ""));

    public string GetMediaBox(int page) => Find(_objects[Pages[page]].Text, @"/MediaBox\[(.*?)\]");

    private void ReadObjects(string file)
    {
        foreach (Match match in StreamObject().Matches(file))
        {
            var data = Encoding.Latin1.GetBytes(file.Substring(match.Index + match.Length, int.Parse(match.Groups["length"].Value, CultureInfo.InvariantCulture)));
            _objects[int.Parse(match.Groups["id"].Value, CultureInfo.InvariantCulture)] = (match.Groups["text"].Value, data);
        }

        foreach (var (text, stream) in _objects.Values.Where(o => o.Text.Contains("/Type/ObjStm", StringComparison.Ordinal)).ToList())
        {
            var content = Inflate(stream!);
            var first = int.Parse(Find(text, @"/First (\d+)"), CultureInfo.InvariantCulture);
            var index = content[..first].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, CultureInfo.InvariantCulture)).Chunk(2).ToList();
            for (var i = 0; i < index.Count; i++)
                _objects[index[i][0]] = (content[(first + index[i][1])..(i + 1 < index.Count ? first + index[i + 1][1] : content.Length)].Trim(), null);
        }
    }

    private void ReadPage(int page)
    {
        var resources = _objects[Reference(_objects[page].Text, "Resources")].Text;
        var stream = Inflate(_objects[Reference(_objects[page].Text, "Contents")].Stream!);
        var (content, font) = (-1, "");
        foreach (Match match in Operator().Matches(stream))
        {
            if (match.Groups["content"].Success)
                content = int.Parse(match.Groups["content"].Value, CultureInfo.InvariantCulture);
            else if (match.Groups["artifact"].Success)
                content = -1;
            else if (match.Groups["font"].Success)
                font = match.Groups["font"].Value;
            else if (match.Groups["glyphs"].Success)
                Add(page, content, Decode(match.Groups["glyphs"].Value, GetCharacters(Reference(resources, font))));
        }
    }

    private void Add(int page, int content, string text)
    {
        if (content < 0)
            _untagged.Add(text);
        else
            _contents[(page, content)] = _contents.GetValueOrDefault((page, content), "") + text;
    }

    private Dictionary<int, string> GetCharacters(int font)
    {
        var key = font.ToString(CultureInfo.InvariantCulture);
        if (!_characters.TryGetValue(key, out var characters))
        {
            var map = Inflate(_objects[Reference(_objects[font].Text, "ToUnicode")].Stream!);
            _characters[key] = characters = MapEntry().Matches(map).Where(m => m.Groups[2].Length >= 4 && !m.Value.Contains("FFFF", StringComparison.Ordinal)).ToDictionary(
                m => int.Parse(m.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                m => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(m.Groups[2].Value)));
        }

        return characters;
    }

    private static string Decode(string shown, Dictionary<int, string> characters) => string.Concat(Hex().Matches(shown)
        .SelectMany(m => Enumerable.Range(0, m.Groups[1].Length / 4).Select(i => characters[int.Parse(m.Groups[1].Value.AsSpan(4 * i, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture)])));

    private void Write(int id, int depth, StringBuilder outline)
    {
        var text = _objects[id].Text;
        var page = text.Contains("/Pg ", StringComparison.Ordinal) ? Reference(text[..text.IndexOf("/K[", StringComparison.Ordinal)], "Pg") : 0;
        outline.Append(' ', 2 * depth).Append(Find(text, "/S/([A-Za-z0-9]+)"));
        if (Find(text, "/Scope/([A-Za-z]+)") is { Length: > 0 } scope)
            outline.Append($" scope={scope}");
        if (text.Contains("/Alt", StringComparison.Ordinal))
            outline.Append($" alt={ReadText(text, "Alt")}");
        if (text.Contains("/T ", StringComparison.Ordinal))
            outline.Append($" title={ReadText(text, "T")}");

        var kids = Kid().Matches(text[(text.IndexOf("/K[", StringComparison.Ordinal) + 3)..^3]);
        var said = new StringBuilder();
        foreach (Match kid in kids)
        {
            if (kid.Groups["content"].Success)
                said.Append(_contents.GetValueOrDefault((page, int.Parse(kid.Groups["content"].Value, CultureInfo.InvariantCulture)), ""));
            else if (kid.Groups["elsewhere"].Success)
                said.Append(_contents.GetValueOrDefault((int.Parse(kid.Groups["page"].Value, CultureInfo.InvariantCulture), int.Parse(kid.Groups["elsewhere"].Value, CultureInfo.InvariantCulture)), ""));
            else if (kid.Groups["element"].Success && said.Length > 0)
                said.Append('‹').Append(GetTextOf(int.Parse(kid.Groups["element"].Value, CultureInfo.InvariantCulture))).Append('›');
        }

        if (said.Length > 0)
            outline.Append($" “{said.ToString().Trim()}”");
        outline.Append('\n');
        foreach (Match kid in kids)
        {
            if (kid.Groups["element"].Success)
                Write(int.Parse(kid.Groups["element"].Value, CultureInfo.InvariantCulture), depth + 1, outline);
        }
    }

    private string GetTextOf(int element)
    {
        var outline = new StringBuilder();
        Write(element, 0, outline);
        return Quoted().Match(outline.ToString().Split('\n')[0]).Groups[1].Value;
    }

    private static string ReadText(string text, string key)
    {
        var hex = Find(text, $@"/{key} <FEFF([0-9A-F]*)>");
        return hex != "" ? Encoding.BigEndianUnicode.GetString(Convert.FromHexString(hex)) : Find(text, $@"/{key} \(((?:[^()\\]|\\.)*)\)").Replace("\\", "", StringComparison.Ordinal);
    }

    private static int Reference(string text, string key) => int.Parse(Find(text, $@"/{key} (\d+) 0 R"), CultureInfo.InvariantCulture);

    private static IEnumerable<int> References(string text) => text.Split(" 0 R", StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, CultureInfo.InvariantCulture));

    private static string Find(string text, string pattern) => Regex.Match(text, pattern, RegexOptions.Singleline).Groups[1].Value;

    public static string Inflate(byte[] stream)
    {
        using var inflate = new ZLibStream(new MemoryStream(stream), CompressionMode.Decompress);
        var content = new MemoryStream();
        inflate.CopyTo(content);
        return Encoding.Latin1.GetString(content.ToArray());
    }

    [GeneratedRegex(@"(?<id>\d+) 0 obj\n(?<text><<(?:[^\n])*?/Length (?<length>\d+)>>)\nstream\n")]
    private static partial Regex StreamObject();

    [GeneratedRegex(@"/MCID (?<content>\d+)|(?<artifact>/Artifact)|/(?<font>F\d+) [\d.]+ Tf|\[(?<glyphs>[^\]]*)\]TJ")]
    private static partial Regex Operator();

    [GeneratedRegex("<([0-9A-F]{4})> <([0-9A-F]+)>")]
    private static partial Regex MapEntry();

    [GeneratedRegex("<([0-9A-F]*)>")]
    private static partial Regex Hex();

    [GeneratedRegex(@"<</Type/MCR/Pg (?<page>\d+) 0 R/MCID (?<elsewhere>\d+)>>|<</Type/OBJR[^>]*>>|(?<element>\d+) 0 R|(?<content>\d+)")]
    private static partial Regex Kid();

    [GeneratedRegex("“(.*)”", RegexOptions.Singleline)]
    private static partial Regex Quoted();
}
