using PolicyKit.Diagnostics;

namespace PolicyKit.Emit.Reading;

/// <summary>What can be wrong with a file that is read.</summary>
public static class ReadingDiagnostics
{
    public static DiagnosticDescriptor NotAWordFile { get; } = new("PK0050", DiagnosticSeverity.Error)
    {
        Title = "Not a Word file",
        MessageFormat = "{0} is {1}, not a Word document (.docx)",
        Explanation = """
            `audit` reads Word documents in the format that Word has saved since 2007. What a file is shows in its first bytes, not in its name:
            a PDF that is called `policy.docx` stays a PDF.

            Reported: a PDF, an older `.doc`, a document that asks for a password

            Accepted: the same document opened in Word or LibreOffice and saved as Word Document (.docx), without a password
            """,
    };

    public static DiagnosticDescriptor DamagedFile { get; } = new("PK0051", DiagnosticSeverity.Error)
    {
        Title = "Damaged Word file",
        MessageFormat = "{0} is damaged: {1}",
        Explanation = """
            A Word document is a zip file with parts in it. This one cannot be opened, or lacks the part that holds its text.
            A download or a copy may have been cut short.

            Reported: the first half of a document

            Accepted: a fresh copy of it
            """,
    };

    public static DiagnosticDescriptor TooLarge { get; } = new("PK0052", DiagnosticSeverity.Error)
    {
        Title = "File too large to read",
        MessageFormat = "{0} holds more than any policy does: {1}",
        Explanation = """
            A small file can unpack to more than a computer's memory holds, on purpose or by mistake. So there are limits, counted while
            reading and not taken from what the file says about itself: 64 MB for the file, 5,000 parts, 24 MB for a part and 64 MB for all parts that are read,
            1,000,000 elements, 200 levels of nesting, and 3,000,000 letters of text. Nothing of a file that passes one of them is kept.

            Reported: a file of 40 kB that unpacks to 4 GB

            Accepted: a handbook of 500 pages
            """,
    };

    public static DiagnosticDescriptor UnsafeFile { get; } = new("PK0053", DiagnosticSeverity.Error)
    {
        Title = "File that no word processor makes",
        MessageFormat = "{0} is built in a way that no word processor builds one, and is not read: {1}",
        Explanation = """
            Some files are made to harm the program that opens them, or to show one text to one program and another text to the next. A part
            whose name leads out of the file, two parts of one name, and a document type definition are signs of that.

            Reported: a part called `../../autostart.xml`

            Accepted: a document saved by Word, LibreOffice, Google Docs or Pages

            Ask whoever sent the file for a PDF, and tell whoever looks after your computers.
            """,
    };

    public static DiagnosticDescriptor BrokenPart { get; } = new("PK0054", DiagnosticSeverity.Error)
    {
        Title = "Part of the file is broken",
        MessageFormat = "{0} cannot be read to its end: {1} breaks off at line {2}, column {3}",
        Explanation = """
            A part of the document is not well formed. What stands before the break was read and checked; what stands after it was not,
            so a clean result says nothing about the rest.

            Reported: a document whose text stops in the middle of a word

            Accepted: the document after Word has repaired it and saved it again
            """,
    };

    public static DiagnosticDescriptor OutsideContent { get; } = new("PK0055", DiagnosticSeverity.Information)
    {
        Title = "File points outside itself",
        MessageFormat = "{0} takes {1} from {2}, which was not opened",
        Explanation = """
            Word fetches some things from elsewhere when a document is opened: a template, a linked picture, a part of the text. PolicyKit
            never does. A reader elsewhere may see nothing in that place, and whoever keeps the other file can see who opens yours.

            Reported: a picture linked from a website

            Accepted: the same picture inserted into the document
            """,
    };

    public static DiagnosticDescriptor Macros { get; } = new("PK0056", DiagnosticSeverity.Warning)
    {
        Title = "File with macros",
        MessageFormat = "{0} holds a program (macros)",
        Explanation = """
            The text was read; the program was not looked at and never runs here. A policy needs no macros, and many schools' mail refuses them.

            Reported: `policy.docm`

            Accepted: the document saved as Word Document (.docx)
            """,
    };

    public static DiagnosticDescriptor OpenChanges { get; } = new("PK0057", DiagnosticSeverity.Warning)
    {
        Title = "Changes or comments still open",
        MessageFormat = "{0} still holds {1}",
        Explanation = """
            Tracked changes and comments travel with a document, and show anybody who opens it what was struck out and who said what.
            It was read as if every change were accepted. Comments were not read.

            Reported: a document with tracked changes

            Accepted: the same document after Review, Accept All Changes and Delete All Comments
            """,
    };

    public static DiagnosticDescriptor MarkedText { get; } = new("PK0058", DiagnosticSeverity.Warning)
    {
        Title = "Text marked as unfinished",
        MessageFormat = "“{0}” is {1}",
        Explanation = """
            Templates mark what a school has to fill in with a colour behind the text, with hidden notes or with boxes to click in.
            Whoever reads the finished policy should find none of them.

            Reported: “[name of DSL]” on a yellow ground

            Accepted: the name, without the colour
            """,
    };
}
