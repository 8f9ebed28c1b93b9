using System.Globalization;
using System.Text;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Tells whether two names are one person's, whatever their accents, capitals, punctuation and title.</summary>
public static class PersonName
{
    // The runtime's own normalisation needs ICU, which the tool is built without. The first letter of each group stands for the rest.
    private static readonly string[] Variants =
    [
        "aàáâãäåāăąǎ", "cçćĉċč", "dďđð", "eèéêëēĕėęě", "gĝğġģ", "hĥħ", "iìíîïĩīĭįı", "jĵ", "kķ", "lĺļľŀł", "nñńņňŋ",
        "oòóôõöøōŏő", "rŕŗř", "sśŝşšș", "tţťŧț", "uùúûüũūŭůűų", "wŵẁẃẅ", "yýÿŷỳ", "zźżž",
    ];

    private static readonly Dictionary<char, char> Plain =
        Variants.SelectMany(group => group.Skip(1).Select(letter => (letter, group[0]))).ToDictionary(pair => pair.letter, pair => pair.Item2);

    private static readonly HashSet<string> Titles = ["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "rev", "revd", "sir", "dame", "cllr"];

    public static bool AreSame(string? a, string? b) => a is not null && b is not null && Fold(a).Length > 0 && Fold(a) == Fold(b);

    /// <summary>Lower-case words without accents, punctuation and titles.</summary>
    public static string Fold(string name) => string.Join(' ', GetWords(name).SkipWhile(Titles.Contains));

    /// <summary>Lower-case words without accents and punctuation, of any name.</summary>
    public static string[] GetWords(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name.ToLower(CultureInfo.InvariantCulture))
        {
            if (letter is '\'' or '’' or '‘' or '.' || char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
                continue;

            folded.Append(letter switch
            {
                'æ' => "ae",
                'œ' => "oe",
                'ß' => "ss",
                'þ' => "th",
                _ when Plain.TryGetValue(letter, out var plain) => plain.ToString(),
                _ when char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) => letter.ToString(),
                _ => " ",
            });
        }

        return folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
