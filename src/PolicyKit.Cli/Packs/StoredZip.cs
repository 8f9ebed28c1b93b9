using System.Collections.Immutable;
using System.Text;

namespace PolicyKit.Cli.Packs;

/// <summary>A zip archive of files stored as they are.</summary>
/// <remarks>The library's writer notes the operating system, and compresses differently from one version to the next: neither may change the bytes of a published version.</remarks>
internal static class StoredZip
{
    private const uint LocalHeader = 0x04034b50;
    private const uint DirectoryHeader = 0x02014b50;
    private const uint EndOfDirectory = 0x06054b50;
    private const ushort Version = 20;
    private const ushort NamesAreUtf8 = 1 << 11;

    // The earliest day that a zip can hold: 1 January 1980.
    private const ushort FixedDate = (1 << 5) | 1;

    private static readonly ImmutableArray<uint> CrcTable = [.. Enumerable.Range(0, 256).Select(CreateCrcEntry)];

    public static byte[] Write(IReadOnlyCollection<(string Path, ImmutableArray<byte> Bytes)> files)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        var directory = new List<(string Path, uint Crc, int Size, int Offset)>(files.Count);

        foreach (var (path, bytes) in files)
        {
            var file = (path, GetCrc(bytes.AsSpan()), bytes.Length, (int)stream.Position);
            directory.Add(file);
            writer.Write(LocalHeader);
            WriteDescription(writer, file);
            writer.Write(Encoding.UTF8.GetBytes(path));
            writer.Write(bytes.AsSpan());
        }

        var start = (int)stream.Position;
        foreach (var file in directory)
        {
            writer.Write(DirectoryHeader);
            writer.Write(Version);
            WriteDescription(writer, file);
            writer.Write((ushort)0);    // comment
            writer.Write((ushort)0);    // disk
            writer.Write((ushort)0);    // internal attributes
            writer.Write(0u);           // external attributes: the reader's own default
            writer.Write(file.Offset);
            writer.Write(Encoding.UTF8.GetBytes(file.Path));
        }

        var size = (int)stream.Position - start;
        writer.Write(EndOfDirectory);
        writer.Write(0u);               // disks
        writer.Write((ushort)directory.Count);
        writer.Write((ushort)directory.Count);
        writer.Write(size);
        writer.Write(start);
        writer.Write((ushort)0);        // comment
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>What the header of a file and its line in the directory have in common.</summary>
    private static void WriteDescription(BinaryWriter writer, (string Path, uint Crc, int Size, int Offset) file)
    {
        writer.Write(Version);
        writer.Write(NamesAreUtf8);
        writer.Write((ushort)0);        // stored
        writer.Write((ushort)0);        // midnight
        writer.Write(FixedDate);
        writer.Write(file.Crc);
        writer.Write(file.Size);        // compressed
        writer.Write(file.Size);
        writer.Write((ushort)Encoding.UTF8.GetByteCount(file.Path));
        writer.Write((ushort)0);        // extra field
    }

    private static uint GetCrc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
            crc = CrcTable[(int)((crc ^ b) & 0xFF)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint CreateCrcEntry(int index)
    {
        var entry = (uint)index;
        for (var bit = 0; bit < 8; bit++)
            entry = (entry & 1) == 0 ? entry >> 1 : (entry >> 1) ^ 0xEDB88320;
        return entry;
    }
}
