namespace PolicyKit.Text;

/// <summary>The code page that older Windows editors save in; .NET ships it only as a separate package.</summary>
internal static class Windows1252
{
    private const string HighControls = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    public static string GetString(ReadOnlySpan<byte> bytes)
    {
        var characters = new char[bytes.Length];
        for (var i = 0; i < bytes.Length; i++)
            characters[i] = bytes[i] is >= 0x80 and <= 0x9F ? HighControls[bytes[i] - 0x80] : (char)bytes[i];
        return new string(characters);
    }

    /// <summary>Null when the code page lacks one of the characters.</summary>
    public static byte[]? GetBytes(string text)
    {
        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var high = HighControls.IndexOf(text[i], StringComparison.Ordinal);
            if (high < 0 && text[i] is > '\u00FF' or (>= '\u0080' and < '\u00A0'))
                return null;
            bytes[i] = high < 0 ? (byte)text[i] : (byte)(0x80 + high);
        }

        return bytes;
    }
}
