using System.Collections.Immutable;
using System.Text;

namespace PolicyKit.Emit.Reading.Built;

/// <summary>Reads back a PDF that our writer wrote, by its structure, as a screen reader goes through it. Knows our own dialect of PDF only.</summary>
public sealed class BuiltPdf
{
    private const int DeepestElement = 100;

    private readonly PdfObjects _objects;
    private readonly Dictionary<(int Page, int Number), string> _contents = [];
    private readonly List<string> _lines = [];
    private readonly List<string> _headings = [];
    private readonly List<string> _furniture = [];
    private readonly List<ImmutableArray<string>> _groups = [];
    private readonly List<ImmutableArray<string>> _lists = [];
    private readonly StringBuilder _picture = new();

    private BuiltPdf(PdfObjects objects) => _objects = objects;

    /// <summary>Null when it cannot be read.</summary>
    public static BuiltText? Read(byte[] bytes)
    {
        if (PdfObjects.Parse(bytes) is not { } objects || objects.FindCatalog() is not { } catalog)
            return null;

        var pdf = new BuiltPdf(objects);
        var fonts = new PdfCharacters(objects);
        foreach (var page in PdfObjects.GetReferences(PdfObjects.Find(objects.GetText(PdfObjects.GetReference(catalog, "/Pages ")), "/Kids[", "]")))
            pdf.ReadPage(page, fonts);

        var root = objects.GetText(PdfObjects.GetReference(catalog, "/StructTreeRoot "));
        pdf.Read(PdfObjects.GetReference(root, "/K "), 0);
        return new BuiltText
        {
            Lines = [.. pdf._lines],
            Headings = [.. pdf._headings],
            NumberedLists = [.. pdf._lists],
            Groups = [.. pdf._groups],
            Picture = pdf._picture.ToString(),
            Furniture = [.. pdf._furniture],
        };
    }

    // The painter writes one operation a line: the start and end of tagged contents, and runs of glyphs.
    private void ReadPage(int page, PdfCharacters fonts)
    {
        var text = _objects.GetText(page);
        var resources = _objects.GetText(PdfObjects.GetReference(text, "/Resources "));
        var (number, artifact) = (-1, new StringBuilder());
        var stream = _objects.GetStream(PdfObjects.GetReference(text, "/Contents ")).AsSpan();
        foreach (var range in stream.Split('\n'))
        {
            var line = stream[range];
            if (line.StartsWith("/Span<</MCID "))
                number = PdfObjects.ReadNumber(line["/Span<</MCID ".Length..]);
            else if (line.StartsWith("/Artifact"))
                number = -1;
            else if (line.EndsWith("]TJ") && line.IndexOf("[<") is > 0 and var start)
            {
                var font = line[(line[..start].LastIndexOf('/') + 1)..start];
                var said = fonts.Decode(line[start..], PdfObjects.GetReference(resources, $"/{font[..Math.Max(0, font.IndexOf(' '))]} "));
                if (number < 0)
                    artifact.Append(said);
                else
                    _contents[(page, number)] = _contents.GetValueOrDefault((page, number), "") + said;
            }
        }

        _furniture.Add(artifact.ToString());
    }

    private void Read(int id, int depth)
    {
        if (depth > DeepestElement)
            return;

        var element = _objects.GetText(id);
        var role = PdfObjects.Find(element, "/S/", "/");
        var first = _lines.Count;
        switch (role)
        {
            case "Figure":
                _picture.Append(GetText(id, depth));
                _furniture.Add(PdfObjects.ReadText(element, "/Alt "));
                return;
            case "Lbl":
                return;
            case "TOC":
                // Its entries say again what the headings say. Its title, if it has one, is the paragraph before it, which the other formats need not say.
                if (_lines.Count > 0)
                {
                    _furniture.Add(_lines[^1]);
                    _lines.RemoveAt(_lines.Count - 1);
                }

                return;
            case "P" or "Caption" or "TH" or "TD" or ['H', >= '1' and <= '6']:
                AddLine(TakeNumber(GetText(id, depth).Trim(), role));
                if (role[0] == 'H')
                    _headings.AddRange(_lines.Skip(first));
                return;
        }

        var items = new List<string>();
        foreach (var kid in GetKids(element).Where(k => k.Element > 0))
        {
            var start = _lines.Count;
            Read(kid.Element, depth + 1);
            items.Add(_lines.Count > start ? _lines[start] : "");
        }

        if (role is "TR" or "Div")
            _groups.Add([.. _lines.Skip(first)]);
        if (role == "L" && element.Contains("/ListNumbering/Decimal", StringComparison.Ordinal))
            _lists.Add([.. items]);
    }

    private void AddLine(string line)
    {
        if (line != "")
            _lines.Add(line);
    }

    private static string TakeNumber(string line, string role) =>
        role[0] == 'H' && line.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.') is [' ', ..] and var rest ? rest.TrimStart() : line;

    private string GetText(int id, int depth)
    {
        if (depth > DeepestElement)
            return "";

        var element = _objects.GetText(id);
        var page = PdfObjects.GetReference(element, "/Pg ");
        return string.Concat(GetKids(element).Select(k => k.Element > 0 ? GetText(k.Element, depth + 1) : _contents.GetValueOrDefault((k.Page == 0 ? page : k.Page, k.Content), "")));
    }

    /// <summary>Elements by their object, contents by page and number.</summary>
    private static List<(int Element, int Page, int Content)> GetKids(string element)
    {
        var kids = new List<(int, int, int)>();
        var start = element.LastIndexOf("/K[", StringComparison.Ordinal);
        var rest = start < 0 ? [] : element.AsSpan(start + 3);
        while (rest.Length > 0 && rest[0] != ']')
        {
            if (rest.StartsWith("<<"))
            {
                var end = rest.IndexOf(">>");
                var entry = end < 0 ? rest : rest[..end];
                if (entry.IndexOf("/MCID ") is >= 0 and var at)
                    kids.Add((0, PdfObjects.ReadNumber(entry[(entry.IndexOf("/Pg ") + 4)..]), PdfObjects.ReadNumber(entry[(at + 6)..])));
                rest = end < 0 ? [] : rest[(end + 2)..];
            }
            else if (char.IsAsciiDigit(rest[0]))
            {
                var digits = rest.IndexOfAnyExceptInRange('0', '9') is >= 0 and var length ? length : rest.Length;
                var isReference = rest[digits..].StartsWith(" 0 R");
                kids.Add(isReference ? (PdfObjects.ReadNumber(rest), 0, 0) : (0, 0, PdfObjects.ReadNumber(rest)));
                rest = rest[(digits + (isReference ? 4 : 0))..];
            }
            else
                rest = rest[1..];
        }

        return kids;
    }
}
