using System.Text.RegularExpressions;

namespace PolicyKit.Cli.Auditing;

/// <summary>Finds telephone numbers and email addresses in text as it is printed.</summary>
internal static partial class PrintedContacts
{
    /// <summary>As written. Short numbers such as 999 are left out: they are words as much as numbers.</summary>
    public static IEnumerable<string> FindNumbers(string text) => Number().Matches(text).Select(m => m.Value.Trim());

    public static IEnumerable<string> FindAddresses(string text) => Address().Matches(text).Select(m => m.Value.TrimEnd('.'));

    /// <summary>The number in national form, digits only.</summary>
    public static string GetDigits(string number)
    {
        var digits = new string([.. number.Where(char.IsAsciiDigit)]);
        var isInternational = number.StartsWith('+') || number.StartsWith("0044", StringComparison.Ordinal);
        return isInternational && digits.IndexOf("44", StringComparison.Ordinal) is >= 0 and var at ? "0" + digits[(at + 2)..].TrimStart('0') : digits;
    }

    // A nought or +44, then digits in groups of two or more with single spaces, hyphens or brackets between them.
    [GeneratedRegex("""(?<![\w./@-])(?:\+44[\s-]?(?:\(0\)[\s-]?)?\d|\(?0\d)(?:[\s()-]{0,2}\d){6,9}(?![\w@])""", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("""[\w.+'’-]+@[\w-]+(?:\.[\w-]+)+""", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
