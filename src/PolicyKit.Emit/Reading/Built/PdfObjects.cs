using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace PolicyKit.Emit.Reading.Built;

/// <summary>The numbered objects of a PDF of ours. What is not as our writer writes it is absent, so that a damaged file says less and never fails.</summary>
internal sealed class PdfObjects
{
    private readonly Dictionary<int, string> _texts = [];
    private readonly Dictionary<int, byte[]> _streams = [];
    private readonly Dictionary<int, string> _inflated = [];

    private PdfObjects()
    {
    }

    /// <summary>Null when it is no PDF.</summary>
    public static PdfObjects? Parse(byte[] file)
    {
        if (!file.AsSpan().StartsWith("%PDF-"u8))
            return null;

        var objects = new PdfObjects();
        objects.ReadStreams(file);
        foreach (var (id, text) in objects._texts.Where(t => t.Value.Contains("/Type/ObjStm", StringComparison.Ordinal)).ToList())
            objects.ReadPacked(text, objects.GetStream(id));
        return objects;
    }

    public string? FindCatalog() => _texts.Values.FirstOrDefault(t => t.Contains("/Type/Catalog", StringComparison.Ordinal));

    /// <summary>Empty when there is no such object.</summary>
    public string GetText(int id) => _texts.GetValueOrDefault(id, "");

    /// <summary>The content of a stream, a character a byte; empty when it cannot be unpacked.</summary>
    public string GetStream(int id)
    {
        if (_inflated.TryGetValue(id, out var known))
            return known;

        try
        {
            using var inflate = new ZLibStream(new MemoryStream(_streams.GetValueOrDefault(id, [])), CompressionMode.Decompress);
            using var content = new MemoryStream();
            inflate.CopyTo(content);
            return _inflated[id] = Encoding.Latin1.GetString(content.GetBuffer(), 0, (int)content.Length);
        }
        catch (InvalidDataException)
        {
            return _inflated[id] = "";
        }
    }

    /// <summary>The object that an entry such as "/Pages " refers to; 0 without one.</summary>
    public static int GetReference(string text, string entry) =>
        text.IndexOf(entry, StringComparison.Ordinal) is >= 0 and var at ? ReadNumber(text.AsSpan(at + entry.Length)) : 0;

    public static IEnumerable<int> GetReferences(string text) =>
        text.Split(" 0 R", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(t => ReadNumber(t)).Where(n => n > 0);

    /// <summary>What stands between two words; empty when either is missing.</summary>
    public static string Find(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal);
        if (from < 0)
            return "";

        from += start.Length;
        var to = text.IndexOf(end, from, StringComparison.Ordinal);
        return to < 0 ? "" : text[from..to];
    }

    /// <summary>A text for people: in plain letters, or in hexadecimal digits of UTF-16.</summary>
    public static string ReadText(string text, string entry)
    {
        if (Find(text, entry + "<FEFF", ">") is { Length: > 0 } digits && digits.All(char.IsAsciiHexDigit) && digits.Length % 4 == 0)
            return Encoding.BigEndianUnicode.GetString(Convert.FromHexString(digits));

        var start = text.IndexOf(entry + "(", StringComparison.Ordinal);
        if (start < 0)
            return "";

        var plain = new StringBuilder();
        for (var i = start + entry.Length + 1; i < text.Length && text[i] != ')'; i++)
            plain.Append(text[i] == '\\' && i + 1 < text.Length ? text[++i] : text[i]);
        return plain.ToString();
    }

    public static int ReadNumber(ReadOnlySpan<char> text)
    {
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(digits < 0 ? text : text[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    // Streams follow each other; each says how long it is.
    private void ReadStreams(ReadOnlySpan<byte> file)
    {
        while (file.IndexOf(" 0 obj\n"u8) is >= 0 and var at)
        {
            var start = file[..at].LastIndexOfAnyExceptInRange((byte)'0', (byte)'9') + 1;
            var id = ReadNumber(Encoding.Latin1.GetString(file[start..at]));
            file = file[(at + " 0 obj\n"u8.Length)..];
            var end = file.IndexOf("\nstream\n"u8);
            if (end < 0)
                return;

            var text = Encoding.Latin1.GetString(file[..end]);
            file = file[(end + "\nstream\n"u8.Length)..];
            var length = Math.Min(file.Length, text.LastIndexOf("/Length ", StringComparison.Ordinal) is >= 0 and var entry ? ReadNumber(text.AsSpan(entry + "/Length ".Length)) : 0);
            _texts[id] = text;
            _streams[id] = file[..length].ToArray();
            file = file[length..];
        }
    }

    private void ReadPacked(string text, string content)
    {
        var first = GetReference(text, "/First ");
        if (first > content.Length)
            return;

        var index = content[..first].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => ReadNumber(n)).ToArray();
        for (var i = 0; i + 1 < index.Length; i += 2)
        {
            var start = first + index[i + 1];
            var end = i + 3 < index.Length ? first + index[i + 3] : content.Length;
            if (start <= end && end <= content.Length)
                _texts[index[i]] = content[start..end].Trim();
        }
    }
}
