using System.Collections.Immutable;
using PolicyKit.Emit.Zip;

namespace PolicyKit.Emit.Docx;

/// <summary>Puts the parts into one file, in the order given.</summary>
internal sealed class DocxPackage
{
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly List<DocxPart> _parts = [];

    public void Add(DocxPart part) => _parts.Add(part);

    public ImmutableArray<byte> ToBytes() =>
        [.. ZipWriter.WriteCompressed([new("[Content_Types].xml", WriteContentTypes()), .. _parts.SelectMany(GetEntries)])];

    private static IEnumerable<ZipEntry> GetEntries(DocxPart part)
    {
        if (!part.Relationships.IsEmpty)
            yield return new(GetRelationshipsPath(part.Path), WriteRelationships(part.Relationships));
        if (part.Path.Length > 0)
            yield return new(part.Path, part.Bytes);
    }

    private static string GetRelationshipsPath(string path)
    {
        var slash = path.LastIndexOf('/') + 1;
        return $"{path[..slash]}_rels/{path[slash..]}.rels";
    }

    private static byte[] WriteRelationships(ImmutableArray<DocxRelationship> relationships)
    {
        var markup = new MarkupWriter();
        markup.Open("Relationships", ("xmlns", PackageRelationships));
        foreach (var relationship in relationships)
        {
            if (relationship.IsExternal)
                markup.Empty("Relationship", ("Id", relationship.Id), ("Type", relationship.Type), ("Target", relationship.Target), ("TargetMode", "External"));
            else
                markup.Empty("Relationship", ("Id", relationship.Id), ("Type", relationship.Type), ("Target", relationship.Target));
        }

        markup.Close();
        return markup.ToPart();
    }

    private byte[] WriteContentTypes()
    {
        var markup = new MarkupWriter();
        markup.Open("Types", ("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"));
        markup.Empty("Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        markup.Empty("Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        foreach (var part in _parts.Where(p => p.ContentType.Length > 0))
            markup.Empty("Override", ("PartName", "/" + part.Path), ("ContentType", part.ContentType));
        markup.Close();
        return markup.ToPart();
    }
}

/// <param name="Path">From the root of the package; empty for the package itself, which has only relationships.</param>
/// <param name="ContentType">Empty for plain XML.</param>
internal sealed record DocxPart(string Path, string ContentType, byte[] Bytes)
{
    public ImmutableArray<DocxRelationship> Relationships { get; init; } = [];
}

/// <param name="Target">Relative to the folder of the part that points there.</param>
internal sealed record DocxRelationship(string Id, string Type, string Target)
{
    public bool IsExternal { get; init; }
}
