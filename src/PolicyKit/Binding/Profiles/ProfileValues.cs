using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Binding.Profiles;

/// <summary>What the reader found, by path such as "people.deputies[0].phone".</summary>
internal sealed class ProfileValues
{
    public Dictionary<string, string> Scalars { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

    /// <summary>Keys of maps whose keys others name.</summary>
    public Dictionary<string, string[]> Keys { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Location> Locations { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Given { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Rejected { get; } = new(StringComparer.Ordinal);

    public List<Diagnostic> Diagnostics { get; } = [];

    public void Give(string path, int count)
    {
        if (count > 0)
            Given.Add(path);
    }

    public void Reject(string path)
    {
        Given.Remove(path);
        Rejected.Add(path);
    }
}
