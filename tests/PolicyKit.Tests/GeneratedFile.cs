namespace PolicyKit.Tests;

/// <summary>Keeps a committed file in step with what the code generates. POLICYKIT_WRITE=1 rewrites it instead of comparing.</summary>
internal static class GeneratedFile
{
    public static void Verify(string relativePath, string content)
    {
        var path = Path.Combine(Samples.Root, relativePath.Replace('/', Path.DirectorySeparatorChar));
        if (Environment.GetEnvironmentVariable("POLICYKIT_WRITE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, content);
        }

        Assert.True(File.Exists(path), $"{relativePath} is missing. Run the tests once with POLICYKIT_WRITE=1.");
        Assert.Equal(content, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }
}
