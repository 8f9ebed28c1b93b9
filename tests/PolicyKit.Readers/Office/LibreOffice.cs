using System.Diagnostics;

namespace PolicyKit.Readers.Office;

/// <summary>LibreOffice without its window.</summary>
internal static class LibreOffice
{
    /// <summary>Opens Word files and saves them again as Word files of the same names in another folder.</summary>
    public static void SaveAgain(IEnumerable<string> files, string folder)
    {
        // A profile of its own: nobody's settings matter, and an open LibreOffice is not disturbed.
        var profile = new Uri(Path.Combine(folder, "profile")).AbsoluteUri;
        var start = new ProcessStartInfo(Programs.LibreOffice, ["-env:UserInstallation=" + profile, "--headless", "--convert-to", "docx", "--outdir", folder, .. files])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        using var process = Process.Start(start) ?? throw new InvalidOperationException("LibreOffice did not start");
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(errors.Result);
    }
}
