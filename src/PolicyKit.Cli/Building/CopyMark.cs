using System.Security.Cryptography;
using PolicyKit.Documents;
using PolicyKit.Emit;

namespace PolicyKit.Cli.Building;

/// <summary>
/// Four signs at the foot of every page that stand for all that a document says: whoever holds a print can tell whether it is the current one.
/// A date would change each day, and a version only when somebody thinks of it.
/// </summary>
internal static class CopyMark
{
    // Nothing that is mistaken for another sign when it is read out, and no vowels, which would make words.
    private const string Signs = "2346789CDFGHJKMPQRTVWX";
    private const int Length = 4;

    /// <summary>The same for the same words, in every format and on every machine.</summary>
    public static string Create(Document document)
    {
        var hash = SHA256.HashData(OutputFormat.Markdown.Emit(document).Bytes.AsSpan());
        return string.Create(Length, hash, static (signs, hash) =>
        {
            for (var i = 0; i < signs.Length; i++)
                signs[i] = Signs[hash[i] % Signs.Length];
        });
    }

    public static Document Print(Document document, string mark) => document with { StatusLine = document.StatusLine + Describe(mark) };

    /// <summary>A line that was read back from a document, as it was before its mark was printed.</summary>
    public static string Remove(string line, string mark) => line.Replace(Describe(mark), "", StringComparison.Ordinal);

    private static string Describe(string mark) => $" · Copy {mark}";
}
