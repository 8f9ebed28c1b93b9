namespace PolicyKit.Cli.Authoring;

/// <summary>What makes a file a template.</summary>
internal static class TemplateFile
{
    public static readonly string[] Extensions = [".sbn-md", ".sbn", ".sbn-html"];

    /// <summary>Everything below a folder that is there itself: a link could lead anywhere.</summary>
    public static EnumerationOptions WithoutLinks { get; } = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System,
        MaxRecursionDepth = 16,
    };

    public static bool Is(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
