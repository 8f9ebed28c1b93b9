using PolicyKit.Text;

namespace PolicyKit.Analyzers.Texts;

/// <summary>Names that a text is known to hold: what stands within one of them is not judged by itself.</summary>
internal static class KnownNames
{
    public static bool Cover(string[] names, string text, TextSpan found) => names.Any(name =>
    {
        // A name that covers the find starts at most its own length before it; an earlier copy of the name may end before the find begins.
        for (var at = Find(Math.Max(0, found.End - name.Length)); at >= 0 && at <= found.Start; at = Find(at + 1))
        {
            if (at + name.Length >= found.End)
                return true;
        }

        return false;

        int Find(int from) => name.Length == 0 || from >= text.Length ? -1 : text.IndexOf(name, from, StringComparison.Ordinal);
    });
}
