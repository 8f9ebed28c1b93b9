using System.Text;
using System.Xml;
using PolicyKit.Documents;
using PolicyKit.Text;

namespace PolicyKit.Emit.Pdf;

/// <summary>The file's properties as XML, with the marks of PDF/UA-1 and PDF/A-2a.</summary>
internal static class XmpPacket
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Xmp = "http://ns.adobe.com/xap/1.0/";
    private const string PdfProperties = "http://ns.adobe.com/pdf/1.3/";
    private const string UniversalAccess = "http://www.aiim.org/pdfua/ns/id/";
    private const string Archive = "http://www.aiim.org/pdfa/ns/id/";
    private const string Extension = "http://www.aiim.org/pdfa/ns/extension/";
    private const string Schema = "http://www.aiim.org/pdfa/ns/schema#";
    private const string Property = "http://www.aiim.org/pdfa/ns/property#";

    public static byte[] Write(Document document)
    {
        var packet = new StringBuilder();
        var settings = new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n", CheckCharacters = false };
        using (var xml = XmlWriter.Create(packet, settings))
        {
            xml.WriteStartElement("x", "xmpmeta", "adobe:ns:meta/");
            xml.WriteStartElement("rdf", "RDF", Rdf);
            xml.WriteStartElement("rdf", "Description", Rdf);
            xml.WriteAttributeString("rdf", "about", Rdf, "");
            WriteList(xml, "title", "Alt", document.Title);
            WriteList(xml, "creator", "Seq", document.Publisher);
            WriteList(xml, "description", "Alt", document.Description);
            WriteList(xml, "language", "Bag", document.Language);
            var date = Dates.FormatIso(document.Date) + "T00:00:00Z";
            xml.WriteElementString("xmp", "CreateDate", Xmp, date);
            xml.WriteElementString("xmp", "ModifyDate", Xmp, date);
            xml.WriteElementString("xmp", "CreatorTool", Xmp, "PolicyKit");
            xml.WriteElementString("pdf", "Producer", PdfProperties, "PolicyKit");
            xml.WriteElementString("pdfaid", "part", Archive, "2");
            xml.WriteElementString("pdfaid", "conformance", Archive, "A");
            xml.WriteElementString("pdfuaid", "part", UniversalAccess, "1");
            WriteExtension(xml);
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return Encoding.UTF8.GetBytes($"<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n{packet}\n<?xpacket end=\"r\"?>");
    }

    private static void WriteList(XmlWriter xml, string property, string kind, string value)
    {
        if (PdfSyntax.Clean(value) == "")
            return;

        xml.WriteStartElement("dc", property, DublinCore);
        xml.WriteStartElement("rdf", kind, Rdf);
        xml.WriteStartElement("rdf", "li", Rdf);
        if (kind == "Alt")
            xml.WriteAttributeString("xml", "lang", null, "x-default");
        xml.WriteString(PdfSyntax.Clean(value));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // PDF/A-2 is older than PDF/UA, so a file that keeps both has to explain the mark of the one to the readers of the other.
    private static void WriteExtension(XmlWriter xml)
    {
        xml.WriteStartElement("pdfaExtension", "schemas", Extension);
        xml.WriteStartElement("rdf", "Bag", Rdf);
        WriteStartResource(xml);
        xml.WriteElementString("pdfaSchema", "schema", Schema, "PDF/UA Universal Accessibility");
        xml.WriteElementString("pdfaSchema", "namespaceURI", Schema, UniversalAccess);
        xml.WriteElementString("pdfaSchema", "prefix", Schema, "pdfuaid");
        xml.WriteStartElement("pdfaSchema", "property", Schema);
        xml.WriteStartElement("rdf", "Seq", Rdf);
        WriteStartResource(xml);
        xml.WriteElementString("pdfaProperty", "name", Property, "part");
        xml.WriteElementString("pdfaProperty", "valueType", Property, "Integer");
        xml.WriteElementString("pdfaProperty", "category", Property, "internal");
        xml.WriteElementString("pdfaProperty", "description", Property, "Part of ISO 14289 that the file conforms to");
        for (var open = 0; open < 6; open++)
            xml.WriteEndElement();
    }

    private static void WriteStartResource(XmlWriter xml)
    {
        xml.WriteStartElement("rdf", "li", Rdf);
        xml.WriteAttributeString("rdf", "parseType", Rdf, "Resource");
    }
}
