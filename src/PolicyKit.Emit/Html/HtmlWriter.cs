using System.Text;

namespace PolicyKit.Emit.Html;

/// <summary>Writes markup that is HTML to a browser and well-formed XML to a test. Text cannot become markup: it has one way in, and that way escapes.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _markup = new();
    private readonly Stack<string> _open = new();

    public HtmlWriter Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        WriteTag(element, attributes);
        _markup.Append('>');
        _open.Push(element);
        return this;
    }

    public HtmlWriter Close()
    {
        _markup.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    /// <summary>An element that holds nothing, such as img or path.</summary>
    public HtmlWriter Empty(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        WriteTag(element, attributes);
        _markup.Append("/>");
        return this;
    }

    public HtmlWriter Text(string text)
    {
        WriteEscaped(text);
        return this;
    }

    /// <summary>An element that holds a text alone.</summary>
    public HtmlWriter Element(string element, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(element, attributes).Text(text).Close();

    /// <summary>Ends the line, for those who read or compare the source.</summary>
    public HtmlWriter Line()
    {
        _markup.Append('\n');
        return this;
    }

    /// <summary>Markup of our own making.</summary>
    public HtmlWriter Raw(string markup)
    {
        _markup.Append(markup);
        return this;
    }

    public override string ToString() => _markup.ToString();

    // An attribute whose value is null is left out.
    private void WriteTag(string element, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _markup.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is null)
                continue;

            _markup.Append(' ').Append(name).Append("=\"");
            WriteEscaped(value);
            _markup.Append('"');
        }
    }

    private void WriteEscaped(string text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => _markup.Append("&amp;"),
                '<' => _markup.Append("&lt;"),
                '>' => _markup.Append("&gt;"),
                '"' => _markup.Append("&quot;"),
                '\'' => _markup.Append("&#39;"),
                _ when IsForbidden(c) => _markup,
                _ => _markup.Append(c),
            };
        }
    }

    // Neither HTML nor XML may hold these, even escaped.
    private static bool IsForbidden(char c) => c is < ' ' and not ('\t' or '\n' or '\r') or >= '\x7F' and <= '\x9F' or '\uFFFE' or '\uFFFF';
}
