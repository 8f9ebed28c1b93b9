using System.Text.RegularExpressions;
using PolicyKit.Rendering.Evaluation;

namespace PolicyKit.Rendering.BuiltIns;

/// <summary>The functions of <c>regex</c>.</summary>
internal static class RegexFunctions
{
    private const int LongText = 10_000;

    public static readonly BuiltInFunction[] All =
    [
        new("regex.escape", "pattern", c => c[0] is null ? null : c.Checked(Regex.Escape(c.Text(0)))),
        new("regex.match", "text pattern options?", c => Match(c, Create(c, 2), regex => GetGroups(c, regex.Match(c.Text(0))))),
        new("regex.matches", "text pattern options?", c => Match(c, Create(c, 2), regex => new TemplateArray(Counted(c, regex.Matches(c.Text(0))).Select(m => GetGroups(c, m))))),
        new("regex.replace", "text pattern replace options?", c => Match(c, Create(c, 3), regex => Replace(c, regex))),
        new("regex.split", "text pattern options?", c => Match(c, Create(c, 2), regex => Split(c, regex))),
        new("regex.unescape", "pattern", c => c[0] is null ? null : Unescape(c)),
    ];

    private static object Match(BuiltInCall call, Regex regex, Func<Regex, object> match)
    {
        var time = RunningTime.Start();
        try
        {
            return match(regex);
        }
        catch (RegexMatchTimeoutException)
        {
            throw TooSlow(call);
        }
        finally
        {
            call.Context.Budget.SpendRegexTime(time.Elapsed);
        }
    }

    // Patterns that need no backtracking take time in proportion to the text, on every machine. They are slow, though, and heed no time limit,
    // so that long texts go the other way, which does.
    private static Regex Create(BuiltInCall call, int optionsIndex)
    {
        var options = ReadOptions(call, optionsIndex);
        var timeLeft = call.Context.Budget.RegexTimeLeft;
        if (timeLeft <= TimeSpan.Zero)
            throw TooSlow(call);

        try
        {
            return new Regex(call.Text(1), call.Text(0).Length <= LongText ? options | RegexOptions.NonBacktracking : options, timeLeft);
        }
        catch (NotSupportedException)
        {
            return new Regex(call.Text(1), options, timeLeft);
        }
        catch (ArgumentException)
        {
            throw call.Site.Fault(EvaluationErrors.WrongArgument, "Check its brackets and backslashes", "pattern", call.Site.Code, "is not a pattern");
        }
    }

    private static EvaluationFault TooSlow(BuiltInCall call) => call.Site.Fault(EvaluationErrors.RegexTooSlow, "Use a simpler pattern", call.Site.Code);

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

    private static TemplateArray GetGroups(BuiltInCall call, Match match) =>
        match.Success ? new TemplateArray(match.Groups.Values.Select(g => GetText(call, g))) : [];

    // Groups can overlap, and so be longer together than the text that they are from.
    private static string GetText(BuiltInCall call, Group group)
    {
        call.Context.Budget.CheckLength(call.Site, group.Length);
        return group.Value;
    }

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
            call.Context.Budget.CheckGrowth(call.Site, length, result.Length);
            return result;
        });
    }

    private static TemplateArray Split(BuiltInCall call, Regex regex)
    {
        var text = call.Text(0);
        var parts = new TemplateArray();
        var position = 0;
        foreach (var match in Counted(call, regex.Matches(text)))
        {
            parts.Add(text[position..match.Index]);
            parts.AddRange(match.Groups.Values.Skip(1).Where(g => g.Success).Select(g => GetText(call, g)));
            position = match.Index + match.Length;
        }

        parts.Add(text[position..]);
        return parts;
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
