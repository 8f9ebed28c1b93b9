using System.Globalization;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Wording;

/// <summary>What a text asks of its reader, as school grades of the United States; a grade is a year of schooling, and grade 6 is an age of about 11.</summary>
internal readonly record struct Readability(int Sentences, int Words, int Letters, int Syllables)
{
    /// <summary>Flesch–Kincaid grade: long sentences and long words. Source: J. P. Kincaid and others, Derivation of new readability formulas,
    /// Research Branch Report 8-75, Naval Technical Training Command, 1975.</summary>
    public double FleschKincaid => Words == 0 ? 0 : 0.39 * Words / Sentences + 11.8 * Syllables / Words - 15.59;

    /// <summary>Coleman–Liau index: counts letters, so that it does not hang on how syllables are counted. Source: M. Coleman and T. L. Liau,
    /// A computer readability formula designed for machine scoring, Journal of Applied Psychology 60 (1975), pages 283 to 284.</summary>
    public double ColemanLiau => Words == 0 ? 0 : 0.0588 * (100.0 * Letters / Words) - 0.296 * (100.0 * Sentences / Words) - 15.8;

    public static Readability operator +(Readability a, Readability b) =>
        new(a.Sentences + b.Sentences, a.Words + b.Words, a.Letters + b.Letters, a.Syllables + b.Syllables);

    /// <summary>Numbers are not counted: nobody reads 01632 960101 as a word.</summary>
    public static Readability Measure(Passage passage, TextSpan sentence)
    {
        var result = new Readability(1, 0, 0, 0);
        foreach (var word in passage.Words.Where(word => sentence.Contains(word) && char.IsLetter(passage.Text[word.Start])))
        {
            var letters = passage.Text.AsSpan(word.Start, word.Length);
            result += new Readability(0, 1, CountLetters(letters), CountSyllables(letters));
        }

        return result.Words == 0 ? default : result;
    }

    /// <summary>Groups of vowels, less those that are silent. Close enough for a measure over hundreds of words.</summary>
    internal static int CountSyllables(ReadOnlySpan<char> word)
    {
        var count = 0;
        var wasVowel = false;
        for (var i = 0; i < word.Length; i++)
        {
            var isVowel = IsVowel(word[i]);
            if (isVowel && (!wasVowel || IsHiatus(word, i)))
                count++;
            wasVowel = isVowel;
        }

        if (count > 1 && HasSilentEnding(word))
            count--;
        return Math.Max(1, count);
    }

    // “vid-e-o” and “med-i-a”, but “people” and “so-cial”.
    private static bool IsHiatus(ReadOnlySpan<char> word, int second) => (char.ToLowerInvariant(word[second - 1]), char.ToLowerInvariant(word[second])) switch
    {
        ('e', 'o') => second > 1 && char.ToLowerInvariant(word[second - 2]) is ('d' or 'r'),
        ('i', 'a') => second == word.Length - 1,
        _ => false,
    };

    // “make”, “makes”, “asked”; not “table”, “wanted”, “images”.
    private static bool HasSilentEnding(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("ed", StringComparison.OrdinalIgnoreCase))
            return word.Length > 3 && char.ToLowerInvariant(word[^3]) is not ('t' or 'd') && !IsVowel(word[^3]);
        if (word.EndsWith("es", StringComparison.OrdinalIgnoreCase))
            return word.Length > 3 && !"sxzhgc".Contains(char.ToLowerInvariant(word[^3])) && !IsVowel(word[^3]);
        return word.EndsWith("e", StringComparison.OrdinalIgnoreCase) && word.Length > 2 && !IsVowel(word[^2])
            && !(char.ToLowerInvariant(word[^2]) == 'l' && !IsVowel(word[^3]));
    }

    private static int CountLetters(ReadOnlySpan<char> word)
    {
        var count = 0;
        foreach (var character in word)
            count += char.IsLetterOrDigit(character) ? 1 : 0;
        return count;
    }

    private static bool IsVowel(char character) => char.ToLower(character, CultureInfo.InvariantCulture) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
