using PolicyKit.Text;

namespace PolicyKit.Syntax.Templates;

/// <summary>Decides which part of a text is printed: <c>-</c> at a delimiter takes all white space, <c>~</c> takes it up to the line's end.</summary>
internal static class WhitespaceControl
{
    /// <param name="before">The token before the text: the end of code or of a literal block may take white space.</param>
    /// <param name="after">The token after the text, likewise.</param>
    public static TextSpan GetPrintedSpan(string content, TemplateToken? before, TemplateToken? text, TemplateToken after)
    {
        var exit = before is { Kind: TemplateTokenKind.CodeExit or TemplateTokenKind.EscapeExit } ? before : null;
        var enter = after is { Kind: TemplateTokenKind.CodeEnter or TemplateTokenKind.EscapeEnter } ? after : null;
        if (text is null)
            return new TextSpan(exit?.Span.End ?? enter?.Span.Start ?? 0, 0);

        var (start, end) = (text.Span.Start, text.Span.End);
        if (exit is { Text: ['-', ..] })
        {
            while (start < end && char.IsWhiteSpace(content[start]))
                start++;
        }
        else if (exit is { Text: ['~', ..] })
        {
            start = SkipToNextLine(content, start, end);
        }

        if (enter is { Text: [.., '-'] })
        {
            while (end > start && char.IsWhiteSpace(content[end - 1]))
                end--;
        }
        else if (enter is { Text: [.., '~'] })
        {
            while (end > start && char.IsWhiteSpace(content[end - 1]) && content[end - 1] is not ('\n' or '\r'))
                end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The white space before code that is the first thing on its line; lines that the code prints are indented by it.</summary>
    public static string GetIndentation(string content, TextSpan printed, TemplateToken? enter)
    {
        if (enter is null || enter.Text.Length > 2)
            return "";

        var start = printed.End;
        while (start > printed.Start && content[start - 1] is ' ' or '\t')
            start--;
        var isLineStart = start == 0 || content[start - 1] is '\n' or '\r';
        return isLineStart ? content[start..printed.End] : "";
    }

    private static int SkipToNextLine(string content, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(content[start]))
        {
            if (content[start++] == '\n')
                break;
        }

        return start;
    }
}
