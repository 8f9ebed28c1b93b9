using System.Diagnostics;

namespace PolicyKit.Readers.Office;

/// <summary>LibreOffice without its window.</summary>
internal static class LibreOffice
{
    // It may stop to answer on a busy machine. That says nothing about a file, so it is started anew, once.
    private const int Attempts = 2;
    private static readonly TimeSpan PatienceToStart = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan PatienceForFile = TimeSpan.FromSeconds(15);

    /// <summary>Opens Word files and saves them under the same names in another folder, as another kind of file or as Word files again.</summary>
    /// <param name="extension">Of the kind of file to save, without the dot.</param>
    public static void Save(IReadOnlyCollection<string> files, string extension, string folder)
    {
        var patience = PatienceToStart + files.Count * PatienceForFile;
        for (var attempt = 1; !TrySave(files, extension, folder, attempt, patience); attempt++)
        {
            if (attempt == Attempts)
                throw new TimeoutException($"LibreOffice did not save {files.Count} files within {patience.TotalMinutes:0} minutes, {Attempts} times. The first is {files.First()}");
        }

        // It ends well even when it could not read a file.
        var missing = files.Select(file => Path.ChangeExtension(Path.GetFileName(file), extension)).Where(name => !File.Exists(Path.Combine(folder, name))).ToArray();
        if (missing.Length > 0)
            throw new InvalidOperationException($"LibreOffice did not save {string.Join(", ", missing)}");
    }

    private static bool TrySave(IEnumerable<string> files, string extension, string folder, int attempt, TimeSpan patience)
    {
        // A profile of its own: nobody's settings matter, and an open LibreOffice is not disturbed.
        var profile = new Uri(Path.Combine(folder, $"profile-{attempt}")).AbsoluteUri;
        var start = new ProcessStartInfo(Programs.LibreOffice, ["-env:UserInstallation=" + profile, "--headless", "--convert-to", extension, "--outdir", folder, .. files])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        using var process = Process.Start(start) ?? throw new InvalidOperationException("LibreOffice did not start");
        var errors = Programs.ReadAside(process.StandardError);
        _ = Programs.ReadAside(process.StandardOutput);
        if (!process.WaitForExit(patience))
        {
            process.Kill(entireProcessTree: true);
            return false;
        }

        return process.ExitCode == 0 ? true : throw new InvalidOperationException(errors.Result);
    }
}
