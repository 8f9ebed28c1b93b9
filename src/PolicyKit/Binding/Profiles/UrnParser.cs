using PolicyKit.Diagnostics;

namespace PolicyKit.Binding.Profiles;

/// <summary>Reads the unique reference number of a school.</summary>
public static class UrnParser
{
    public static DiagnosticDescriptor Descriptor { get; } = new("PK2012", DiagnosticSeverity.Error)
    {
        Title = "Unique reference number of the wrong length",
        MessageFormat = "“{0}” is not a unique reference number, which has six digits",
        Explanation = """
            Every school in England has a URN of six digits on the Get Information about Schools service.
            A provider without one leaves the field out.

            ```yaml reported
            school: { urn: 12345 }
            ```

            ```yaml accepted
            school: { urn: 123456 }
            ```
            """,
    };

    public static ParseResult<string> Parse(string text) => text.Length == 6 && text.All(char.IsAsciiDigit) && text != "000000"
        ? text
        : new ValueProblem(Descriptor, "Look the number up on Get Information about Schools, or leave `urn:` out", text) { Replacement = FindDigits(text), IsSafe = true };

    // "URN 123456" and "123 456" hold one number and nothing that could be another.
    private static string? FindDigits(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        return digits != text && digits.Length == 6 && digits != "000000" ? digits : null;
    }
}
