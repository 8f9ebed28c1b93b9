using System.Collections.Immutable;
using System.Text;
using System.Xml;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Reading.Built;

/// <summary>Reads back a page that our emitter wrote: what a reader sees, without what only a screen reader or a small screen is told.</summary>
public sealed class BuiltHtml
{
    private static readonly ImmutableHashSet<string> InlineElements = ["a", "span", "strong", "em", "code", "wbr", "tspan", "text", "g", "desc"];
    private static readonly ImmutableHashSet<string> Unread = ["unseen", "skip", "jumps", "watermark", "watermark-print", "contents", "flow-hint", "flow-words", "number", "marker", "icon", "mark", "publisher", "page-break"];

    private readonly List<string> _lines = [];
    private readonly List<string> _headings = [];
    private readonly List<string> _furniture = [];
    private readonly List<ImmutableArray<string>> _groups = [];
    private bool _isBroken;
    private readonly List<ImmutableArray<string>> _lists = [];
    private readonly Stack<List<int>> _openLists = new();
    private readonly StringBuilder _line = new();
    private readonly StringBuilder _picture = new();
    private bool _isFurniture;

    private BuiltHtml()
    {
    }

    /// <summary>Null when it cannot be read.</summary>
    public static BuiltText? Read(byte[] bytes)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = ReadingLimits.PartBytes };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
            var page = new BuiltHtml();
            while (reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "body" })
                    page.ReadElement(reader);
            }

            return page.ToText();
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private BuiltText ToText() => new()
    {
        Lines = [.. _lines],
        Headings = [.. _headings],
        NumberedLists = [.. _lists],
        Groups = [.. _groups],
        Picture = _picture.ToString(),
        Furniture = [.. _furniture],
    };

    /// <summary>Reads an element to its end.</summary>
    private void ReadElement(XmlReader reader)
    {
        var (name, classes) = (reader.LocalName, (reader.GetAttribute("class") ?? "").Split(' '));
        if (classes.Any(Unread.Contains) || name == "summary")
        {
            reader.Skip();
            return;
        }

        if (name == "svg")
        {
            ReadPicture(reader);
            return;
        }

        if (name == "br")
        {
            _line.Append(' ');
            _isBroken = true;
        }

        if (!InlineElements.Contains(name))
            EndLine();

        var isFurniture = _isFurniture;
        _isFurniture |= name == "footer";
        var first = _lines.Count;
        if (name == "ol")
            _openLists.Push([]);
        if (name == "li" && _openLists.TryPeek(out var list))
            list.Add(first);
        if (name == "ul")
            _openLists.Push([]);

        if (!reader.IsEmptyElement)
            ReadContent(reader);
        else
            reader.Read();

        // It may hold a name: whose number stands on a card of somebody else.
        if (classes.Contains("label"))
            _line.Append(": ");
        if (!InlineElements.Contains(name))
            EndLine();
        _isFurniture = isFurniture;
        if (classes.Contains("callout-title") && _lines.Count > first && CalloutNames.Names.Contains(_lines[^1]))
            _lines.RemoveAt(_lines.Count - 1);
        if (name == "tr" || classes.Contains("contact") || classes.Contains("callout") || _isBroken && EndsBroken(name))
            _groups.Add([.. _lines.Skip(first)]);
        if (name is ['h', >= '1' and <= '6'])
            _headings.AddRange(_lines.Skip(first));
        if (name is "ol" or "ul")
            CloseList(name);
    }

    // The lines of a paragraph stand together.
    private bool EndsBroken(string name)
    {
        _isBroken = name == "br" || InlineElements.Contains(name);
        return !_isBroken;
    }

    private void ReadContent(XmlReader reader)
    {
        var depth = reader.Depth;
        reader.Read();
        while (!reader.EOF && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    ReadElement(reader);
                    break;
                default:
                    _line.Append(reader.Value);
                    reader.Read();
                    break;
            }
        }

        reader.Read();
    }

    private void CloseList(string name)
    {
        var items = _openLists.Pop();
        if (name == "ol")
            _lists.Add([.. items.Select(i => i < _lines.Count ? _lines[i] : "")]);
    }

    // The description is for those who cannot see the picture; the boxes are for those who can.
    private void ReadPicture(XmlReader reader)
    {
        var depth = reader.Depth;
        var isInBox = 0;
        do
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "g", IsEmptyElement: false })
                isInBox++;
            else if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "g" })
                isInBox--;
            else if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "text" })
                _picture.Append(' ');
            else if (reader.NodeType == XmlNodeType.Text && isInBox > 0)
                _picture.Append(reader.Value);
            else if (reader.NodeType == XmlNodeType.Text)
                _furniture.Add(reader.Value);
        }
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth));
        reader.Read();
    }

    private void EndLine()
    {
        var line = _line.ToString().Trim();
        _line.Clear();
        if (line != "")
            (_isFurniture ? _furniture : _lines).Add(line);
    }
}
