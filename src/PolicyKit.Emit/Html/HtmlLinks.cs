namespace PolicyKit.Emit.Html;

/// <summary>Links that lead out of the page: telephone numbers that stay whole, addresses that break where a reader would break them.</summary>
internal sealed class HtmlLinks(HtmlWriter html)
{
    public static bool IsSafe(string target) =>
        ((string[])["tel:", "mailto:", "https://", "http://"]).Any(s => target.StartsWith(s, StringComparison.OrdinalIgnoreCase) && target.Length > s.Length);

    public void Open(string target) => html.Open("a", ("href", target), ("class", IsPhone(target) ? "phone" : target.StartsWith('#') ? null : "address"));

    public void WriteText(string target, string text)
    {
        if (IsPhone(target))
            WriteNumber(text);
        else if (!text.Contains(' '))
            WriteAddress(text);
        else
            html.Text(text);
    }

    // The digits belong together; words such as "extension 12" may go to the next line.
    private void WriteNumber(string text)
    {
        var digits = text[..(text.Length - text.SkipWhile(c => !char.IsLetter(c)).Count())].TrimEnd();
        if (digits == "")
            html.Text(text);
        else
            html.Element("span", digits, ("class", "digits")).Text(text[digits.Length..]);
    }

    private void WriteAddress(string text)
    {
        var start = 0;
        for (var end = 1; end < text.Length; end++)
        {
            if (!IsJoint(text[end - 1]) || IsJoint(text[end]))
                continue;

            html.Text(text[start..end]).Empty("wbr");
            start = end;
        }

        html.Text(text[start..]);
    }

    private static bool IsPhone(string target) => target.StartsWith("tel:", StringComparison.OrdinalIgnoreCase);

    private static bool IsJoint(char c) => c is '@' or '.' or '/' or '-' or '_';
}
