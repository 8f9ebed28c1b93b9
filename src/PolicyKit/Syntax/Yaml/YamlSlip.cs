using System.Text.RegularExpressions;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Syntax.Yaml;

/// <summary>Says in a school's words what YAML could not be read for: a parser's own message names tokens, a person needs the slip.</summary>
internal static class YamlSlip
{
    private static readonly Regex KeyWithoutSpace = new("""^\s*(?:- )?(?<key>[A-Za-z_][A-Za-z0-9_-]*):(?![\s/]|$)""", RegexOptions.CultureInvariant);
    private static readonly Regex KeyWithoutColon = new("""^(?:- )?(?<key>[a-z][a-z0-9_]*)(?<value>\s+\S.*)?$""", RegexOptions.CultureInvariant);
    private static readonly Regex PlainValue = new("""^\s*(?:- )?[A-Za-z_][A-Za-z0-9_-]*:\s+(?<value>[^\s"'{\[&*!|>#][^#]*?)\s*$""", RegexOptions.CultureInvariant);
    private static readonly Regex StartsBadly = new("""^\s*(?:- )?[A-Za-z_][A-Za-z0-9_-]*:\s+(?<value>[@`%][^#"]*?)\s*$""", RegexOptions.CultureInvariant);
    private static readonly Regex BrokenQuotes = new("""^\s*(?:- )?[A-Za-z_][A-Za-z0-9_-]*:\s+(?<value>'(?<text>[^"]*)')\s*$""", RegexOptions.CultureInvariant);

    public static Diagnostic Explain(SourceText text, int start, int end, string parserMessage)
    {
        if (text.Content.IndexOf('\0') is >= 0 and var nul)
            return Create(text, new TextSpan(nul, 1), "The file is not plain text", "Save it as plain text in UTF-8");

        var line = text.GetLinePosition(end).Line;
        return FindTab(text, line - 1, line + 1)
            ?? FindMissingSpace(text, line)
            ?? ExplainQuotes(text, start, end, parserMessage)
            ?? ExplainCharacter(text, start, parserMessage)
            ?? ExplainColon(text, start, parserMessage)
            ?? ExplainLayout(text, start, parserMessage)
            ?? FindTab(text, 0, text.LineCount - 1)
            ?? Unknown(text, start);
    }

    /// <summary>A key and its value with a space between them and nothing else. Only who knows the keys can tell it from a text that goes on.</summary>
    public static Diagnostic MissingColon(SourceText text, TextSpan key) =>
        Create(text, key, $"There is no colon after “{text.ToString(key)}”", $"Write “{text.ToString(key)}: ” with a colon and a space before the value")
            .WithFix(new CodeFix("Add the colon", text, [new TextChange(new TextSpan(key.End, 0), ":")]));

    /// <summary>A key and its colon with the value right behind.</summary>
    public static Diagnostic MissingSpace(SourceText text, TextSpan key) =>
        Create(text, new TextSpan(key.Start, key.Length + 1), $"There is no space after “{text.ToString(key)}:”", $"Write “{text.ToString(key)}: ” with a space after the colon")
            .WithFix(new CodeFix("Add the space", text, [new TextChange(new TextSpan(key.End + 1, 0), " ")]) { IsSafe = true });

    public static Diagnostic UnclosedBracket(SourceText text, TextSpan open) =>
        Create(text, open, $"The “{text.ToString(open)}” that opens here is never closed", $"Add “{(text.ToString(open) == "[" ? "]" : "}")}” where the value ends");

    public static Diagnostic Unknown(SourceText text, int position) =>
        Create(text, GetWords(text, text.GetLinePosition(position).Line), "This line cannot be read as YAML", "Compare it with the same line of a sample profile");

    // The parser may stumble where the block begins that the tab stands in.
    private static Diagnostic? FindTab(SourceText text, int first, int last)
    {
        for (var i = Math.Max(0, first); i <= Math.Min(last, text.LineCount - 1); i++)
        {
            var span = text.GetLineSpan(i);
            var content = text.ToString(span);
            var tab = content.IndexOf('\t');
            if (tab >= 0 && string.IsNullOrWhiteSpace(content[..tab]))
            {
                return Create(text, new TextSpan(span.Start + tab, 1), "This line is indented with a tab", "Indent it with spaces, two for each level")
                    .WithFix(ReplaceTabs(text));
            }
        }

        return null;
    }

    // All of them at once: one line among others that are still wrong would only move the fault.
    private static CodeFix ReplaceTabs(SourceText text) => new("Indent with spaces", text,
    [
        .. Enumerable.Range(0, text.LineCount)
            .Select(text.GetLineSpan)
            .Select(line => (line.Start, Indent: string.Concat(text.ToString(line).TakeWhile(c => c is ' ' or '\t'))))
            .Where(line => line.Indent.Contains('\t', StringComparison.Ordinal))
            .Select(line => new TextChange(new TextSpan(line.Start, line.Indent.Length), line.Indent.Replace("\t", "  ", StringComparison.Ordinal))),
    ]);

    private static Diagnostic? FindMissingSpace(SourceText text, int line)
    {
        for (var i = line; i >= Math.Max(0, line - 2); i--)
        {
            var span = text.GetLineSpan(i);
            var match = KeyWithoutSpace.Match(text.ToString(span));
            if (!match.Success)
                continue;

            return MissingSpace(text, new TextSpan(span.Start + match.Groups["key"].Index, match.Groups["key"].Length));
        }

        return null;
    }

    private static Diagnostic? ExplainQuotes(SourceText text, int start, int end, string parserMessage)
    {
        if (parserMessage.Contains("escape", StringComparison.Ordinal))
            return Create(text, new TextSpan(end, Math.Min(1, text.Length - end)), "A backslash inside double quotation marks starts a special character", "Use single quotation marks, or write the backslash twice");
        if (parserMessage.Contains("quoted scalar", StringComparison.Ordinal))
            return Create(text, new TextSpan(start, 1), "The quotation mark that opens here is never closed", "Add the same mark at the end of the value");
        if (start > 0 && text.Content[start - 1] is '\'' or '"' && parserMessage.Contains("did not find expected", StringComparison.Ordinal))
            return Create(text, GetWords(text, text.GetLinePosition(start).Line), "The value goes on after its closing quotation mark", "Put the whole value in double quotation marks, such as \"Tom O'Neill\"")
                .WithFix(QuoteValue(text, text.GetLinePosition(start).Line, BrokenQuotes, "text"));

        return null;
    }

    private static Diagnostic? ExplainCharacter(SourceText text, int start, string parserMessage) =>
        start < text.Length && parserMessage.Contains("cannot start any token", StringComparison.Ordinal)
            ? Create(text, new TextSpan(start, 1), $"A value may not start with “{text.Content[start]}”", "Put the value in double quotation marks")
                .WithFix(QuoteValue(text, text.GetLinePosition(start).Line, StartsBadly, "value"))
            : null;

    private static Diagnostic? ExplainColon(SourceText text, int start, string parserMessage)
    {
        if (!parserMessage.Contains("invalid mapping", StringComparison.Ordinal) && !parserMessage.Contains("Mapping values are not allowed", StringComparison.OrdinalIgnoreCase))
            return null;

        var line = text.GetLinePosition(start).Line;
        var before = text.ToString(TextSpan.FromBounds(text.GetLineSpan(line).Start, start));
        return before.Contains(':', StringComparison.Ordinal)
            ? Create(text, new TextSpan(start, Math.Min(1, text.Length - start)), "A colon and a space inside a value start a new key", "Put the whole value in double quotation marks")
                .WithFix(QuoteValue(text, line, PlainValue, "value"))
            : Create(text, GetWords(text, line), "This line is indented under a line that already has a value", "Start it at the same column as the line above");
    }

    private static Diagnostic? ExplainLayout(SourceText text, int start, string parserMessage)
    {
        if (!parserMessage.Contains("did not find expected", StringComparison.Ordinal) && !parserMessage.Contains("could not find expected ':'", StringComparison.Ordinal))
            return null;

        var line = GetWords(text, text.GetLinePosition(start).Line);
        var match = KeyWithoutColon.Match(text.ToString(line));
        return match.Success
            ? MissingColon(text, new TextSpan(line.Start + match.Groups["key"].Index, match.Groups["key"].Length))
            : Create(text, line, "This line does not line up with the lines above it", "Start it at the same column as the other lines of its group");
    }

    /// <summary>Puts a value that is alone on its line in double quotation marks, where it can be told from the rest.</summary>
    private static CodeFix? QuoteValue(SourceText text, int line, Regex form, string content)
    {
        var span = text.GetLineSpan(line);
        var match = form.Match(text.ToString(span));
        var value = match.Groups["value"];
        return match.Success
            ? new CodeFix("Put it in quotation marks", text, [new TextChange(new TextSpan(span.Start + value.Index, value.Length), YamlText.Quote(match.Groups[content].Value))]) { IsSafe = true }
            : null;
    }

    private static TextSpan GetWords(SourceText text, int line)
    {
        var span = text.GetLineSpan(line);
        var content = text.ToString(span);
        var start = content.Length - content.TrimStart().Length;
        return new TextSpan(span.Start + start, content.Trim().Length);
    }

    private static Diagnostic Create(SourceText text, TextSpan span, string message, string hint) =>
        Diagnostic.Create(YamlDiagnostics.Unreadable, new Location(text, span), message).WithHint(hint);
}
