using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace PolicyKit.Readers.Office;

/// <summary>The words of each block of a Word file, found by the bookmarks that name the blocks; of a table, those of its first cell, which carries its name.</summary>
internal static class MarkedBlocks
{
    private const string Prefix = "_pk_";

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static SortedDictionary<string, string> Read(string file)
    {
        var blocks = new SortedDictionary<string, StringBuilder>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in GetShown(LoadBody(file)))
        {
            var id = (string?)element.Attribute(W + "id") ?? "";
            if (element.Name == W + "bookmarkStart" && (string?)element.Attribute(W + "name") is { } name && name.StartsWith(Prefix, StringComparison.Ordinal))
            {
                // LibreOffice opens a bookmark over several paragraphs twice, and closes it once.
                names[id] = name;
                open.Add(name);
                blocks.TryAdd(name, new StringBuilder());
            }
            else if (element.Name == W + "bookmarkEnd" && names.TryGetValue(id, out var closed))
            {
                open.Remove(closed);
            }
            else if (element.Name == W + "t")
            {
                foreach (var words in open)
                    blocks[words].Append(element.Value);
            }
        }

        return new(blocks.ToDictionary(b => b.Key, b => string.Join(' ', b.Value.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))), StringComparer.Ordinal);
    }

    /// <summary>The ids that the file's own list of blocks holds.</summary>
    public static IEnumerable<string> ReadManifest(string file)
    {
        using var package = ZipFile.OpenRead(file);
        foreach (var part in package.Entries.Where(e => e.FullName.StartsWith("customXml/item", StringComparison.Ordinal) && e.Name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var stream = part.Open();
            foreach (var block in XDocument.Load(stream).Descendants().Where(e => e.Name.LocalName == "block"))
                yield return (string?)block.Attribute("id") ?? "";
        }
    }

    /// <summary>Everything but what stands in the place of shapes for programs that know none.</summary>
    private static IEnumerable<XElement> GetShown(XElement element) =>
        element.Elements().Where(e => e.Name.LocalName != "Fallback").SelectMany(e => GetShown(e).Prepend(e));

    private static XElement LoadBody(string file)
    {
        using var package = ZipFile.OpenRead(file);
        using var stream = package.GetEntry("word/document.xml")!.Open();
        return XDocument.Load(stream).Root!;
    }
}
