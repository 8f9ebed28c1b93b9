using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Binding.Profiles;

/// <summary>Reads a web address that can be printed and followed.</summary>
public static class WebAddressParser
{
    public static DiagnosticDescriptor Descriptor { get; } = new("PK2007", DiagnosticSeverity.Error)
    {
        Title = "Web address that cannot be followed",
        MessageFormat = "“{0}” is not a web address that can be printed: {1}",
        Explanation = """
            An address starts with https://, names a host with a dot, and holds no spaces, no password and no long query.

            ```yaml reported
            contacts:
              front_door: { name: Multi-Agency Safeguarding Hub, website: www.mash.example }
            ```

            ```yaml accepted
            contacts:
              front_door: { name: Multi-Agency Safeguarding Hub, website: "https://www.mash.example" }
            ```
            """,
    };

    public static ParseResult<string> Parse(string text)
    {
        if (text.Any(char.IsWhiteSpace) || text.EndsWith("%20", StringComparison.Ordinal))
            return Problem(text, "it holds a space", "Copy it again from the browser");
        if (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            return Problem(text, "it does not start with https", "Write it with https://") with { Replacement = "https://" + text[7..] };
        if (!text.Contains("://", StringComparison.Ordinal) && text.Contains('.', StringComparison.Ordinal) && !text.Contains('@', StringComparison.Ordinal))
            return Problem(text, "it does not start with https://", $"Write https://{text}") with { Replacement = "https://" + text };
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps)
            return Problem(text, "it does not start with https://", "Write it like https://oakfield.example");
        if (!uri.Host.Contains('.', StringComparison.Ordinal) || uri.Host.EndsWith('.'))
            return Problem(text, "its host has no dot", "Write it like https://oakfield.example");
        if (uri.UserInfo.Length > 0)
            return Problem(text, "it holds a user name or password", "Leave out everything up to the @");
        if (text.IndexOfAny(['<', '>', '"', '`', '{', '}', '|', '\\', '^']) >= 0)
            return Problem(text, "it holds a sign that no address has", "Copy it again from the browser");

        return uri.Query.Length > 200 ? Problem(Excerpt.Cut(text, 40), "it is too long to type", "Give the address of a page that leads there") : text;
    }

    private static ValueProblem Problem(string text, string why, string hint) => new(Descriptor, hint, text, why);
}
