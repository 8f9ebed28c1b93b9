using System.Text;

namespace PolicyKit.Emit.Docx;

/// <summary>
/// Writes the XML of one part, forward only. An element gets its attributes when it opens, and text is escaped and made
/// legal here and nowhere else, so no value of a profile can become markup or break the file.
/// </summary>
internal sealed class MarkupWriter
{
    private readonly StringBuilder _markup = new();
    private readonly Stack<string> _open = new();

    public MarkupWriter Open(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        WriteTag(name, attributes);
        _markup.Append('>');
        _open.Push(name);
        return this;
    }

    public MarkupWriter Close()
    {
        _markup.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    public MarkupWriter Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
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
        const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n";
        return Encoding.UTF8.GetBytes(Declaration + _markup);
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
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&':
                    _markup.Append("&amp;");
                    break;
                case '<':
                    _markup.Append("&lt;");
                    break;
                case '>':
                    _markup.Append("&gt;");
                    break;
                case '"':
                    _markup.Append("&quot;");
                    break;
                case '\t' or '\n' or '\r':
                    _markup.Append(' ');
                    break;
                case < 0x20 or 0xFFFE or 0xFFFF:
                    // XML has no way to write these; a lone surrogate was already replaced when it became a rune.
                    _markup.Append('\uFFFD');
                    break;
                case var value when rune.IsBmp:
                    _markup.Append((char)value);
                    break;
                default:
                    _markup.Append(rune.ToString());
                    break;
            }
        }
    }
}
