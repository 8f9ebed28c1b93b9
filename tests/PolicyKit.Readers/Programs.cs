namespace PolicyKit.Readers;

/// <summary>The programs that documents are opened with. Debian and Ubuntu have them: <c>apt-get install chromium libreoffice-writer-nogui mupdf-tools poppler-utils qpdf</c>.</summary>
internal static class Programs
{
    public static string Chromium => Find("POLICYKIT_CHROMIUM", "chromium", "chromium-browser", "google-chrome");

    public static string LibreOffice => Find("POLICYKIT_LIBREOFFICE", "soffice", "libreoffice");

    public static string Qpdf => Find("POLICYKIT_QPDF", "qpdf");

    public static string PdfToText => Find("POLICYKIT_PDFTOTEXT", "pdftotext");

    public static string MuTool => Find("POLICYKIT_MUTOOL", "mutool");

    /// <summary>Not a package: it lies beside the project, in <c>shared/tools</c>.</summary>
    public static string PdfUaCheck => Find("POLICYKIT_PDF_UA_CHECK", "pdf-ua-check");

    /// <summary>More programs than this at a time only wait for one another.</summary>
    public static ParallelOptions AtATime { get; } = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    /// <summary>
    /// Reads what a program prints on a thread of its own. The threads of the pool may all be waiting for programs; none would be left to read what these print,
    /// and each that the pool adds would start another program and wait too.
    /// </summary>
    public static Task<string> ReadAside(StreamReader output) =>
        Task.Factory.StartNew(output.ReadToEnd, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static string Find(string variable, params string[] names)
    {
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } chosen)
            return chosen;

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"{names[0]} is not installed. Install it, or name the program in {variable}.");
    }
}
