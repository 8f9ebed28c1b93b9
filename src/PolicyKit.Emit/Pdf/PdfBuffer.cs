using System.Buffers;
using System.Runtime.CompilerServices;

namespace PolicyKit.Emit.Pdf;

/// <summary>A content stream while it is written. Numbers go in without a string of their own: a page holds thousands of them.</summary>
internal sealed class PdfBuffer
{
    private readonly ArrayBufferWriter<byte> _bytes = new(32 * 1024);

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    /// <summary>Writes a text of ASCII characters, with its numbers as PDF has them.</summary>
    public void Append([InterpolatedStringHandlerArgument("")] AsciiText text) => _ = text;

    public void Append(string ascii)
    {
        var room = _bytes.GetSpan(ascii.Length);
        for (var i = 0; i < ascii.Length; i++)
            room[i] = (byte)ascii[i];
        _bytes.Advance(ascii.Length);
    }

    public void Append(double number)
    {
        const int LongestNumber = 24;
        _bytes.Advance(PdfSyntax.Format(number, _bytes.GetSpan(LongestNumber)));
    }

    public void AppendHex(ushort number)
    {
        var room = _bytes.GetSpan(4);
        for (var digit = 0; digit < 4; digit++)
            room[digit] = "0123456789ABCDEF"u8[number >> (12 - 4 * digit) & 15];
        _bytes.Advance(4);
    }

    /// <summary>What the compiler makes of an interpolated string: it writes straight into the buffer.</summary>
    [InterpolatedStringHandler]
    public readonly struct AsciiText
    {
        private readonly PdfBuffer _buffer;

        public AsciiText(int literalLength, int formattedCount, PdfBuffer buffer)
        {
            _ = (literalLength, formattedCount); // The compiler passes them; the buffer grows as it needs to.
            _buffer = buffer;
        }

        public void AppendLiteral(string text) => _buffer.Append(text);

        public void AppendFormatted(string text) => _buffer.Append(text);

        public void AppendFormatted(double number) => _buffer.Append(number);
    }
}
