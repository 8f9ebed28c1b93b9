using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace PolicyKit.Emit.Zip;

/// <summary>Writes files into one archive, in the order given: the same files make the same bytes.</summary>
/// <remarks>The library's own archive notes the operating system and the time.</remarks>
public static class ZipWriter
{
    private const uint LocalHeader = 0x04034b50;
    private const uint DirectoryHeader = 0x02014b50;
    private const uint EndOfDirectory = 0x06054b50;
    private const ushort Version = 20;
    private const ushort NamesAreUtf8 = 1 << 11;
    private const ushort Deflated = 8;
    private const int GzipHeaderSize = 10;
    private const int GzipTrailerSize = 8;

    // The earliest day that a zip can hold: 1 January 1980.
    private const ushort FixedDate = (1 << 5) | 1;

    /// <summary>Files as they are: how a library compresses differs between its versions, and may not change the bytes of what is published.</summary>
    public static byte[] WriteStored(IReadOnlyCollection<ZipEntry> entries) => Write(entries, Store);

    public static byte[] WriteCompressed(IReadOnlyCollection<ZipEntry> entries) => Write(entries, Compress);

    private static byte[] Write(IReadOnlyCollection<ZipEntry> entries, Func<ZipEntry, PackedEntry> pack)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        var directory = new List<(PackedEntry Entry, int Offset)>(entries.Count);

        foreach (var entry in entries.Select(pack))
        {
            directory.Add((entry, (int)stream.Position));
            writer.Write(LocalHeader);
            WriteDescription(writer, entry);
            writer.Write(entry.Path);
            writer.Write(entry.Content.Span);
        }

        var start = (int)stream.Position;
        foreach (var (entry, offset) in directory)
        {
            writer.Write(DirectoryHeader);
            writer.Write(Version);
            WriteDescription(writer, entry);
            writer.Write((ushort)0);    // comment
            writer.Write((ushort)0);    // disk
            writer.Write((ushort)0);    // internal attributes
            writer.Write(0u);           // external attributes: the reader's own default
            writer.Write(offset);
            writer.Write(entry.Path);
        }

        var size = (int)stream.Position - start;
        writer.Write(EndOfDirectory);
        writer.Write(0u);               // disks
        writer.Write((ushort)directory.Count);
        writer.Write((ushort)directory.Count);
        writer.Write(size);
        writer.Write(start);
        writer.Write((ushort)0);        // comment
        return stream.ToArray();
    }

    /// <summary>What the header of a file and its line in the directory have in common.</summary>
    private static void WriteDescription(BinaryWriter writer, PackedEntry entry)
    {
        writer.Write(Version);
        writer.Write(NamesAreUtf8);
        writer.Write(entry.Method);
        writer.Write((ushort)0);        // midnight
        writer.Write(FixedDate);
        writer.Write(entry.Crc);
        writer.Write(entry.Content.Length);
        writer.Write(entry.Size);
        writer.Write((ushort)entry.Path.Length);
        writer.Write((ushort)0);        // extra field
    }

    private static PackedEntry Store(ZipEntry entry) =>
        new(Encoding.UTF8.GetBytes(entry.Path), Method: 0, entry.Bytes.IsEmpty ? 0 : GetCrc(Gzip(entry.Bytes, CompressionLevel.NoCompression)), entry.Bytes.Length, entry.Bytes);

    private static PackedEntry Compress(ZipEntry entry)
    {
        if (entry.Bytes.IsEmpty)
            return Store(entry);

        var packed = Gzip(entry.Bytes, CompressionLevel.Fastest);
        return new(Encoding.UTF8.GetBytes(entry.Path), Deflated, GetCrc(packed), entry.Bytes.Length, packed[GzipHeaderSize..^GzipTrailerSize]);
    }

    // A gzip file is what a zip holds of a file, between a header and a trailer that begins with the checksum: one pass gives both.
    private static ReadOnlyMemory<byte> Gzip(ReadOnlyMemory<byte> bytes, CompressionLevel level)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, level, leaveOpen: true))
            gzip.Write(bytes.Span);
        return packed.GetBuffer().AsMemory(0, (int)packed.Length);
    }

    private static uint GetCrc(ReadOnlyMemory<byte> gzip) => BinaryPrimitives.ReadUInt32LittleEndian(gzip.Span[^GzipTrailerSize..]);

    /// <param name="Size">Of the file itself; its content may be shorter.</param>
    private readonly record struct PackedEntry(byte[] Path, ushort Method, uint Crc, int Size, ReadOnlyMemory<byte> Content);
}
