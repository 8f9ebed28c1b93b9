using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace PolicyKit.Emit.Reading.Word;

/// <summary>A part of the file as a tree. Built by hand, so that what stands before a break is kept and every limit is counted while reading.</summary>
/// <param name="Break">Where it stops being well formed; null when it was read to its end.</param>
internal sealed record XmlPart(XElement Root, BreakingPoint? Break)
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = ReadingLimits.PartBytes,
        MaxCharactersFromEntities = 1024,
    };

    /// <param name="nodes">Counted up, over all parts.</param>
    public static XmlPart Parse(MemoryStream content, string name, ref int nodes)
    {
        var root = new XElement("empty");
        var open = root;
        var namespaces = new Dictionary<string, XNamespace>(ReferenceEqualityComparer.Instance);
        using var reader = XmlReader.Create(content, Settings);
        try
        {
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        if (reader.Depth >= ReadingLimits.Depth)
                            throw UnreadableFileException.TooLarge($"{name} is nested more than {ReadingLimits.Depth} levels deep");
                        nodes += 1 + reader.AttributeCount;
                        if (nodes > ReadingLimits.Nodes || reader.AttributeCount > ReadingLimits.Attributes)
                            throw UnreadableFileException.TooLarge($"it has more than {ReadingLimits.Nodes:N0} elements");

                        var isEmpty = reader.IsEmptyElement;
                        var element = CreateElement(reader, namespaces);
                        open.Add(element);
                        if (!isEmpty)
                            open = element;
                        break;
                    case XmlNodeType.EndElement:
                        open = open.Parent!;
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                        open.Add(new XText(reader.Value));
                        break;
                }
            }

            return new XmlPart(root.Elements().FirstOrDefault() ?? root, null);
        }
        catch (XmlException) when (HasDocumentType(content.GetBuffer().AsSpan(0, (int)content.Length)))
        {
            throw UnreadableFileException.Unsafe($"{name} holds a document type definition");
        }
        catch (XmlException e)
        {
            return new XmlPart(root.Elements().FirstOrDefault() ?? root, new BreakingPoint(name, e.LineNumber, e.LinePosition));
        }
    }

    private static XElement CreateElement(XmlReader reader, Dictionary<string, XNamespace> namespaces)
    {
        var element = new XElement(GetName(reader, namespaces));
        while (reader.MoveToNextAttribute())
        {
            // Two strict and transitional attributes of one name would clash once they are read alike; the first counts.
            var name = GetName(reader, namespaces);
            if (reader.Prefix != "xmlns" && reader.Name != "xmlns" && element.Attribute(name) is null)
                element.Add(new XAttribute(name, reader.Value));
        }

        return element;
    }

    // A reader gives the same string each time it says a namespace, so that none of these long names need be compared.
    private static XName GetName(XmlReader reader, Dictionary<string, XNamespace> namespaces)
    {
        if (!namespaces.TryGetValue(reader.NamespaceURI, out var known))
            namespaces.Add(reader.NamespaceURI, known = WordNames.GetTransitional(reader.NamespaceURI));
        return known + reader.LocalName;
    }

    private static bool HasDocumentType(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("<!DOCTYPE"u8) >= 0 || bytes.IndexOf(Encoding.Unicode.GetBytes("<!DOCTYPE")) >= 0 || bytes.IndexOf(Encoding.BigEndianUnicode.GetBytes("<!DOCTYPE")) >= 0;
}

/// <summary>Where a part breaks off, one-based.</summary>
internal sealed record BreakingPoint(string Part, int Line, int Column);
