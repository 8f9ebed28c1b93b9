using System.Buffers;
using System.Text;

namespace PolicyKit.Emit.Docx;

/// <summary>
/// Writes the XML of one part, forward only. An element gets its attributes when it opens, and text is escaped and made
/// legal here and nowhere else, so no value of a profile can become markup or break the file.
/// </summary>
internal sealed class MarkupWriter
{
    private static readonly SearchValues<char> Markup = SearchValues.Create("&<>\"");

    private static ReadOnlySpan<byte> Declaration => "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8;

    private readonly StringBuilder _markup = new();
    private readonly Stack<string> _open = new();

    /// <summary>Keeps nothing of what is written: for a pass over a document that only counts.</summary>
    public bool IsIdle { get; init; }

    public MarkupWriter Open(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        if (IsIdle)
            return this;

        WriteTag(name, attributes);
        _markup.Append('>');
        _open.Push(name);
        return this;
    }

    public MarkupWriter Close()
    {
        if (!IsIdle)
            _markup.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    public MarkupWriter Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        if (IsIdle)
            return this;

        WriteTag(name, attributes);
        _markup.Append("/>");
        return this;
    }

    /// <summary>An element with the one attribute that most of WordprocessingML consists of.</summary>
    public MarkupWriter Value(string name, string value) => Empty(name, ("w:val", value));

    public MarkupWriter Value(string name, int value) => Value(name, Units.Format(value));

    /// <summary>An element that holds text and nothing else.</summary>
    public MarkupWriter Leaf(string name, string text) => Open(name).Text(text).Close();

    public MarkupWriter Text(string text)
    {
        if (!IsIdle)
            WriteEscaped(text);
        return this;
    }

    public MarkupWriter Append(MarkupWriter fragment)
    {
        _markup.Append(fragment._markup);
        return this;
    }

    public override string ToString() => _markup.ToString();

    public byte[] ToPart()
    {
        var part = new ArrayBufferWriter<byte>(_markup.Length + (_markup.Length / 16) + Declaration.Length);
        part.Write(Declaration);
        var encoder = Encoding.UTF8.GetEncoder();
        foreach (var chunk in _markup.GetChunks())
            encoder.Convert(chunk.Span, part, flush: false, out _, out _);
        return part.WrittenSpan.ToArray();
    }

    private void WriteTag(string name, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _markup.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            _markup.Append(' ').Append(attribute).Append("=\"");
            WriteEscaped(value);
            _markup.Append('"');
        }
    }

    private void WriteEscaped(string text)
    {
        var rest = LegalText.Create(text).AsSpan();
        for (var next = rest.IndexOfAny(Markup); next >= 0; next = rest.IndexOfAny(Markup))
        {
            _markup.Append(rest[..next]).Append(rest[next] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                _ => "&quot;",
            });
            rest = rest[(next + 1)..];
        }

        _markup.Append(rest);
    }
}
