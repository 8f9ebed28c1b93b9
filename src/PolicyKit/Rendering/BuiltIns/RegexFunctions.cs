using System.Text.RegularExpressions;
using PolicyKit.Rendering.Evaluation;

namespace PolicyKit.Rendering.BuiltIns;

/// <summary>The functions of <c>regex</c>.</summary>
internal static class RegexFunctions
{
    public static readonly BuiltInFunction[] All =
    [
        new("regex.escape", "pattern", c => c[0] is null ? null : c.Checked(Regex.Escape(c.Text(0)))),
        new("regex.match", "text pattern options?", c => Match(c, Create(c, 2), regex => GetGroups(regex.Match(c.Text(0))))),
        new("regex.matches", "text pattern options?", c => Match(c, Create(c, 2), regex => new TemplateArray(Counted(c, regex.Matches(c.Text(0))).Select(GetGroups)))),
        new("regex.replace", "text pattern replace options?", c => Match(c, Create(c, 3), regex => Replace(c, regex))),
        new("regex.split", "text pattern options?", c => Match(c, Create(c, 2), regex => Split(c, regex))),
        new("regex.unescape", "pattern", c => c[0] is null ? null : Unescape(c)),
    ];

    private static object Match(BuiltInCall call, Regex regex, Func<Regex, object> match)
    {
        try
        {
            return match(regex);
        }
        catch (RegexMatchTimeoutException)
        {
            throw call.Site.Fault(EvaluationErrors.RegexTooSlow, "Use a simpler pattern", call.Site.Code);
        }
    }

    // Patterns that need no backtracking take time in proportion to the text, on every machine; the others are timed.
    private static Regex Create(BuiltInCall call, int optionsIndex)
    {
        var options = ReadOptions(call, optionsIndex);
        try
        {
            return new Regex(call.Text(1), options | RegexOptions.NonBacktracking, call.Context.Budget.Limits.RegexTime);
        }
        catch (NotSupportedException)
        {
            return new Regex(call.Text(1), options, call.Context.Budget.Limits.RegexTime);
        }
        catch (ArgumentException)
        {
            throw call.Wrong(1, "is not a pattern", "Check its brackets and backslashes");
        }
    }

    private static RegexOptions ReadOptions(BuiltInCall call, int index)
    {
        var options = RegexOptions.CultureInvariant;
        foreach (var letter in call.Text(index))
        {
            options |= letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => throw call.Wrong(index, $"has the unknown letter {letter}", "Use i, m, s and x only"),
            };
        }

        return options;
    }

    private static TemplateArray GetGroups(Match match) =>
        match.Success ? new TemplateArray(match.Groups.Values.Select(g => g.Value)) : [];

    private static IEnumerable<Match> Counted(BuiltInCall call, MatchCollection matches)
    {
        foreach (Match match in matches)
        {
            call.Context.Budget.Iterate(call.Site);
            yield return match;
        }
    }

    private static string Replace(BuiltInCall call, Regex regex)
    {
        var (text, replacement) = (call.Text(0), call.Text(2));
        var length = (long)text.Length;
        return regex.Replace(text, match =>
        {
            var result = match.Result(replacement);
            length += result.Length - match.Length;
            call.Context.Budget.CheckLength(call.Site, length);
            return result;
        });
    }

    private static TemplateArray Split(BuiltInCall call, Regex regex)
    {
        var parts = regex.Split(call.Text(0));
        call.Iterate(parts.Length);
        return new TemplateArray(parts);
    }

    private static string Unescape(BuiltInCall call)
    {
        try
        {
            return Regex.Unescape(call.Text(0));
        }
        catch (ArgumentException)
        {
            throw call.Wrong(0, "is not a pattern", "Check its backslashes");
        }
    }
}
