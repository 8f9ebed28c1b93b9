using System.Diagnostics;
using System.Text;

namespace PolicyKit.Readers.Pdf;

/// <summary>A program that reads PDF files, and what it says about one.</summary>
/// <param name="Text">What it printed: for those that extract text, the text.</param>
/// <param name="Complaint">Warnings and errors; empty for none.</param>
internal sealed record PdfProgram(string Text, string Complaint)
{
    public static PdfProgram Check(string file) => Run(Programs.Qpdf, "--check", file);

    /// <summary>The same, with the number of pages as the last line of the text.</summary>
    public static PdfProgram CheckAndCount(string file) => Run(Programs.Qpdf, "--check", "--show-npages", file);

    /// <summary>PDF/UA-1, many files at a time, because the program takes long to start. One line for each rule that a file breaks.</summary>
    public static PdfProgram CheckAccess(IEnumerable<string> files) => Run(Programs.PdfUaCheck, [.. files]);

    /// <summary>The text as poppler finds it, in the order in which it was painted.</summary>
    public static PdfProgram ExtractWithPoppler(string file) => Run(Programs.PdfToText, "-raw", "-enc", "UTF-8", file, "-");

    /// <summary>The text as MuPDF finds it.</summary>
    public static PdfProgram ExtractWithMuPdf(string file) => Run(Programs.MuTool, "draw", "-q", "-F", "text", file);

    private static PdfProgram Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        var errors = Programs.ReadAside(process.StandardError);
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        // Debian's MuPDF is built without colour profiles and says so of every file that has one.
        var complaint = string.Join('\n', errors.Result.Split('\n').Where(line => line != "" && !line.Contains("ICC support is not available", StringComparison.Ordinal)));
        return new PdfProgram(text, process.ExitCode == 0 ? complaint : $"{complaint} (exit {process.ExitCode})");
    }
}
