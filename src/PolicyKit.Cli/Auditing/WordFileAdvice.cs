using System.Collections.Immutable;
using PolicyKit.Diagnostics;

namespace PolicyKit.Cli.Auditing;

/// <summary>What to do in Word, where a rule's own hint speaks to those who write templates and profiles.</summary>
internal static class WordFileAdvice
{
    private static readonly ImmutableDictionary<string, string> Hints = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["PK4201"] = "Add what is missing: all five points are needed, wherever the document lists them",
        ["PK4215"] = "Use one name throughout: the one that your safeguarding partnership gives to this team",
        ["PK4217"] = "Keep one rule for devices, and take the other out",
        ["PK4218"] = "Say in the document whom to go to then",
        ["PK4308"] = "Name the guidance, what it is read with and the day on which you checked it, at the foot of the page and in the text of a policy",
        ["PK5034"] = "In Word, click in the first row of the table and choose Table Layout, Repeat Header Rows, so that screen readers announce what each column holds",
        ["PK5035"] = "In Word, choose the picture, then Picture Format, Alt Text, and say what it shows",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public static Diagnostic Apply(Diagnostic diagnostic) =>
        Hints.TryGetValue(diagnostic.Id, out var hint) ? diagnostic with { Hints = [hint] } : diagnostic;
}
