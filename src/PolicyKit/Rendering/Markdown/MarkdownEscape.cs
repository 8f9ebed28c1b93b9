using System.Text;

namespace PolicyKit.Rendering.Markdown;

/// <summary>Makes a value safe to stand in Markdown: it is read back as exactly its own characters.</summary>
internal static class MarkdownEscape
{
    public static string Escape(string value)
    {
        var clean = PrivateMarks.Strip(value);
        var result = new StringBuilder(clean.Length + 8);
        foreach (var c in clean)
        {
            // CommonMark reads a backslash before any ASCII punctuation as that character alone.
            if (char.IsAsciiLetterOrDigit(c) || c >= 128 || c is ' ' or '\'' or ',')
                result.Append(c);
            else if (c is '\r' or '\n' or '\t')
                result.Append(' ');
            else if (!char.IsControl(c))
                result.Append('\\').Append(c);
        }

        return result.ToString();
    }
}
