using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Editions;

/// <summary>Reports a telephone number that has been replaced, however it is spaced.</summary>
public sealed partial class SupersededNumber() : SupersededExpression(SupersededKind.Number)
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4303", DiagnosticSeverity.Warning)
    {
        Title = "Number that has been replaced",
        MessageFormat = "“{0}” is an old number{1} ({2})",
        Explanation = """
            Numbers of the 2016 guidance have been switched off or given to others. Somebody rings them in an emergency.
            `editions.yaml` of a pack lists them; spaces and hyphens in a number make no difference.

            ```markdown reported
            The helpline is 0844 3814772.
            ```

            ```markdown accepted
            The helpline is 0344 381 4772.
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        var numbers = context.Packs.SelectMany(pack => pack.Editions).SelectMany(edition => edition.Superseded)
            .Where(old => old.Kind == SupersededKind.Number && Expressions.IsAskedFor(old, context.Code))
            .Select(old => (Digits: GetDigits(old.Phrase.Text), IsStart: old.Phrase.Text.EndsWith('*'), Symbol: old))
            .ToList();
        foreach (var passage in context.Passages)
        {
            foreach (var match in Number().EnumerateMatches(passage.Text))
            {
                var span = new TextSpan(match.Index, match.Length);
                var digits = GetDigits(passage.GetText(span));
                var found = numbers.Find(number => number.IsStart ? digits.StartsWith(number.Digits, StringComparison.Ordinal) : digits == number.Digits);
                if (found.Symbol is { } old && !Expressions.IsInOrder(old, passage, span))
                    Report(context, passage, span, old);
            }
        }
    }

    private static string GetDigits(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        return text.StartsWith('+') && digits.StartsWith("44", StringComparison.Ordinal) ? "0" + digits[2..] : digits;
    }

    // At least five digits in a row, such as a text number, with what people put between them.
    [GeneratedRegex(@"\+?\d(?:[\s()-]{0,2}\d){4,}", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
