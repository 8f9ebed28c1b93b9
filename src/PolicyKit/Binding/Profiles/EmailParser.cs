using PolicyKit.Diagnostics;

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
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 0)
            return Problem(text, "it has no @");
        if (text.IndexOf('@', at + 1) >= 0)
            return Problem(text, "it has more than one @");
        if (text.Any(char.IsWhiteSpace))
            return Problem(text, "it holds a space");
        if (at == 0)
            return Problem(text, "nothing stands before the @");
        if (text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || text.IndexOfAny(['<', '>', '(', ')', ',', ';', ':', '"', '\\', '[', ']']) >= 0)
            return Problem(text, "it holds a sign that no address has");
        if (!char.IsLetterOrDigit(text[^1]))
            return Problem(text, "it ends in punctuation");
        if (text.Length > 254)
            return Problem(text[..40] + "…", "it is longer than 254 characters");

        var labels = text[(at + 1)..].Split('.');
        return labels.Length < 2 || labels.Any(label => label.Length == 0)
            ? Problem(text, "its domain needs a dot between words")
            : text;
    }

    private static ValueProblem Problem(string text, string why) => new(Descriptor, "Write it like office@oakfield.example", text, why);
}
