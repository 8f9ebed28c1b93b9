using System.Text.RegularExpressions;

namespace PolicyKit.Rendering.Markdown;

/// <summary>The names of languages by which programs know how to read a text aloud: BCP 47, such as "cy" or "zh-Hant".</summary>
internal static partial class LanguageTag
{
    /// <summary>Begins with a code of two or three letters: longer names and private ones are known to no program.</summary>
    public static bool IsWellFormed(string tag) => Form().IsMatch(tag);

    [GeneratedRegex(
        """
        ^[a-z]{2,3}(-[a-z]{3}){0,3}     # language, such as cy
        (-[a-z]{4})?                    # script, such as Hant
        (-([a-z]{2}|[0-9]{3}))?         # country or region, such as GB
        (-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*
        (-[a-wyz0-9](-[a-z0-9]{2,8})+)*
        (-x(-[a-z0-9]{1,8})+)?\z
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Form();
}
