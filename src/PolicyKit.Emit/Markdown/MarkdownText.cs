using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Markdown;

/// <summary>Writes inlines so that every character of the text is read back as itself.</summary>
internal static partial class MarkdownText
{
    /// <summary>A paragraph's inlines, on one line but for line breaks, which are written as <paramref name="lineBreak"/>.</summary>
    public static string Write(ImmutableArray<Inline> inlines, string lineBreak = "\\\n")
    {
        var text = new StringBuilder();
        foreach (var inline in inlines)
        {
            text.Append(inline switch
            {
                TextInline run => EscapeSigns(run.Text),
                Strong strong => Mark("**", Write(strong.Inlines, lineBreak)),
                Emphasis emphasis => Mark("*", Write(emphasis.Inlines, lineBreak)),
                InLanguage foreign => $"<span lang=\"{foreign.Language}\">{Write(foreign.Inlines, lineBreak)}</span>",
                Link link => $"[{Write(link.Inlines, lineBreak)}]({EscapeTarget(link.Target)})",
                MissingValue missing => $"**\\[Missing: {EscapeSigns(missing.Name)}\\]**",
                LineBreak => lineBreak,
                _ => "",
            });
        }

        return text.ToString();
    }

    public static string Escape(string text) => EscapeLineStarts(EscapeSigns(text).Trim());

    /// <summary>Keeps a line that begins like a heading, list or quotation from becoming one.</summary>
    public static string EscapeLineStarts(string text) =>
        string.Join('\n', text.Split('\n').Select(line => LineStart().Replace(line.TrimStart(' ', '\t'), @"${number}\${sign}")));

    private static string EscapeSigns(string text) => Signs().Replace(Spaces().Replace(text, " "), @"\$0");

    // Markdown takes no space inside its marks: "** so **" stays four asterisks.
    private static string Mark(string mark, string text)
    {
        var inner = text.Trim(' ');
        if (inner == "")
            return text;

        var start = text.IndexOf(inner, StringComparison.Ordinal);
        return text[..start] + mark + inner + mark + text[(start + inner.Length)..];
    }

    private static string EscapeTarget(string target) =>
        target.Any(c => c is '(' or ')' or '<' or '>' or '\\' || char.IsWhiteSpace(c))
            ? $"<{Spaces().Replace(target, "%20").Replace("\\", "%5C").Replace("<", "%3C").Replace(">", "%3E")}>"
            : target;

    [GeneratedRegex(@"[ \t\r\n\f\v\0-\x1F]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\\`*_\[\]<>|~]|&(?=[#A-Za-z])")]
    private static partial Regex Signs();

    [GeneratedRegex(@"^(?:(?<number>\d{1,9})(?<sign>[.)])(?=\s|$)|(?<sign>[-+#=:]))")]
    private static partial Regex LineStart();
}
