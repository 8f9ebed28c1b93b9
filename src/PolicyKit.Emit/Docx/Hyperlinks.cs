using System.Text;

namespace PolicyKit.Emit.Docx;

/// <summary>Addresses outside the document, each with one relationship however often it is used.</summary>
internal sealed class Hyperlinks
{
    private const int LongestTooltip = 250;

    private readonly Dictionary<string, string> _relationships = new(StringComparer.Ordinal);
    private readonly List<(string Id, string Target)> _targets = [];

    public IReadOnlyList<(string Id, string Target)> Targets => _targets;

    /// <summary>Null for an address that Word would refuse, which then stays plain text.</summary>
    public string? FindRelationship(string target)
    {
        if (_relationships.TryGetValue(target, out var known))
            return known;

        if (!IsWellFormed(target) || !Uri.TryCreate(target, UriKind.Absolute, out var address) || address.Scheme is not ("tel" or "mailto" or "https" or "http"))
            return null;

        var id = "rIdLink" + Units.Format(_targets.Count + 1);
        _targets.Add((id, address.AbsoluteUri));
        _relationships[target] = id;
        return id;
    }

    public static string GetTooltip(string target)
    {
        var text = target switch
        {
            _ when target.StartsWith("tel:", StringComparison.Ordinal) => "Ring " + target["tel:".Length..],
            _ when target.StartsWith("mailto:", StringComparison.Ordinal) => "Write to " + target["mailto:".Length..],
            _ => "Opens " + target,
        };
        return text.Length <= LongestTooltip ? text : text[..LongestTooltip];
    }

    private static bool IsWellFormed(string target)
    {
        foreach (var rune in target.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || Rune.IsControl(rune) || Rune.IsWhiteSpace(rune))
                return false;
        }

        return true;
    }
}
