using PolicyKit.Diagnostics;

namespace PolicyKit.Binding.Profiles;

/// <summary>Reads where a picture lies beside the profile.</summary>
public static class PicturePathParser
{
    public static DiagnosticDescriptor Descriptor { get; } = new("PK2016", DiagnosticSeverity.Error)
    {
        Title = "Picture that cannot be used",
        MessageFormat = "The picture “{0}” cannot be used: {1}",
        Explanation = """
            A logo is a PNG or JPEG file beside the profile or in a folder under it, so that the profile can be moved to another computer.

            ```yaml reported
            brand: { logo: C:\Users\office\oakfield.svg, logo_alt: Crest }
            ```

            ```yaml accepted
            brand: { logo: pictures/oakfield.png, logo_alt: Crest }
            ```
            """,
    };

    private static readonly string[] Endings = [".png", ".jpg", ".jpeg"];

    public static ParseResult<string> Parse(string text)
    {
        var path = text.Replace('\\', '/');
        if (path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal))
            return Problem(text, "it is an address on one computer", "Put the file beside the profile and write its name alone");
        if (path.Split('/').Contains("..", StringComparer.Ordinal))
            return Problem(text, "it lies outside the profile's folder", "Put the file beside the profile and write its name alone");
        if (!Endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            return Problem(text, "it is not a PNG or JPEG file", "Save the logo as a PNG file");

        return path;
    }

    private static ValueProblem Problem(string text, string why, string hint) => new(Descriptor, hint, text, why);
}
