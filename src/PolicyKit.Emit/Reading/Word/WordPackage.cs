using System.Buffers;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml.Linq;
using static PolicyKit.Emit.Reading.Word.WordNames;

namespace PolicyKit.Emit.Reading.Word;

/// <summary>The parts of a Word file, unpacked in memory when asked for. Nothing is written anywhere and nothing outside the file is opened.</summary>
internal sealed class WordPackage : IDisposable
{
    private static ReadOnlySpan<byte> DirectoryEntry => [(byte)'P', (byte)'K', 1, 2];

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ImmutableDictionary<string, WordRelationship>> _relationships = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, XElement> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<BreakingPoint> _breaks = [];
    private long _unpacked;
    private int _nodes;

    private WordPackage(ZipArchive zip) => _zip = zip;

    /// <summary>Parts that could only be read up to some place.</summary>
    public IReadOnlyList<BreakingPoint> Breaks => _breaks;

    /// <exception cref="UnreadableFileException">It is no zip that Word would write.</exception>
    public static WordPackage Open(byte[] bytes)
    {
        // What the zip says about itself is not believed: its entries are counted where they stand.
        if (CountEntries(bytes) > ReadingLimits.Parts)
            throw UnreadableFileException.TooLarge($"it has more than {ReadingLimits.Parts:N0} parts");

        try
        {
            var package = new WordPackage(new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read));
            foreach (var entry in package._zip.Entries)
                package.Add(entry);
            return package;
        }
        catch (InvalidDataException)
        {
            throw UnreadableFileException.Damaged("it is a zip file that cannot be opened");
        }
    }

    public void Dispose() => _zip.Dispose();

    public bool Contains(string path) => _entries.ContainsKey(path);

    public IEnumerable<string> Paths => _entries.Keys.Order(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null when there is no such part.</summary>
    public XElement? FindPart(string path)
    {
        if (_parts.TryGetValue(path, out var known))
            return known;
        if (!_entries.TryGetValue(path, out var entry))
            return null;

        using var unpacked = Unpack(entry, path);
        var part = XmlPart.Parse(unpacked, path, ref _nodes);
        if (part.Break is { } breakingPoint)
            _breaks.Add(breakingPoint);
        return _parts[path] = part.Root;
    }

    /// <summary>By id, what a part points to; the package itself has the path "".</summary>
    public ImmutableDictionary<string, WordRelationship> GetRelationships(string path)
    {
        if (_relationships.TryGetValue(path, out var known))
            return known;

        var slash = path.LastIndexOf('/') + 1;
        var folder = path[..slash];
        var relationships = ImmutableDictionary.CreateBuilder<string, WordRelationship>(StringComparer.Ordinal);
        foreach (var element in FindPart($"{folder}_rels/{path[slash..]}.rels")?.Elements(Package + "Relationship") ?? [])
        {
            var isExternal = element.Attribute("TargetMode")?.Value == "External";
            var target = element.Attribute("Target")?.Value ?? "";
            var type = element.Attribute("Type")?.Value ?? "";
            relationships[element.Attribute("Id")?.Value ?? ""] = new WordRelationship(
                type[(type.LastIndexOf('/') + 1)..], isExternal ? target : Resolve(folder, target), isExternal);
        }

        return _relationships[path] = relationships.ToImmutable();
    }

    private static int CountEntries(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        for (var at = bytes.IndexOf(DirectoryEntry); at >= 0 && count <= ReadingLimits.Parts; count++)
        {
            bytes = bytes[(at + DirectoryEntry.Length)..];
            at = bytes.IndexOf(DirectoryEntry);
        }

        return count;
    }

    private void Add(ZipArchiveEntry entry)
    {
        // Some older programs wrote Windows' own slashes.
        var path = entry.FullName.Replace('\\', '/');
        if (path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal) || path.Split('/').Contains(".."))
            throw UnreadableFileException.Unsafe("the name of a part leads out of the file");
        if (path.EndsWith('/'))
            return;
        if (!_entries.TryAdd(path, entry))
            throw UnreadableFileException.Unsafe("two of its parts have one name");
    }

    private MemoryStream Unpack(ZipArchiveEntry entry, string path)
    {
        if (entry.IsEncrypted)
            throw new UnreadableFileException(ReadingDiagnostics.NotAWordFile, "protected with a password", "Save it again without a password");

        // Most parts are small: a buffer of its own for each would be most of what reading a file takes.
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            using var stream = entry.Open();
            var unpacked = new MemoryStream();
            for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
            {
                unpacked.Write(buffer.AsSpan(0, read));
                _unpacked += read;
                if (unpacked.Length > ReadingLimits.PartBytes)
                    throw UnreadableFileException.TooLarge($"{path} unpacks to more than {ReadingLimits.PartBytes >> 20} MB");
                if (_unpacked > ReadingLimits.TotalBytes)
                    throw UnreadableFileException.TooLarge($"its parts unpack to more than {ReadingLimits.TotalBytes >> 20} MB");
                if (unpacked.Length > ReadingLimits.RatioStart && unpacked.Length / ReadingLimits.Ratio > entry.CompressedLength)
                    throw UnreadableFileException.TooLarge($"{path} unpacks to more than {ReadingLimits.Ratio} times its size, as a zip bomb does");
            }

            unpacked.Position = 0;
            return unpacked;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            throw UnreadableFileException.Damaged($"{path} cannot be unpacked");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>A path from the root of the package. One that leads out of it finds nothing.</summary>
    private static string Resolve(string folder, string target)
    {
        var path = target.Replace('\\', '/');
        var steps = (path.StartsWith('/') ? path[1..] : folder + path).Split('/');
        var kept = new List<string>();
        foreach (var step in steps)
        {
            if (step == ".." && kept.Count > 0)
                kept.RemoveAt(kept.Count - 1);
            else if (step != ".")
                kept.Add(step);
        }

        return string.Join('/', kept);
    }
}

/// <param name="Kind">The last word of its type, such as "hyperlink".</param>
/// <param name="Target">A path from the root of the package, or the address when it is external.</param>
internal sealed record WordRelationship(string Kind, string Target, bool IsExternal);
