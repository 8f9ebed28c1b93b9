using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using PolicyKit.Emit.Zip;

namespace PolicyKit.Tests.Emit.Zip;

public sealed class ZipWriterTests
{
    private static readonly ImmutableArray<(string Path, string Text)> Files =
        [("check.txt", "123456789"), ("empty.txt", ""), ("folder/Café.txt", string.Concat(Enumerable.Repeat("Ring 999. ", 1000)))];

    public static TheoryData<string> Writers => ["stored", "compressed"];

    [Theory]
    [MemberData(nameof(Writers))]
    public void What_was_written_can_be_read(string writer)
    {
        using var zip = Open(writer);
        Assert.Equal(Files, zip.Entries.Select(entry => (entry.FullName, new StreamReader(entry.Open()).ReadToEnd())));
    }

    [Theory]
    [MemberData(nameof(Writers))]
    public void The_checksum_is_that_of_the_file(string writer)
    {
        using var zip = Open(writer);
        Assert.Equal([0xCBF43926, 0], zip.Entries.Take(2).Select(entry => entry.Crc32));
    }

    [Theory]
    [MemberData(nameof(Writers))]
    public void Nothing_of_the_computer_or_the_day_is_noted(string writer)
    {
        using var zip = Open(writer);
        Assert.All(zip.Entries, entry =>
        {
            Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime);
            Assert.Equal(0, entry.ExternalAttributes);
        });

        // The high byte of “made by” names the system; 0 stands for none in particular.
        var bytes = Write(writer);
        var directory = bytes.AsSpan().IndexOf("PK\u0001\u0002"u8);
        Assert.Equal(0, bytes[directory + 5]);
    }

    [Fact]
    public void Only_what_is_asked_to_be_is_compressed()
    {
        Assert.All(Open("stored").Entries, entry => Assert.Equal(entry.Length, entry.CompressedLength));
        Assert.True(Open("compressed").Entries[^1].CompressedLength < 500);
    }

    private static ZipArchive Open(string writer) => new(new MemoryStream(Write(writer)));

    private static byte[] Write(string writer)
    {
        ImmutableArray<ZipEntry> entries = [.. Files.Select(file => new ZipEntry(file.Path, Encoding.UTF8.GetBytes(file.Text)))];
        return writer == "stored" ? ZipWriter.WriteStored(entries) : ZipWriter.WriteCompressed(entries);
    }
}
