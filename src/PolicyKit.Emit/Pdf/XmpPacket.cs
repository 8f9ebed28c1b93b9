using System.Globalization;
using System.Text;
using System.Xml;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Pdf;

/// <summary>The file's properties as XML, with the mark of PDF/UA-1.</summary>
internal static class XmpPacket
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Xmp = "http://ns.adobe.com/xap/1.0/";
    private const string PdfProperties = "http://ns.adobe.com/pdf/1.3/";
    private const string UniversalAccess = "http://www.aiim.org/pdfua/ns/id/";

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
            xml.WriteElementString("xmp", "CreateDate", Xmp, document.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            xml.WriteElementString("xmp", "CreatorTool", Xmp, "PolicyKit");
            xml.WriteElementString("pdf", "Producer", PdfProperties, "PolicyKit");
            xml.WriteElementString("pdfuaid", "part", UniversalAccess, "1");
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
}
