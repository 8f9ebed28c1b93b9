using PolicyKit.Text;

namespace PolicyKit.Analyzers.Texts;

/// <summary>Tells what a text quotes from what it says itself.</summary>
internal static class Quotation
{
    /// <summary>The span stands between quotation marks, curly or straight.</summary>
    public static bool Holds(string text, TextSpan span)
    {
        var before = text.AsSpan(0, span.Start);
        var after = text.AsSpan(span.End);
        var open = before.LastIndexOf('“');
        return open >= 0 && before[open..].IndexOf('”') < 0 && after.IndexOf('”') >= 0
            || before.Count('"') % 2 == 1 && after.Contains('"');
    }
}
