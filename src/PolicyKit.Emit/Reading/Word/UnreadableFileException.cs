using PolicyKit.Diagnostics;

namespace PolicyKit.Emit.Reading.Word;

/// <summary>Ends the reading of a file from however deep within it; the reader turns it into its diagnostic.</summary>
internal sealed class UnreadableFileException(DiagnosticDescriptor rule, string reason, string hint) : Exception(reason)
{
    public DiagnosticDescriptor Rule { get; } = rule;

    public string Hint { get; } = hint;

    public static UnreadableFileException TooLarge(string reason) =>
        new(ReadingDiagnostics.TooLarge, reason, "Ask whoever made the file for a PDF to read, or copy the text into a new document");

    public static UnreadableFileException Unsafe(string reason) =>
        new(ReadingDiagnostics.UnsafeFile, reason, "Do not open the file; ask whoever sent it where it comes from");

    public static UnreadableFileException Damaged(string reason) =>
        new(ReadingDiagnostics.DamagedFile, reason, "Copy or download it again, or let Word repair it and save it");
}
