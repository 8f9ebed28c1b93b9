using System.Collections.Immutable;
using PolicyKit.Documents;
using PolicyKit.Emit.Layout.Pages;

namespace PolicyKit.Emit.Docx;

/// <summary>Writes a document as a Word file: real styles, real numbering, a filled-in contents table, every block named.</summary>
/// <remarks>The XML is written directly; docs/decisions says why. The tests hold it against Word's schema.</remarks>
public static class DocxEmitter
{
    private const double SizeStep = 0.5;
    private const double SpacingStep = 0.05;
    private const double AirStep = 0.125;

    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string OfficeType = "application/vnd.openxmlformats-officedocument.";

    public static EmittedFile Emit(Document document)
    {
        var logos = LogoStrip.Create(document);
        var body = Write(document, logos);
        return new EmittedFile(CreatePackage(document, body, logos).ToBytes(), [], body.PageCount);
    }

    private static DocxBody Write(Document document, LogoStrip logos)
    {
        var type = FindTypeSize(document, logos);

        // The contents table stands before the pages it names, so they are counted once and then written.
        var headingPages = document.Blocks.Any(b => b is ContentsTable) ? BodyWriter.FindHeadings(document, type, logos) : ImmutableDictionary<Heading, int>.Empty;
        return BodyWriter.Write(document, type, logos, headingPages);
    }

    /// <summary>The largest type at which the document keeps its page budget, as far as counting lines can tell.</summary>
    private static TypeSize FindTypeSize(Document document, LogoStrip logos)
    {
        var page = document.Page;
        if (page.PageBudget == 0)
            return new TypeSize(page.TextSize, page.LineSpacing);

        return Fitting.FindFirst(
            [.. GetTypeSizes(page)],
            type => (Type: type, Pages: BodyWriter.CountPages(document, type, logos)),
            tried => tried.Pages <= page.PageBudget).Type;
    }

    // Paper between the lines is spent first, then paper between the blocks, and only then does the type get smaller.
    private static IEnumerable<TypeSize> GetTypeSizes(PageSetup page)
    {
        yield return new TypeSize(page.TextSize, page.LineSpacing);
        for (var spacing = page.LineSpacing - SpacingStep; spacing > page.MinimumLineSpacing; spacing -= SpacingStep)
            yield return new TypeSize(page.TextSize, spacing);
        for (var air = 1.0; air > TypeSize.LeastAir; air -= AirStep)
            yield return new TypeSize(page.TextSize, page.MinimumLineSpacing, air);
        for (var size = page.TextSize; size > page.MinimumTextSize; size -= SizeStep)
            yield return new TypeSize(size, page.MinimumLineSpacing, TypeSize.LeastAir);
        yield return new TypeSize(page.MinimumTextSize, page.MinimumLineSpacing, TypeSize.LeastAir);

        // Cramped, but on its page.
        for (var air = TypeSize.LeastAir - AirStep; air > 0; air -= AirStep)
            yield return new TypeSize(page.MinimumTextSize, page.MinimumLineSpacing, air);
    }

    private static DocxPackage CreatePackage(Document document, DocxBody body, LogoStrip logos)
    {
        var furniture = new FurnitureWriter(document, body.Styles, body.Frame, logos, body.Names);
        var package = new DocxPackage();

        package.Add(new DocxPart("", "", [])
        {
            Relationships =
            [
                new("rIdDocument", Namespaces.Relationships + "/officeDocument", "word/document.xml"),
                new("rIdCore", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
                new("rIdApp", Namespaces.Relationships + "/extended-properties", "docProps/app.xml"),
                new("rIdCustom", Namespaces.Relationships + "/custom-properties", "docProps/custom.xml"),
            ],
        });
        package.Add(new("word/document.xml", WordType + "document.main+xml", body.Markup.ToPart()) { Relationships = [.. GetRelationships(body, logos)] });
        package.Add(new("word/styles.xml", WordType + "styles+xml", StylesPart.Write(document, body.Styles)));
        package.Add(new("word/numbering.xml", WordType + "numbering+xml", NumberingPart.Write(document, body.Styles, body.Numbering)));
        package.Add(new("word/settings.xml", WordType + "settings+xml", SettingsPart.WriteSettings(document)));
        package.Add(new("word/fontTable.xml", WordType + "fontTable+xml", SettingsPart.WriteFontTable()));
        package.Add(new("word/theme/theme1.xml", OfficeType + "theme+xml", SettingsPart.WriteTheme(body.Styles)));
        package.Add(new("word/header1.xml", WordType + "header+xml", furniture.WriteFirstHeader()) { Relationships = [.. body.Frame.HasLogoInHeader ? GetLogos(logos) : []] });
        package.Add(new("word/header2.xml", WordType + "header+xml", furniture.WriteHeader()));

        // The footers say the same, but Word expects a part for each.
        if (body.Frame.HasFooter)
        {
            var footer = furniture.WriteFooter();
            package.Add(new("word/footer1.xml", WordType + "footer+xml", footer));
            package.Add(new("word/footer2.xml", WordType + "footer+xml", footer));
        }

        foreach (var picture in logos.Pictures)
            package.Add(new("word/media/" + picture.FileName, picture.ContentType, [.. picture.Logo.Bytes]));

        package.Add(new("customXml/item1.xml", "", ManifestPart.Write(document, body.Entries))
        {
            Relationships = [new("rIdProperties", Namespaces.Relationships + "/customXmlProps", "itemProps1.xml")],
        });
        package.Add(new("customXml/itemProps1.xml", OfficeType + "customXmlProperties+xml", ManifestPart.WriteProperties(document)));
        package.Add(new("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", PropertyParts.WriteCore(document)));
        package.Add(new("docProps/app.xml", OfficeType + "extended-properties+xml", PropertyParts.WriteApp(document)));
        package.Add(new("docProps/custom.xml", OfficeType + "custom-properties+xml", PropertyParts.WriteCustom(document)));
        return package;
    }

    private static IEnumerable<DocxRelationship> GetRelationships(DocxBody body, LogoStrip logos) =>
    [
        new("rIdStyles", Namespaces.Relationships + "/styles", "styles.xml"),
        new("rIdNumbering", Namespaces.Relationships + "/numbering", "numbering.xml"),
        new("rIdSettings", Namespaces.Relationships + "/settings", "settings.xml"),
        new("rIdFonts", Namespaces.Relationships + "/fontTable", "fontTable.xml"),
        new("rIdTheme", Namespaces.Relationships + "/theme", "theme/theme1.xml"),
        new(SectionWriter.FirstHeader, Namespaces.Relationships + "/header", "header1.xml"),
        new(SectionWriter.Header, Namespaces.Relationships + "/header", "header2.xml"),
        .. body.Frame.HasFooter ? GetFooters() : [],
        new("rIdManifest", Namespaces.Relationships + "/customXml", "../customXml/item1.xml"),
        .. body.Frame.HasLogoInHeader ? [] : GetLogos(logos),
        .. body.Hyperlinks.Targets.Select(t => new DocxRelationship(t.Id, Namespaces.Relationships + "/hyperlink", t.Target) { IsExternal = true }),
    ];

    private static IEnumerable<DocxRelationship> GetFooters() =>
    [
        new(SectionWriter.FirstFooter, Namespaces.Relationships + "/footer", "footer1.xml"),
        new(SectionWriter.Footer, Namespaces.Relationships + "/footer", "footer2.xml"),
    ];

    private static IEnumerable<DocxRelationship> GetLogos(LogoStrip logos) =>
        logos.Pictures.Select(picture => new DocxRelationship(picture.RelationshipId, Namespaces.Relationships + "/image", "media/" + picture.FileName));
}
