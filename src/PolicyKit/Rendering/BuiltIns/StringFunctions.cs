using System.Text;
using PolicyKit.Rendering.Evaluation;

namespace PolicyKit.Rendering.BuiltIns;

/// <summary>The functions of <c>string</c> that look at text, cut it and change it.</summary>
internal static class StringFunctions
{
    public static readonly BuiltInFunction[] All =
    [
        new("string.append", "text with", c => c.Join(c.Operand(0), c.Operand(1))),
        new("string.prepend", "text by", c => c.Join(c.Operand(1), c.Operand(0))),
        new("string.capitalize", "text", c => Capitalize(c.Text(0))),
        new("string.capitalizewords", "text", c => CapitalizeWords(c.Text(0))),
        new("string.downcase", "text", c => c.Text(0).ToLowerInvariant()),
        new("string.upcase", "text", c => c.Text(0).ToUpperInvariant()),
        new("string.contains", "text value", c => c[1] is not null && c.Text(0).Contains(c.Text(1), StringComparison.Ordinal)),
        new("string.starts_with", "text value", c => c[1] is not null && c.Text(0).StartsWith(c.Text(1), StringComparison.Ordinal)),
        new("string.ends_with", "text value", c => c[1] is not null && c.Text(0).EndsWith(c.Text(1), StringComparison.Ordinal)),
        new("string.equals_ignore_case", "text value", c => c[0] is not null && c[1] is not null && c.Text(0).Equals(c.Text(1), StringComparison.OrdinalIgnoreCase)),
        new("string.empty", "text", c => c.Text(0).Length == 0),
        new("string.whitespace", "text", c => string.IsNullOrWhiteSpace(c.Text(0))),
        new("string.size", "text", c => c.Text(0).Length),
        new("string.index_of", "text search start_index? count? string_comparison?", IndexOf),
        new("string.handleize", "text", c => Handleize(c.Text(0))),
        new("string.lstrip", "text", c => Strip(c, text => text.TrimStart())),
        new("string.rstrip", "text", c => Strip(c, text => text.TrimEnd())),
        new("string.strip", "text", c => Strip(c, text => text.Trim())),
        new("string.strip_newlines", "text", c => c.Text(0).Replace("\r", "").Replace("\n", "")),
        new("string.pad_left", "text width", c => Pad(c, (text, width) => text.PadLeft(width))),
        new("string.pad_right", "text width", c => Pad(c, (text, width) => text.PadRight(width))),
        new("string.pluralize", "number singular plural", c => c.Equality.Equals(c.Number(0), 1) ? c[1] : c[2]),
        new("string.remove", "text remove", c => c.Text(1).Length == 0 ? c.Text(0) : c.Text(0).Replace(c.Text(1), "", StringComparison.Ordinal)),
        new("string.remove_first", "text remove", c => ReplaceOnce(c, c.Text(1), "", fromEnd: false)),
        new("string.remove_last", "text remove", c => ReplaceOnce(c, c.Text(1), "", fromEnd: true)),
        new("string.replace", "text match replace", Replace),
        new("string.replace_first", "text match replace from_end?", c => ReplaceOnce(c, c.Text(1), c.Text(2), c.Boolean(3))),
        new("string.slice", "text start length?", c => Slice(c, int.MaxValue)),
        new("string.slice1", "text start length?", c => Slice(c, 1)),
        new("string.split", "text match", Split),
        new("string.truncate", "text length ellipsis?", Truncate),
        new("string.truncatewords", "text count ellipsis?", TruncateWords),
    ];

    private static string Capitalize(string text) => text.Length == 0 || char.IsUpper(text[0]) ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string CapitalizeWords(string text)
    {
        var result = new StringBuilder(text.Length);
        var isStart = true;
        foreach (var c in text)
        {
            result.Append(isStart ? char.ToUpperInvariant(c) : c);
            isStart = char.IsWhiteSpace(c);
        }

        return result.ToString();
    }

    private static string Handleize(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                result.Append(char.ToLowerInvariant(c));
            else if (result.Length > 0 && result[^1] != '-')
                result.Append('-');
        }

        return result.ToString().TrimEnd('-');
    }

    // White space is never markup, so that rendered text stays rendered.
    private static object Strip(BuiltInCall call, Func<string, string> strip) =>
        call[0] is RenderedText rendered ? new RenderedText(strip(rendered.Text)) : strip(call.Text(0));

    private static string Pad(BuiltInCall call, Func<string, int, string> pad)
    {
        var width = call.Integer(1);
        call.Context.Budget.CheckLength(call.SiteOf(1), width);
        return pad(call.Text(0), Math.Max(0, width));
    }

    private static object IndexOf(BuiltInCall call)
    {
        var text = call.Text(0);
        var start = call.Integer(2, 0);
        if (start < 0 || start > text.Length)
            throw call.Wrong(2, "lies outside the text", $"Give a number from 0 to {text.Length}");

        var count = Math.Clamp(call.Integer(3, text.Length - start), 0, text.Length - start);
        var ignoresCase = call.Text(4).EndsWith("IgnoreCase", StringComparison.OrdinalIgnoreCase);
        return text.IndexOf(call.Text(1), start, count, ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
    }

    private static string Replace(BuiltInCall call)
    {
        var (text, match, replacement) = (call.Text(0), call.Text(1), call.Text(2));
        if (match.Length == 0)
            return text;

        var occurrences = (text.Length - text.Replace(match, "", StringComparison.Ordinal).Length) / match.Length;
        call.Context.Budget.CheckLength(call.Site, text.Length + (long)occurrences * (replacement.Length - match.Length));
        return text.Replace(match, replacement, StringComparison.Ordinal);
    }

    private static string ReplaceOnce(BuiltInCall call, string match, string replacement, bool fromEnd)
    {
        var text = call.Text(0);
        var index = fromEnd ? text.LastIndexOf(match, StringComparison.Ordinal) : text.IndexOf(match, StringComparison.Ordinal);
        return match.Length == 0 || index < 0 ? text : call.Checked(text.Remove(index, match.Length).Insert(index, replacement));
    }

    private static string Slice(BuiltInCall call, int defaultLength)
    {
        var text = call.Text(0);
        var start = call.Integer(1) < 0 ? text.Length + call.Integer(1) : call.Integer(1);
        var end = start + (long)call.Integer(2, Math.Min(defaultLength, text.Length));

        // A start before the text counts from there, so that less of the text is left.
        var (first, last) = (Math.Max(0, start), (int)Math.Min(end, text.Length));
        return first < last ? text[first..last] : "";
    }

    private static TemplateArray Split(BuiltInCall call)
    {
        var match = call.Text(1);
        var parts = match.Length == 0
            ? call.Text(0).Select(c => c.ToString()).ToArray()
            : call.Text(0).Split(match, StringSplitOptions.RemoveEmptyEntries);
        call.Iterate(parts.Length);
        return new TemplateArray(parts);
    }

    private static string Truncate(BuiltInCall call)
    {
        var (text, length, ellipsis) = (call.Text(0), call.Integer(1), call.Text(2, "..."));
        return text.Length <= length ? text : text[..Math.Clamp(length - ellipsis.Length, 0, text.Length)] + ellipsis;
    }

    private static string TruncateWords(BuiltInCall call)
    {
        var words = call.Text(0).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var count = Math.Max(0, call.Integer(1));
        var kept = string.Join(' ', words.Take(count));
        return words.Length <= count ? kept : kept + call.Text(2, "...");
    }
}
