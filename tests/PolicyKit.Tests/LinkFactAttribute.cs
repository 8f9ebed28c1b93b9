namespace PolicyKit.Tests;

/// <summary>A test that makes a symbolic link.</summary>
public sealed class LinkFactAttribute : FactAttribute
{
    public LinkFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "Making a link needs rights there that a test has not";
    }
}
