using System.Text;

namespace PolicyKit.Emit.Reading.Word;

/// <summary>What a file is by its first bytes, whatever it is called.</summary>
internal static class FileKind
{
    private static ReadOnlySpan<byte> OlderOffice => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8);

    /// <summary>A few words, such as "a PDF", and what to do about it, for anything that is not a zip.</summary>
    public static (string Name, string Hint) Describe(ReadOnlySpan<byte> bytes)
    {
        const string SaveAgain = "Open it in Word or LibreOffice and save it as Word Document (.docx)";
        if (bytes.IsEmpty)
            return ("empty", "Copy or download it again");
        if (bytes.StartsWith(OlderOffice))
            return DescribeOlderOffice(bytes, SaveAgain);
        if (bytes.StartsWith("%PDF"u8))
            return ("a PDF", "Audit the Word document that the PDF was made from");
        if (bytes.StartsWith("{\\rtf"u8))
            return ("a Rich Text file (.rtf)", SaveAgain);
        if (bytes.StartsWith("PK\u0005\u0006"u8))
            return ("an empty zip file", "Copy or download it again");

        var start = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 1024)]).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        if (start.StartsWith('<') && start.Contains("<html", StringComparison.OrdinalIgnoreCase))
            return ("a web page", SaveAgain);
        if (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
            return ("an XML file", SaveAgain);
        return start.Contains('\0', StringComparison.Ordinal) || start.Contains('\uFFFD', StringComparison.Ordinal)
            ? ("a file of another kind", "Give a file that Word opens")
            : ("a plain text file", SaveAgain);
    }

    // The names of the streams stand in the directory of the file, in UTF-16.
    private static (string Name, string Hint) DescribeOlderOffice(ReadOnlySpan<byte> bytes, string saveAgain)
    {
        if (bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0)
            return ("protected with a password", "Open it with its password, take the password off under File, Info, Protect Document, and save it");
        return bytes.IndexOf(Encoding.Unicode.GetBytes("WordDocument")) >= 0
            ? ("a Word document in the format of Word 97 to 2003 (.doc)", saveAgain)
            : ("a file of an older Office program", saveAgain);
    }
}
