using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using PolicyKit.Cli.Packs;
using PolicyKit.Symbols;

namespace PolicyKit.Tests.Cli.Packs;

/// <summary>Small packs and packages of them, whole or tampered with.</summary>
internal static class Packages
{
    public const string Section = "documents/policy-section/175-local.sbn-md";

    public static PackContent Create(string version = "1.0.0", params IEnumerable<(string Path, string Text)> files) => new(
        "north-somerset",
        PackVersion.Parse(version)!,
        files.Append(("pack.yaml", $"""
                id: north-somerset
                title: North Somerset
                version: "{version}"
                publisher: {"{"} name: Exampleshire Safeguarding Partnership, type: partnership, website: https://board.example {"}"}
                inherits: [ukccis-2016]
                licence: Schools may adapt these texts.
                review_due: 2027-08-31
                """))
            .Append((Section, "## Local\n\nRing the board.\n"))
            .DistinctBy(file => file.Item1)
            .ToImmutableSortedDictionary(file => file.Item1, file => (ImmutableArray<byte>)[.. Encoding.UTF8.GetBytes(file.Item2)], StringComparer.Ordinal));

    /// <summary>The same archive with some entries changed, added or, for null, left out.</summary>
    public static byte[] Repack(byte[] package, params (string Path, byte[]? Bytes)[] changes)
    {
        using var source = new ZipArchive(new MemoryStream(package));
        using var stream = new MemoryStream();
        using (var target = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.Where(e => changes.All(c => c.Path != e.FullName)))
                Add(target, entry.FullName, ReadAll(entry));
            foreach (var (path, bytes) in changes)
            {
                if (bytes is not null)
                    Add(target, path, bytes);
            }
        }

        return stream.ToArray();
    }

    public static void Add(ZipArchive zip, string path, byte[] bytes)
    {
        using var stream = zip.CreateEntry(path).Open();
        stream.Write(bytes);
    }

    public static byte[] ReadAll(ZipArchiveEntry entry)
    {
        using var bytes = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
