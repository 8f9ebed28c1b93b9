using System.Text;
using PolicyKit.Text;

namespace PolicyKit.Tests.Text;

public sealed class FileEncodingTests
{
    private const string Words = "name: Siân “Beddow” – née O’Neill €";

    public static TheoryData<byte[]> Files => new()
    {
        Encoding.UTF8.GetBytes(Words),
        new byte[] { 0xEF, 0xBB, 0xBF }.Concat(Encoding.UTF8.GetBytes(Words)).ToArray(),
        new byte[] { 0xFF, 0xFE }.Concat(Encoding.Unicode.GetBytes(Words)).ToArray(),
        new byte[] { 0xFE, 0xFF }.Concat(Encoding.BigEndianUnicode.GetBytes(Words)).ToArray(),
        "name: Si\u00E2n \u0093Beddow\u0094 \u0096 n\u00E9e O\u0092Neill \u0080".Select(c => (byte)c).ToArray(),
        Array.Empty<byte>(),
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_written_as_it_was_read(byte[] bytes)
    {
        var encoding = FileEncoding.Detect(bytes);
        var text = encoding.GetString(bytes);
        Assert.Equal(bytes.Length == 0 ? "" : Words, text);
        Assert.Equal(bytes, encoding.GetBytes(text));
    }

    [Fact]
    public void A_letter_that_the_older_code_page_lacks_makes_the_file_utf_8()
    {
        var older = FileEncoding.Detect([0xE9]);
        Assert.Equal(Encoding.UTF8.GetBytes("é ŵ"), older.GetBytes("é ŵ"));
    }
}
