using System.Globalization;
using System.Net;
using System.Text;

namespace PolicyKit.Rendering.BuiltIns;

/// <summary>The functions of <c>html</c>. Null stays null.</summary>
internal static class HtmlFunctions
{
    private const string KeptInUrls = "-_.~:/?#[]@!$&'()*+,;=";

    public static readonly BuiltInFunction[] All =
    [
        new("html.escape", "text", c => c[0] is null ? null : c.Checked(WebUtility.HtmlEncode(c.Text(0)))),
        new("html.newline_to_br", "text", c => c[0] is null ? null : BreakLines(c)),
        new("html.strip", "text", c => c[0] is null ? null : Strip(c.Text(0))),
        new("html.url_encode", "text", c => c[0] is null ? null : c.Checked(Escape(c.Text(0), "-_.~"))),
        new("html.url_escape", "text", c => c[0] is null ? null : c.Checked(Escape(c.Text(0), KeptInUrls))),
    ];

    private static string BreakLines(BuiltInCall call)
    {
        var text = call.Text(0);
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r' || text[i] == '\n' && (i == 0 || text[i - 1] != '\r'))
                result.Append("<br />");
            result.Append(text[i]);
        }

        return call.Checked(result.ToString());
    }

    private static string Escape(string text, string kept)
    {
        var result = new StringBuilder(text.Length);
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            if (b < 128 && (char.IsAsciiLetterOrDigit((char)b) || kept.Contains((char)b)))
                result.Append((char)b);
            else
                result.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
        }

        return result.ToString();
    }

    // Scanned rather than matched by a pattern, so that the time it takes grows with the text only.
    private static string Strip(string text)
    {
        var result = new StringBuilder(text.Length);
        var position = 0;
        while (position < text.Length)
        {
            if (text[position] == '<' && FindTagEnd(text, position) is > 0 and var end)
                position = end;
            else
                result.Append(text[position++]);
        }

        return result.ToString();
    }

    private static int FindTagEnd(string text, int start)
    {
        foreach (var (opening, closing) in (ReadOnlySpan<(string, string)>)[("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>")])
        {
            if (string.Compare(text, start, opening, 0, opening.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                var end = text.IndexOf(closing, start, StringComparison.OrdinalIgnoreCase);
                if (end >= 0)
                    return end + closing.Length;
            }
        }

        var quote = '\0';
        for (var i = start + 1; i < text.Length; i++)
        {
            if (quote != '\0')
                quote = text[i] == quote ? '\0' : quote;
            else if (text[i] is '"' or '\'')
                quote = text[i];
            else if (text[i] == '>')
                return i + 1;
        }

        // An apostrophe that closes nothing is only an apostrophe.
        return text.IndexOf('>', start) + 1;
    }
}
