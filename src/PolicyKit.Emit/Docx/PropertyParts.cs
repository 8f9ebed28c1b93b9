using PolicyKit.Documents;
using PolicyKit.Text;

namespace PolicyKit.Emit.Docx;

/// <summary>Writes the file's properties. Our own parts, because those of the SDK get a random name and today's date.</summary>
internal static class PropertyParts
{
    public static byte[] WriteCore(Document document)
    {
        var date = Dates.FormatIso(document.Date) + "T00:00:00Z";
        var markup = new MarkupWriter();
        markup.Open(
            "cp:coreProperties",
            ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"));

        // Windows and screen readers tell files apart by their titles.
        markup.Leaf("dc:title", string.IsNullOrWhiteSpace(LegalText.Create(document.Title)) ? document.Id : document.Title);
        if (document.Description.Length > 0)
            markup.Leaf("dc:description", document.Description);
        markup.Leaf("dc:creator", document.Publisher).Leaf("cp:lastModifiedBy", document.Publisher);
        markup.Leaf("dc:language", document.Language);
        if (document.Version.Length > 0)
            markup.Leaf("cp:version", document.Version);
        markup.Open("dcterms:created", ("xsi:type", "dcterms:W3CDTF")).Text(date).Close();
        markup.Open("dcterms:modified", ("xsi:type", "dcterms:W3CDTF")).Text(date).Close();
        markup.Close();
        return markup.ToPart();
    }

    public static byte[] WriteApp(Document document)
    {
        var markup = new MarkupWriter();
        markup.Open("Properties", ("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"));
        markup.Leaf("Application", "PolicyKit").Leaf("Company", document.Publisher);
        markup.Close();
        return markup.ToPart();
    }

    public static byte[] WriteCustom(Document document)
    {
        var markup = new MarkupWriter();
        markup.Open(
            "Properties",
            ("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"),
            ("xmlns:vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"));
        var id = 2;
        foreach (var (name, value) in ((string, string)[])[("Document", document.Id), ("Policy version", document.Version), ("Made for", Dates.FormatIso(document.Date))])
        {
            if (value.Length == 0)
                continue;

            markup.Open("property", ("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"), ("pid", Units.Format(id++)), ("name", name));
            markup.Leaf("vt:lpwstr", value).Close();
        }

        markup.Close();
        return markup.ToPart();
    }
}
