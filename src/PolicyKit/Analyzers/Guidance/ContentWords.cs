using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PolicyKit.Analyzers.Guidance;

/// <summary>The words of a text that say what it is about, cut to their stems, so that “copied” and “copying” are one.</summary>
internal static partial class ContentWords
{
    // Everything here is about children, images and schools: those words tell no two clauses apart.
    private static readonly FrozenSet<string> Common = FrozenSet.ToFrozenSet(
        ("a about above after all also an and any anyone are as at be because been before but by can child children could did do does each else every for from had has have "
        + "her him his how if in into is it its itself may might more most must nobody no nor not of on one only or other others our out people person pupil pupils school "
        + "should so some somebody someone staff such than that the their them themselves then there these they this those to too up us was we were what when where whether "
        + "which who whom whose will with would you young your yourself never always dsl lead member refer image imagery picture photo video case incident").Split(' '),
        StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["told"] = "tell",
        ["said"] = "say",
        ["taken"] = "take",
        ["took"] = "take",
        ["seen"] = "view",
        ["saw"] = "view",
        ["see"] = "view",
        ["look"] = "view",
        ["looking"] = "view",
        ["looked"] = "view",
        ["viewing"] = "view",
        ["viewed"] = "view",
        ["views"] = "view",
        ["kept"] = "keep",
        ["given"] = "give",
        ["known"] = "know",
        ["knew"] = "know",
        ["found"] = "find",
        ["sent"] = "send",
        ["made"] = "make",
        ["forward"] = "pass",
        ["forwarded"] = "pass",
        ["written"] = "record",
        ["write"] = "record",
        ["log"] = "record",
        ["logs"] = "record",
        ["carer"] = "parent",
        ["carers"] = "parent",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly ImmutableArray<string> Endings = ["ations", "ation", "ments", "ment", "ingly", "ings", "ing", "ied", "ies", "ed", "ly", "es", "s", "e", "y"];

    public static IReadOnlySet<string> Get(string text) =>
        Word().Matches(text.ToLowerInvariant()).Select(match => match.Value).Where(word => !Common.Contains(word)).Select(Stem).Where(stem => stem.Length > 1).ToHashSet(StringComparer.Ordinal);

    private static string Stem(string word)
    {
        if (Irregular.TryGetValue(word, out var stem))
            return stem;

        var ending = Endings.FirstOrDefault(ending => word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length >= 3);
        return ending is null ? word : word[..^ending.Length];
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
