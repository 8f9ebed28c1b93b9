using PolicyKit.Diagnostics;

namespace PolicyKit.Cli;

/// <summary>Writes a file whole or not at all: beside its place first, then into it.</summary>
internal static class WholeFile
{
    /// <summary>Null when the file was written.</summary>
    public static Diagnostic? Write(Host host, string path, ReadOnlySpan<byte> bytes)
    {
        var folder = Path.GetDirectoryName(path)!;
        var temporary = Path.Combine(folder, $"~{Path.GetFileName(path)}.{Environment.ProcessId}.tmp");
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(temporary, bytes);
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            TryDelete(temporary);
            return Diagnostic.Create(WorkspaceRules.UnwritableFolder, null, host.GetShownPath(folder), IsBelowFile(folder) ? "a file of that name is in the way" : FileTrouble.Describe(e))
                .WithHint("Choose another folder with --output, or make room and permission for this one");
        }

        if (TryReplace(temporary, path))
            return null;

        TryDelete(temporary);
        return ReportLocked(host, path);
    }

    public static Diagnostic ReportLocked(Host host, string path) =>
        Diagnostic.Create(WorkspaceRules.LockedFile, null, host.GetShownPath(path)).WithHint("Close it in Word or in the PDF reader, then build again");

    /// <summary>Removes a file that the build replaces by nothing; one that cannot be removed is left.</summary>
    public static bool TryDelete(string path)
    {
        try
        {
            File.Delete(path);
            return true;
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            return false;
        }
    }

    private static bool IsBelowFile(string? folder) => folder is not null && (File.Exists(folder) || IsBelowFile(Path.GetDirectoryName(folder)));

    private static bool TryReplace(string temporary, string path)
    {
        try
        {
            BriefLock.WaitOut(() => File.Move(temporary, path, overwrite: true));
            return true;
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            return false;
        }
    }
}
