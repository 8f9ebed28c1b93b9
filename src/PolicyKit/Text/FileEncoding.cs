using System.Text;

namespace PolicyKit.Text;

/// <summary>How the characters of a file are written as bytes, so that a changed file is saved as it was.</summary>
public sealed class FileEncoding
{
    private static readonly FileEncoding Utf8 = new(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), []);
    private static readonly FileEncoding Utf8WithMark = new(Encoding.UTF8, [0xEF, 0xBB, 0xBF]);
    private static readonly FileEncoding Utf16 = new(Encoding.Unicode, [0xFF, 0xFE]);
    private static readonly FileEncoding Utf16BigEndian = new(Encoding.BigEndianUnicode, [0xFE, 0xFF]);
    private static readonly FileEncoding Ansi = new(null, []);

    private readonly Encoding? _encoding;
    private readonly byte[] _mark;

    private FileEncoding(Encoding? encoding, byte[] mark)
    {
        _encoding = encoding;
        _mark = mark;
    }

    /// <summary>UTF-8 or UTF-16 by byte-order mark, else UTF-8, else Windows-1252 (Notepad's older default).</summary>
    public static FileEncoding Detect(ReadOnlySpan<byte> bytes)
    {
        foreach (var marked in new[] { Utf8WithMark, Utf16, Utf16BigEndian })
        {
            if (bytes.StartsWith(marked._mark))
                return marked;
        }

        try
        {
            Utf8._encoding!.GetCharCount(bytes);
            return Utf8;
        }
        catch (DecoderFallbackException)
        {
            return Ansi;
        }
    }

    /// <summary>The text without its byte-order mark.</summary>
    public string GetString(ReadOnlySpan<byte> bytes) =>
        _encoding is null ? Windows1252.GetString(bytes) : _encoding.GetString(bytes[_mark.Length..]);

    /// <summary>The text with its byte-order mark; in UTF-8 where the older code page lacks one of its characters.</summary>
    public byte[] GetBytes(string text) =>
        _encoding is null ? Windows1252.GetBytes(text) ?? Utf8.GetBytes(text) : [.. _mark, .. _encoding.GetBytes(text)];
}
