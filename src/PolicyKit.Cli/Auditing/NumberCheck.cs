using PolicyKit.Analyzers.Texts;
using PolicyKit.Binding.Profiles;
using PolicyKit.Text;

namespace PolicyKit.Cli.Auditing;

/// <summary>Finds telephone numbers in a document that nobody can dial, by the rules that hold for profiles.</summary>
internal static class NumberCheck
{
    public static void Run(TextContext context)
    {
        foreach (var passage in context.Passages)
        {
            foreach (var number in PrintedContacts.FindNumbers(passage.Text).Distinct(StringComparer.Ordinal))
            {
                var at = passage.Text.IndexOf(number, StringComparison.Ordinal);
                if (PhoneNumberParser.Parse(number).Problem is { } problem)
                    context.Report(problem.At(context.Locate(passage, new TextSpan(at, number.Length))));
            }
        }
    }
}
