namespace PolicyKit.Tests;

/// <summary>A test of what a user may not read: it needs a system where a test can take permissions away, and a user whom that binds.</summary>
public sealed class OrdinaryUserFactAttribute : FactAttribute
{
    public OrdinaryUserFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "A test has no right there to take permissions away";
        else if (Environment.IsPrivilegedProcess)
            Skip = "An administrator may read everything";
    }
}
