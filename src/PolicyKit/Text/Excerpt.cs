namespace PolicyKit.Text;

/// <summary>The beginning of a text, for places that have no room for all of it.</summary>
public static class Excerpt
{
    /// <summary>The text itself, or as much of it as is allowed with dots to say that there is more.</summary>
    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
            return text;

        // Half a character is none.
        var end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return text[..end].TrimEnd() + "…";
    }
}
