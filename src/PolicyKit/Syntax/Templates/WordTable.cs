namespace PolicyKit.Syntax.Templates;

/// <summary>Gives the same string for the same short text: a template says few words, and says them often.</summary>
internal sealed class WordTable
{
    private const int LongestWord = 16;
    private const int Size = 256;

    // A word that falls on the place of another takes it; the table only saves memory.
    private readonly string?[] _words = new string?[Size];

    public string Get(ReadOnlySpan<char> text)
    {
        if (text is " ")
            return " ";
        if (text.Length is 0 or > LongestWord)
            return text.ToString();

        ref var word = ref _words[(text[0] * 31 + text[^1] * 7 + text[text.Length / 2] * 131 + text.Length) & (Size - 1)];
        if (word is null || !text.SequenceEqual(word))
            word = text.ToString();
        return word;
    }
}
