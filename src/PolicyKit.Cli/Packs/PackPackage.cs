using System.Security;
using System.Text;
using PolicyKit.Cli.Printing;
using PolicyKit.Emit.Zip;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Cli.Packs;

/// <summary>Packs a version into one file, laid out as NuGet lays out packages, so that any NuGet feed can carry it. Same content, same bytes.</summary>
internal static class PackPackage
{
    public const string Extension = ".nupkg";
    public const string PackageType = "PolicyKitPack";
    public const string ContentTypesPath = "[Content_Types].xml";
    public const string RelationshipsPath = "_rels/.rels";
    public const string LicencePath = "licence.txt";
    public const string PropertiesFolder = "package/services/metadata/core-properties/";

    private const string Declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

    public static string GetFileName(string id, PackVersion version) => $"{id}.{version}{Extension}";

    /// <summary>Where the pack's own files lie in the package.</summary>
    public static string GetContentFolder(string id) => $"content/policykit/{id}/";

    public static string GetDescriptionPath(string id) => $"{id}.nuspec";

    public static byte[] Write(PackContent content)
    {
        var pack = content.Bind();
        var properties = $"{PropertiesFolder}{content.Manifest.Sha256[..32]}.psmdcp";
        var parts = new List<ZipEntry>
        {
            Text(RelationshipsPath, WriteRelationships(content.Id, properties)),
            Text(GetDescriptionPath(content.Id), WriteDescription(content, pack)),
            Text(PackageManifest.FileName, content.Manifest.Write()),
            Text(properties, WriteProperties(content, pack)),
        };
        if (pack.Imprint.Licence.Length > 0)
            parts.Add(Text(LicencePath, pack.Imprint.Licence + "\n"));
        parts.AddRange(content.Files.Select(file => new ZipEntry(GetContentFolder(content.Id) + file.Key, file.Value.AsMemory())));

        var extensions = parts.Select(part => Path.GetExtension(part.Path)[1..]).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal);
        return ZipWriter.WriteStored([Text(ContentTypesPath, WriteContentTypes(extensions)), .. parts.OrderBy(part => part.Path, StringComparer.Ordinal)]);
    }

    private static string WriteDescription(PackContent content, PackSymbol pack)
    {
        var xml = new StringBuilder(Declaration);
        xml.Append("<package xmlns=\"http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd\">\n  <metadata>\n");
        Add("id", content.Id);
        Add("version", content.Version.ToString());
        Add("title", pack.Title);
        Add("authors", pack.Publisher.Length > 0 ? pack.Publisher : pack.Title);
        Add("description", pack.Imprint.Credits.IsEmpty ? pack.Title : string.Join('\n', pack.Imprint.Credits));
        Add("projectUrl", pack.Imprint.Website);
        Add("releaseNotes", string.Join('\n', pack.Imprint.Amendments.Select(WriteNote)));
        Add("tags", "policykit safeguarding");
        if (pack.Imprint.Licence.Length > 0)
            xml.Append($"    <license type=\"file\">{LicencePath}</license>\n");
        xml.Append($"    <packageTypes>\n      <packageType name=\"{PackageType}\" />\n    </packageTypes>\n");
        if (!pack.Imprint.Parents.IsEmpty)
        {
            xml.Append("    <dependencies>\n");
            foreach (var parent in pack.Imprint.Parents)
                xml.Append($"      <dependency id=\"{Escape(parent.Id)}\"{(parent.Versions == VersionRange.Any ? "" : $" version=\"{parent.Versions}\"")} />\n");
            xml.Append("    </dependencies>\n");
        }

        return xml.Append("  </metadata>\n</package>\n").ToString();

        void Add(string name, string value)
        {
            if (value.Length > 0)
                xml.Append($"    <{name}>{Escape(value)}</{name}>\n");
        }
    }

    private static string WriteNote(PackAmendment amendment) => string.Join(
        ": ",
        new[] { amendment.Version, amendment.Date is { } day ? Dates.FormatIso(day) : "", amendment.Note }.Where(part => part.Length > 0));

    private static string WriteProperties(PackContent content, PackSymbol pack) => $"""
        {Declaration}<coreProperties xmlns="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">
          <dc:creator>{Escape(pack.Publisher)}</dc:creator>
          <dc:description>{Escape(pack.Title)}</dc:description>
          <dc:identifier>{content.Id}</dc:identifier>
          <version>{content.Version}</version>
        </coreProperties>

        """.ReplaceLineEndings("\n");

    private static string WriteRelationships(string id, string properties) => $"""
        {Declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <Relationship Type="http://schemas.microsoft.com/packaging/2010/07/manifest" Target="/{GetDescriptionPath(id)}" Id="R1" />
          <Relationship Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="/{properties}" Id="R2" />
        </Relationships>

        """.ReplaceLineEndings("\n");

    private static string WriteContentTypes(IEnumerable<string> extensions)
    {
        var xml = new StringBuilder(Declaration).Append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\n");
        foreach (var extension in extensions)
        {
            var type = extension switch
            {
                "rels" => "application/vnd.openxmlformats-package.relationships+xml",
                "psmdcp" => "application/vnd.openxmlformats-package.core-properties+xml",
                _ => "application/octet",
            };
            xml.Append($"  <Default Extension=\"{extension}\" ContentType=\"{type}\" />\n");
        }

        return xml.Append("</Types>\n").ToString();
    }

    // What cannot be shown has no place in XML either.
    private static string Escape(string text) =>
        SecurityElement.Escape(string.Join('\n', text.Split('\n').Select(PlainLine.From)).Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD'));

    private static ZipEntry Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
