using System.Security.Cryptography;
using System.Text;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Docx;

/// <summary>
/// Writes the custom XML part that lists every block as it was built. Word and LibreOffice both carry it along unread, so it still
/// tells what a block was after a person has edited it and an editor has dropped its tag.
/// </summary>
internal static class ManifestPart
{
    public static byte[] Write(Document document, IEnumerable<ManifestEntry> entries)
    {
        var markup = new MarkupWriter();
        markup.Open("manifest", ("xmlns", Namespaces.Manifest), ("document", document.Id), ("version", document.Version));
        foreach (var entry in entries)
        {
            markup.Empty(
                "block",
                ("id", entry.Id),
                ("hash", entry.Hash),
                ("kind", entry.Block.GetType().Name),
                ("pack", entry.Block.Origin.Pack),
                ("clauses", string.Join(' ', entry.Block.Origin.Clauses)));
        }

        markup.Close();
        return markup.ToPart();
    }

    public static byte[] WriteProperties(Document document)
    {
        // Word tells custom parts apart by a GUID; ours belongs to the document, so that it is the same in every build.
        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(Namespaces.Manifest + "#" + document.Id)).AsSpan(0, 16));
        var markup = new MarkupWriter();
        markup.Open("ds:datastoreItem", ("xmlns:ds", "http://schemas.openxmlformats.org/officeDocument/2006/customXml"), ("ds:itemID", id.ToString("B").ToUpperInvariant()));
        markup.Open("ds:schemaRefs").Empty("ds:schemaRef", ("ds:uri", Namespaces.Manifest)).Close();
        markup.Close();
        return markup.ToPart();
    }
}

/// <summary>A block as it stands in the file.</summary>
internal sealed record ManifestEntry(string Id, string Hash, Block Block);
