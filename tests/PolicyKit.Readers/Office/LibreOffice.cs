using System.Diagnostics;

namespace PolicyKit.Readers.Office;

/// <summary>LibreOffice without its window.</summary>
internal static class LibreOffice
{
    /// <summary>Opens Word files and saves them under the same names in another folder, as another kind of file or as Word files again.</summary>
    /// <param name="extension">Of the kind of file to save, without the dot.</param>
    public static void Save(IEnumerable<string> files, string extension, string folder)
    {
        // A profile of its own: nobody's settings matter, and an open LibreOffice is not disturbed.
        var profile = new Uri(Path.Combine(folder, "profile")).AbsoluteUri;
        var start = new ProcessStartInfo(Programs.LibreOffice, ["-env:UserInstallation=" + profile, "--headless", "--convert-to", extension, "--outdir", folder, .. files])
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
