using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Binding.Profiles;

/// <summary>Reads an email address.</summary>
public static class EmailParser
{
    public static DiagnosticDescriptor Descriptor { get; } = new("PK2006", DiagnosticSeverity.Error)
    {
        Title = "Email address that cannot be written to",
        MessageFormat = "“{0}” is not an email address: {1}",
        Explanation = """
            An address has one @, a domain with a dot, and no spaces.

            ```yaml reported
            people:
              dsl: { name: Amina Begum, email: dsl.oakfield.example }
            ```

            ```yaml accepted
            people:
              dsl: { name: Amina Begum, email: dsl@oakfield.example }
            ```
            """,
    };

    public static ParseResult<string> Parse(string text)
    {
        var written = ParseExact(text);
        var bare = Unwrap(text);
        return written.Problem is { } problem && bare != text && ParseExact(bare).Problem is null
            ? problem with { Replacement = bare, IsSafe = true }
            : written;
    }

    private static ParseResult<string> ParseExact(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 0)
            return Problem(text, "it has no @");
        if (text.IndexOf('@', at + 1) >= 0)
            return Problem(text, "it has more than one @");
        if (text.Any(char.IsWhiteSpace))
            return Problem(text, "it holds a space") with { Replacement = WithoutSpaces(text) };
        if (at == 0)
            return Problem(text, "nothing stands before the @");
        if (text.IndexOfAny(['<', '>', '(', ')', ',', ';', ':', '"', '\\', '[', ']']) >= 0)
            return Problem(text, "it holds a sign that no address has");
        if (!char.IsLetterOrDigit(text[^1]))
            return Problem(text, "it ends in punctuation");
        if (text.Length > 254)
            return Problem(Excerpt.Cut(text, 40), "it is longer than 254 characters");

        var labels = text[(at + 1)..].Split('.');
        return labels.Length < 2 || labels.Any(label => label.Length == 0)
            ? Problem(text, "its domain needs a dot between words")
            : text;
    }

    // Copied out of a message or a sentence: mailto:office@oakfield.example, <office@oakfield.example>, office@oakfield.example.
    private static string Unwrap(string text)
    {
        var bare = text.Trim('<', '>', '.', ',', ';', ' ');
        return bare.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? bare[7..] : bare;
    }

    private static string? WithoutSpaces(string text)
    {
        var joined = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        return ParseExact(joined).Problem is null ? joined : null;
    }

    private static ValueProblem Problem(string text, string why) => new(Descriptor, "Write it like office@oakfield.example", text, why);
}
