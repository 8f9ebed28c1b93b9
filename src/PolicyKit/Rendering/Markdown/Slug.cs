using System.Globalization;
using System.Text;

namespace PolicyKit.Rendering.Markdown;

/// <summary>A heading's words as an id: lower-case letters, digits and single hyphens.</summary>
internal static class Slug
{
    public static string From(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
                result.Append(char.ToLowerInvariant(c));
            else if (char.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && c is not ('\'' or '’') && result.Length > 0 && result[^1] != '-')
                result.Append('-');
        }

        var slug = result.ToString().Trim('-');
        return slug.Length == 0 ? "section" : slug.Length <= 40 ? slug : slug[..40].TrimEnd('-');
    }
}
