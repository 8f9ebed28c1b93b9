using System.Collections.Frozen;

namespace PolicyKit.Symbols;

/// <summary>Local authorities by name and DfE code, as far as they are known: the south west of England.</summary>
public static class LocalAuthority
{
    private static readonly FrozenDictionary<string, string> Codes = new Dictionary<string, string>
    {
        ["Bath and North East Somerset"] = "800",
        ["Bristol"] = "801",
        ["Bristol, City of"] = "801",
        ["North Somerset"] = "802",
        ["South Gloucestershire"] = "803",
        ["Dorset"] = "838",
        ["Bournemouth, Christchurch and Poole"] = "839",
        ["Wiltshire"] = "865",
        ["Swindon"] = "866",
        ["Devon"] = "878",
        ["Plymouth"] = "879",
        ["Torbay"] = "880",
        ["Cornwall"] = "908",
        ["Gloucestershire"] = "916",
        ["Somerset"] = "933",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Names => Codes.Keys.Order(StringComparer.Ordinal);

    /// <summary>Null for a name that is not known.</summary>
    public static string? GetCode(string authority) =>
        authority.Length == 3 && authority.All(char.IsAsciiDigit) ? authority : Codes.GetValueOrDefault(authority);

    /// <summary>The name of a known code; any other text as it is.</summary>
    public static string GetName(string authority) =>
        Codes.Where(known => known.Value == authority).Select(known => known.Key).OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).FirstOrDefault(authority);

    /// <summary>By name or code.</summary>
    public static bool AreSame(string first, string second) =>
        string.Equals(first, second, StringComparison.OrdinalIgnoreCase) || GetCode(first) is { } code && code == GetCode(second);
}
