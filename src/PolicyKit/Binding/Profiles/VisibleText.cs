using System.Globalization;
using System.Text;
using PolicyKit.Text;

namespace PolicyKit.Binding.Profiles;

/// <summary>Takes out of a value what nobody can see or print. Accents, scripts and emoji stay.</summary>
public static class VisibleText
{
    // What ends a line somewhere, and what stands between words.
    private static readonly char[] Spaces = [' ', '\t', '\n', '\r', '\u0085', '\u2028', '\u2029'];

    /// <summary>The text on one line with single spaces, and the code points left out.</summary>
    public static (string Text, IReadOnlyList<int> Hidden) Clean(string text)
    {
        var (visible, hidden) = RemoveHidden(text);
        return (string.Join(' ', visible.Split(Spaces, StringSplitOptions.RemoveEmptyEntries)), hidden);
    }

    /// <summary>The same for a text of several lines, which keeps its lines and spaces.</summary>
    public static (string Text, IReadOnlyList<int> Hidden) RemoveHidden(string text)
    {
        var clean = new StringBuilder(text.Length);
        var hidden = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune))
            {
                hidden.Add(text[i]);
                continue;
            }

            i += rune.Utf16SequenceLength - 1;
            if (IsHidden(rune))
                hidden.Add(rune.Value);
            else
                clean.Append(rune);
        }

        return (clean.ToString(), hidden);
    }

    public static string Describe(IEnumerable<int> hidden)
    {
        var kinds = hidden.Select(value => value switch
        {
            _ when InvisibleCharacters.TurnsDirection(value) => "a sign that turns the direction of writing",
            >= 0xE000 and <= 0xF8FF or >= 0xF0000 => "a private symbol that no font has",
            >= 0xD800 and <= 0xDFFF => "half a character",
            _ => "a control character",
        });
        return string.Join(" and ", kinds.Distinct());
    }

    private static bool IsHidden(Rune rune) =>
        InvisibleCharacters.Contains(rune) && !InvisibleCharacters.IsShaping(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.PrivateUse
        || (rune.Value & 0xFFFE) == 0xFFFE;
}
