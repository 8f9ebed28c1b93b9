namespace PolicyKit.Readers;

/// <summary>The programs that documents are opened with. Debian and Ubuntu have them: <c>apt-get install chromium libreoffice-writer-nogui</c>.</summary>
internal static class Programs
{
    public static string Chromium => Find("POLICYKIT_CHROMIUM", "chromium", "chromium-browser", "google-chrome");

    public static string LibreOffice => Find("POLICYKIT_LIBREOFFICE", "soffice", "libreoffice");

    private static string Find(string variable, params string[] names)
    {
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } chosen)
            return chosen;

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"{names[0]} is not installed. Install it, or name the program in {variable}.");
    }
}
