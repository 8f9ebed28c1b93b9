using System.Globalization;
using System.Text.RegularExpressions;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Binding.Profiles;

/// <summary>Reads an age range such as 4-11.</summary>
public static class AgeRangeParser
{
    public static DiagnosticDescriptor Descriptor { get; } = new("PK2011", DiagnosticSeverity.Error)
    {
        Title = "Ages that cannot be understood",
        MessageFormat = "“{0}” is not a range of ages: {1}",
        Explanation = """
            The ages decide which wording is printed, so they must be two ages from 0 to 25, the lower one first.

            ```yaml reported
            school: { ages: 11-4 }
            ```

            ```yaml accepted
            school: { ages: 4-11 }
            ```
            """,
    };

    private static readonly Regex Form = new("""^(?<lowest>\d{1,3})\s*(?:-|–|—|to)\s*(?<highest>\d{1,3})$""", RegexOptions.CultureInvariant);

    public static ParseResult<AgeRange> Parse(string text)
    {
        var match = Form.Match(text);
        if (!match.Success)
            return Problem(text, "it is not two ages");

        var lowest = int.Parse(match.Groups["lowest"].Value, CultureInfo.InvariantCulture);
        var highest = int.Parse(match.Groups["highest"].Value, CultureInfo.InvariantCulture);
        if (highest > 25)
            return Problem(text, $"{highest} is more than 25");

        return lowest >= highest ? Problem(text, "the first age must be the lower one") : new AgeRange(lowest, highest);
    }

    private static ValueProblem Problem(string text, string why) => new(Descriptor, "Write the lowest and the highest age, such as 4-11", text, why);
}

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
        : new ValueProblem(Descriptor, "Look the number up on Get Information about Schools, or leave `urn:` out", text);
}

/// <summary>Reads a DfE number such as 802/2345.</summary>
public static class DfeNumberParser
{
    public static DiagnosticDescriptor Descriptor { get; } = new("PK2013", DiagnosticSeverity.Error)
    {
        Title = "DfE number of the wrong form",
        MessageFormat = "“{0}” is not a DfE number, which has three digits for the authority and four for the school",
        Explanation = """
            802/2345, 802-2345 and 8022345 are understood and printed as 802/2345.

            ```yaml reported
            school: { dfe_number: 802/234 }
            ```

            ```yaml accepted
            school: { dfe_number: 802/2345 }
            ```
            """,
    };

    private static readonly Regex Form = new("""^(?<authority>\d{3})\s*[/-]?\s*(?<school>\d{4})$""", RegexOptions.CultureInvariant);

    public static ParseResult<string> Parse(string text)
    {
        var match = Form.Match(text);
        return match.Success
            ? $"{match.Groups["authority"].Value}/{match.Groups["school"].Value}"
            : new ValueProblem(Descriptor, "Write it like 802/2345", text);
    }
}

/// <summary>Reads the number of a section, from which the section's own headings continue.</summary>
public static class SectionNumberParser
{
    public static DiagnosticDescriptor Descriptor { get; } = new("PK2014", DiagnosticSeverity.Error)
    {
        Title = "Section number of the wrong form",
        MessageFormat = "“{0}” is not a section number",
        Explanation = """
            Headings continue from this number: under 7.9 they become 7.9.1, 7.9.2 and so on.

            ```yaml reported
            policy: { section_number: Section seven }
            ```

            ```yaml accepted
            policy: { section_number: "7.9" }
            ```
            """,
    };

    private static readonly Regex Form = new("""^(?:[A-Za-z]\.?)?\d{1,3}(?:\.\d{1,3}){0,4}$|^[A-Za-z]$""", RegexOptions.CultureInvariant);

    public static ParseResult<string> Parse(string text) => Form.IsMatch(text.TrimEnd('.'))
        ? text.TrimEnd('.')
        : new ValueProblem(Descriptor, "Write figures with full stops between them, such as \"7.9\"", text);
}

/// <summary>Reads a colour such as #1d4f91.</summary>
public static class ColourParser
{
    public static DiagnosticDescriptor Descriptor { get; } = new("PK2015", DiagnosticSeverity.Error)
    {
        Title = "Colour of the wrong form",
        MessageFormat = "“{0}” is not a colour in quotation marks with a hash and six digits or letters a to f",
        Explanation = """
            Without quotation marks YAML takes everything after a hash for a comment, and the colour is lost.

            ```yaml reported
            brand:
              primary: #1d4f91
            ```

            ```yaml accepted
            brand:
              primary: "#1d4f91"
            ```
            """,
    };

    private static readonly Regex Form = new("""^#?(?<digits>[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$""", RegexOptions.CultureInvariant);

    public static ParseResult<string> Parse(string text)
    {
        var match = Form.Match(text);
        if (!match.Success)
            return new ValueProblem(Descriptor, "Write it like \"#1d4f91\"", text);

        var digits = match.Groups["digits"].Value.ToLower(CultureInfo.InvariantCulture);
        return "#" + (digits.Length == 6 ? digits : string.Concat(digits.Select(d => $"{d}{d}")));
    }
}

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

/// <summary>Reads a telephone extension.</summary>
public static class ExtensionParser
{
    public static DiagnosticDescriptor Descriptor { get; } = new("PK2017", DiagnosticSeverity.Error)
    {
        Title = "Extension that cannot be dialled",
        MessageFormat = "“{0}” is not an extension of one to six digits",
        Explanation = """
            An extension is dialled after the number, so it holds digits only.

            ```yaml reported
            people:
              dsl: { name: Amina Begum, phone: 01632 960101, extension: office }
            ```

            ```yaml accepted
            people:
              dsl: { name: Amina Begum, phone: 01632 960101, extension: "12" }
            ```
            """,
    };

    public static ParseResult<string> Parse(string text) => text.Length is > 0 and <= 6 && text.All(char.IsAsciiDigit)
        ? text
        : new ValueProblem(Descriptor, "Write its digits in quotation marks, such as \"12\"", text);
}
