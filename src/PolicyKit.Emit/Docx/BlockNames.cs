using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Docx;

/// <summary>
/// What each block is called inside the file. Word, LibreOffice and people who merge edits find a block again by these names, so they
/// depend on the block's own id and never on what stands around it.
/// </summary>
internal sealed class BlockNames
{
    private const int LongestBookmark = 40;
    private const int LongestTag = 64;
    private const int HashDigits = 12;

    private readonly HashSet<string> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<int> _controlIds = [];
    private readonly Dictionary<string, string> _bookmarks = new(StringComparer.Ordinal);

    public BlockNames(Document document)
    {
        TopLevelIds = [.. document.Blocks.Select(GetUniqueId)];
        var targets = TopLevelIds.Concat(DocumentWalker.GetBlocks(document).OfType<Heading>().Select(h => h.Id).Where(id => id.Length > 0));
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var id in targets.Distinct(StringComparer.Ordinal))
            _bookmarks[id] = CreateBookmark(id, taken);
    }

    /// <summary>One id for each block of the document; made up from its kind for a block that has none.</summary>
    public ImmutableArray<string> TopLevelIds { get; }

    /// <summary>Null when nothing in the document has this id.</summary>
    public string? FindBookmark(string id) => _bookmarks.GetValueOrDefault(id);

    /// <summary>The first digits of the hash of what the block says, one paragraph a line: it no longer fits once a person has edited it.</summary>
    public static string GetHash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashDigits];

    /// <summary>Tag and alias of a content control. Both may hold 64 characters, so an over-long id is cut and told apart by its own hash.</summary>
    public static string GetTag(string id, string hash)
    {
        const int LongestId = LongestTag - HashDigits - 4;
        var name = id.Length <= LongestId ? id : id[..(LongestId - HashDigits - 1)] + "-" + GetHash(id);
        return $"pk:{name}:{hash}";
    }

    /// <summary>The number that Word asks of a content control, from its name.</summary>
    public int GetControlId(string id)
    {
        var number = BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 4)) & int.MaxValue;
        while (number == 0 || !_controlIds.Add(number))
            number = (number + 1) & int.MaxValue;
        return number;
    }

    private string GetUniqueId(Block block, int index)
    {
        var id = block.Id.Length > 0 ? block.Id : block.GetType().Name.ToLowerInvariant() + "-" + (index + 1).ToString(CultureInfo.InvariantCulture);
        while (!_ids.Add(id))
            id += "-" + (index + 1).ToString(CultureInfo.InvariantCulture);
        return id;
    }

    private static string CreateBookmark(string id, HashSet<string> taken)
    {
        var name = new StringBuilder("_pk_");
        foreach (var character in id)
            name.Append(char.IsAsciiLetterOrDigit(character) ? character : '_');

        var bookmark = name.ToString();
        if (bookmark.Length > LongestBookmark || !taken.Add(bookmark))
        {
            bookmark = bookmark[..Math.Min(bookmark.Length, LongestBookmark - HashDigits - 1)] + "_" + GetHash(id);
            taken.Add(bookmark);
        }

        return bookmark;
    }
}
