namespace PolicyKit.Cli;

/// <summary>The version that files name: without the commit, so that a rebuild of the same release writes the same bytes.</summary>
internal static class ToolVersion
{
    public static string Text { get; } = typeof(ToolVersion).Assembly.GetName().Version!.ToString(3);
}
