using System.Text.RegularExpressions;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Binding.Profiles;

/// <summary>Reads a telephone number as the UK numbering plan knows it: by prefix and length, never by length alone.</summary>
public static class PhoneNumberParser
{
    public static DiagnosticDescriptor NotDiallable { get; } = new("PK2003", DiagnosticSeverity.Error)
    {
        Title = "Telephone number that cannot be dialled",
        MessageFormat = "“{0}” is not a telephone number that can be dialled: {1}",
        Explanation = """
            Somebody who rings a number on the poster has no time for a second try.
            Every number is checked by its first digits and its length: a number that starts with 0845 has eleven digits, so 0845 670 000 reaches nobody, although some numbers of ten digits do exist.
            Spaces, brackets, hyphens, +44, (0) and extensions are understood.

            ```yaml reported
            contacts:
              front_door: { name: Multi-Agency Safeguarding Hub, phone: 0845 670 000 }
            ```

            ```yaml accepted
            contacts:
              front_door: { name: Multi-Agency Safeguarding Hub, phone: 01632 960200 }
            ```
            """,
    };

    public static DiagnosticDescriptor LetterInNumber { get; } = new("PK2004", DiagnosticSeverity.Error)
    {
        Title = "Letter in a telephone number",
        MessageFormat = "The telephone number “{0}” has the letter {1} where a digit belongs",
        Explanation = """
            A letter O looks like a nought and a small l looks like a one, but no telephone dials them.

            ```yaml reported
            people:
              dsl: { name: Amina Begum, phone: 01632 96O101 }
            ```

            ```yaml accepted
            people:
              dsl: { name: Amina Begum, phone: 01632 960101 }
            ```
            """,
    };

    public static DiagnosticDescriptor BlockedNumber { get; } = new("PK2005", DiagnosticSeverity.Error)
    {
        Title = "Telephone number that nobody should be sent to",
        MessageFormat = "“{0}” may not be printed: {1}",
        Explanation = """
            Numbers that start with 09 charge a premium to a frightened parent, and numbers that start with 0500 were withdrawn in 2017.

            ```yaml reported
            contacts:
              early_help: { name: Early Help, phone: 0909 879 0000 }
            ```

            ```yaml accepted
            contacts:
              early_help: { name: Early Help, phone: 01632 960203 }
            ```
            """,
    };

    private static readonly Regex ExtensionAtEnd =
        new("""[\s,;]*(?:ext(?:ension|n)?\.?|x|#)\s*:?\s*(?<extension>\d{1,6})$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Run = new("""[+(]?\d[\d ()\-.]*""", RegexOptions.CultureInvariant);

    // The forty areas that still have some numbers of nine digits after the nought; everywhere else a digit is missing.
    private static readonly HashSet<string> AreasWithShortNumbers =
    [
        "01204", "01208", "01254", "01276", "01297", "01298", "01363", "01364", "01384", "01386", "01404", "01420", "01460", "01461",
        "01480", "01488", "01524", "01527", "01562", "01566", "01606", "01629", "01635", "01647", "01659", "01695", "01697", "01726",
        "01744", "01750", "01768", "01827", "01837", "01884", "01900", "01905", "01935", "01946", "01949", "01963", "01995",
    ];

    private static readonly Dictionary<char, char> LookAlikes = "OolIi|SBZ".Zip("001111582").ToDictionary(pair => pair.First, pair => pair.Second);

    public static ParseResult<PhoneNumber> Parse(string text)
    {
        var match = ExtensionAtEnd.Match(text.Trim());
        var extension = match.Groups["extension"].Value;
        var written = match.Success ? text.Trim()[..match.Index] : text.Trim();

        if (FindLookAlike(written) is { } letter)
            return SuggestDigits(text, written, letter, extension);

        var digits = new string([.. written.Where(char.IsAsciiDigit)]);
        if (digits.Length == 0 || written.Any(c => !char.IsAsciiDigit(c) && !IsSeparator(c)) || written.LastIndexOf('+') > 0)
            return NotOne(text, "it holds more than digits", "Write the number alone, such as 01632 960101") with { Replacement = FindAlone(text) };

        if (IsForeign(written, digits))
            return NotOne(text, "it is not a UK number", "Give a number of the United Kingdom");

        return Classify(text, ToNational(written, digits), extension);
    }

    private static ParseResult<PhoneNumber> Classify(string text, string digits, string extension)
    {
        if (GetShortCode(digits) is { } shortCode)
            return new PhoneNumber(digits, shortCode, extension);
        if (digits[0] != '0')
            return NotOne(text, "it does not start with 0", "Write it with its area code, such as 01632 960101") with { Replacement = WithNought(digits) };
        if (digits.StartsWith("0500", StringComparison.Ordinal))
            return Blocked(text, "numbers that start with 0500 were withdrawn in 2017");
        if (digits.StartsWith("09", StringComparison.Ordinal))
            return Blocked(text, "numbers that start with 09 are charged at a premium");
        if (digits is "08001111" || digits.Length == 8 && digits.StartsWith("0845464", StringComparison.Ordinal))
            return new PhoneNumber(digits, $"{digits[..4]}\u00A0{digits[4..]}", extension);

        var lengths = GetLengths(digits);
        if (lengths.Length == 0)
            return NotOne(text, $"no UK number starts with {digits[..Math.Min(3, digits.Length)]}", "Check it against the website of the service");
        if (!lengths.Contains(digits.Length))
            return WrongLength(text, digits, lengths);

        return new PhoneNumber(digits, Group(digits), extension);
    }

    private static ValueProblem WrongLength(string text, string digits, int[] lengths)
    {
        var prefix = digits.StartsWith("01", StringComparison.Ordinal) ? digits[..Math.Min(5, digits.Length)] : digits[..Math.Min(4, digits.Length)];
        var known = string.Join(" or ", lengths);
        return NotOne(
            text,
            $"it has {digits.Length} digits, but a number that starts with {prefix} has {known}",
            digits.Length < lengths.Max() ? "Look the number up again: a digit may be missing" : "Look the number up again: it has a digit too many");
    }

    // Lengths with the leading nought.
    private static int[] GetLengths(string digits) => digits switch
    {
        ['0', '1', '0' or '9', ..] when !digits.StartsWith("019", StringComparison.Ordinal) => [],
        ['0', '1', ..] => digits.Length >= 5 && AreasWithShortNumbers.Contains(digits[..5]) ? [10, 11] : [11],
        ['0', '2', '0' or '3' or '4' or '8' or '9', ..] => [11],
        ['0', '3', '0' or '3' or '4' or '7', ..] => [11],
        ['0', '5', '5' or '6', ..] => [11],
        ['0', '7', ..] => [11],
        ['0', '8', '0', '0', ..] => [10, 11],
        ['0', '8', '0', '8', ..] => [11],
        ['0', '8', '4' or '7', ..] => [11],
        _ => [],
    };

    private static string Group(string digits)
    {
        int[] groups = digits switch
        {
            ['0', '2' or '5', ..] => [3, 4, 4],
            ['0', '1', '1', ..] or ['0', '1', _, '1', ..] when digits.Length == 11 => [4, 3, 4],
            ['0', '3', ..] or ['0', '8', ..] when digits.Length == 11 => [4, 3, 4],
            ['0', '8', ..] => [4, 6],
            _ => [5, digits.Length - 5],
        };

        var start = 0;
        var parts = new List<string>();
        foreach (var length in groups)
        {
            parts.Add(digits.Substring(start, length));
            start += length;
        }

        return string.Join('\u00A0', parts);
    }

    private static string? GetShortCode(string digits) => digits switch
    {
        "101" or "105" or "111" or "112" or "999" => digits,
        ['1', '1', '6', _, _, _] => $"116\u00A0{digits[3..]}",
        _ => null,
    };

    private static bool IsForeign(string written, string digits) =>
        written.StartsWith('+') && !digits.StartsWith("44", StringComparison.Ordinal)
        || digits.StartsWith("00", StringComparison.Ordinal) && !digits.StartsWith("0044", StringComparison.Ordinal);

    private static string ToNational(string written, string digits)
    {
        var rest = written.StartsWith('+') ? digits[2..] : digits.StartsWith("0044", StringComparison.Ordinal) ? digits[4..] : null;
        return rest is null ? digits : "0" + (rest.StartsWith('0') ? rest[1..] : rest);
    }

    // A letter counts as a mistyped digit only among digits, so that "ring Bill" is not taken for a number.
    private static char? FindLookAlike(string written)
    {
        var letters = written.Where(c => !char.IsAsciiDigit(c) && !IsSeparator(c)).ToArray();
        return letters.Length > 0 && letters.All(LookAlikes.ContainsKey) && written.Count(char.IsAsciiDigit) > letters.Length ? letters[0] : null;
    }

    private static ValueProblem SuggestDigits(string text, string written, char letter, string extension)
    {
        var digits = new string([.. written.Select(c => LookAlikes.GetValueOrDefault(c, c))]);
        var meant = Parse(extension.Length == 0 ? digits : $"{digits} ext {extension}").Value?.Text.Replace('\u00A0', ' ');
        return new ValueProblem(LetterInNumber, meant is null ? "Look the number up again and write digits only" : $"Write {meant} if that is the number", text, letter)
        {
            Replacement = meant,
        };
    }

    // "Tel: 01632 960101 (office)" holds one number; where a value holds two, somebody must choose.
    private static string? FindAlone(string text)
    {
        var runs = Run.Matches(text).Select(m => m.Value.Trim(' ', '(', ')', '-', '.')).Where(run => run.Count(char.IsAsciiDigit) >= 3).ToArray();
        return runs is [var only] && only != text && Parse(only) is { Problem: null, Value: { } number } ? number.Text.Replace('\u00A0', ' ') : null;
    }

    // A spreadsheet takes a number for a sum and drops its nought.
    private static string? WithNought(string digits) =>
        digits.Length is 9 or 10 && Parse("0" + digits) is { Problem: null, Value: { } number } ? number.Text.Replace('\u00A0', ' ') : null;

    private static bool IsSeparator(char c) => char.IsWhiteSpace(c) || c is '(' or ')' or '-' or '.' or '/' or '+' or '\u2010' or '\u2011' or '\u2012' or '\u2013';

    private static ValueProblem NotOne(string text, string why, string hint) => new(NotDiallable, hint, text, why);

    private static ValueProblem Blocked(string text, string why) => new(BlockedNumber, "Ask the service for its ordinary number", text, why);
}
