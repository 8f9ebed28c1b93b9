using System.Globalization;
using System.Net;
using System.Text;

namespace PolicyKit.Rendering.BuiltIns;

/// <summary>The functions of <c>html</c>. Null stays null.</summary>
internal static class HtmlFunctions
{
    // Reading character by character takes this many times as long as searching does.
    private const int SlowReading = 16;

    private const string KeptInUrls = "-_.~:/?#[]@!$&'()*+,;=";

    public static readonly BuiltInFunction[] All =
    [
        new("html.escape", "text", c => c[0] is null ? null : c.Checked(WebUtility.HtmlEncode(c.Text(0)))),
        new("html.newline_to_br", "text", c => c[0] is null ? null : BreakLines(c)),
        new("html.strip", "text", c => c[0] is null ? null : Strip(c)),
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

    // Scanned rather than matched by a pattern, so that what it takes can be counted.
    private static string Strip(BuiltInCall call)
    {
        var text = call.Text(0);
        var lastEnd = text.LastIndexOf('>');
        var result = new StringBuilder(text.Length);
        var position = 0;
        while (position < text.Length)
        {
            if (text[position] == '<' && position < lastEnd && FindTagEnd(call, text, position) is { } end)
                position = end;
            else
                result.Append(text[position++]);
        }

        return result.ToString();
    }

    private static int? FindTagEnd(BuiltInCall call, string text, int start)
    {
        var end = FindBlockEnd(text, start) ?? FindTagEnd(text, start);
        call.Context.Budget.CountText(call.Site, SlowReading * ((end ?? text.Length) - start));
        return end;
    }

    private static int? FindBlockEnd(string text, int start)
    {
        foreach (var (opening, closing) in (ReadOnlySpan<(string, string)>)[("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>")])
        {
            if (text.AsSpan(start).StartsWith(opening, StringComparison.OrdinalIgnoreCase)
                && text.IndexOf(closing, start, StringComparison.OrdinalIgnoreCase) is >= 0 and var end)
            {
                return end + closing.Length;
            }
        }

        return null;
    }

    // Quotes mean something after = only: elsewhere an apostrophe is an apostrophe.
    private static int? FindTagEnd(string text, int start)
    {
        int? position = start + 1;
        while (position < text.Length)
        {
            var c = text[position.Value];
            position++;
            if (c == '>')
                return position;
            if (c == '=')
                position = FindValueEnd(text, position.Value);
        }

        return null;
    }

    private static int? FindValueEnd(string text, int start)
    {
        if (start == text.Length)
            return null;
        if (text[start] is '"' or '\'')
            return text.IndexOf(text[start], start + 1) is >= 0 and var quote ? quote + 1 : null;

        var end = start + 1;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] != '>')
            end++;
        return end;
    }
}
