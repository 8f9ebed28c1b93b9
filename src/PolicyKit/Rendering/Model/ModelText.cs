using System.Globalization;
using PolicyKit.Rendering.Markdown;
using PolicyKit.Symbols;

namespace PolicyKit.Rendering.Model;

/// <summary>How values look in running text.</summary>
internal static class ModelText
{
    public static string FormatDate(DateOnly date) => date.ToString("d\u00A0MMMM yyyy", CultureInfo.InvariantCulture);

    public static string LinkPhone(PhoneNumber phone) => Link(phone.Text, phone.Target);

    public static string LinkEmail(string email) => Link(email, "mailto:" + email);

    /// <summary>On paper an address reads without its scheme.</summary>
    public static string LinkWebsite(string website) => Link(GetShortAddress(website), website);

    public static string GetShortAddress(string website)
    {
        var start = website.IndexOf("://", StringComparison.Ordinal);
        var bare = start < 0 ? website : website[(start + 3)..];
        return (bare.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? bare[4..] : bare).TrimEnd('/');
    }

    public static string Link(string text, string target) =>
        $"[{MarkdownEscape.Escape(text)}](<{target.Replace("\\", "%5C").Replace("&", "\\&").Replace("<", "%3C").Replace(">", "%3E").Replace(" ", "%20")}>)";
}
