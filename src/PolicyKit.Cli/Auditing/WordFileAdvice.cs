using System.Collections.Immutable;
using PolicyKit.Analyzers.Editions;
using PolicyKit.Analyzers.Safety;
using PolicyKit.Analyzers.Structure;
using PolicyKit.Diagnostics;

namespace PolicyKit.Cli.Auditing;

/// <summary>What to do in Word, where a rule's own hint speaks to those who write templates and profiles.</summary>
internal static class WordFileAdvice
{
    private static readonly ImmutableDictionary<string, string> Hints = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [RuleId.Of<FewerReferralPoints>()] = "Add what is missing: all five points are needed, wherever the document lists them",
        [RuleId.Of<SecondFrontDoorName>()] = "Use one name throughout: the one that your safeguarding partnership gives to this team",
        [RuleId.Of<DifferentDeviceRules>()] = "Keep one rule for devices, and take the other out",
        [RuleId.Of<NobodyForTheTime>()] = "Say in the document whom to go to then",
        [RuleId.Of<EditionsNotSaid>()] = "Name the guidance, what it is read with and the day on which you checked it, at the foot of the page and in the text of a policy",
        [RuleId.Of<TableHeader>()] = "In Word, click in the first row of the table and choose Table Layout, Repeat Header Rows, so that screen readers announce what each column holds",
        [RuleId.Of<PictureWithoutText>()] = "In Word, choose the picture, then Picture Format, Alt Text, and say what it shows",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public static Diagnostic Apply(Diagnostic diagnostic) =>
        Hints.TryGetValue(diagnostic.Id, out var hint) ? diagnostic with { Hints = [hint] } : diagnostic;
}
