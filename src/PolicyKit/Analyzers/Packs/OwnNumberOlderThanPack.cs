using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Packs;

/// <summary>Reports a number that a profile gives in place of its pack's, although somebody has rung the pack's since.</summary>
public sealed class OwnNumberOlderThanPack : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4526", DiagnosticSeverity.Warning)
    {
        Title = "School's own number of a service is older than its pack's",
        MessageFormat = "The documents print {0} for “{1}”, but your pack gives {2} and says that it was checked on {3}, {4}",
        Explanation = """
            What a profile says of a service takes the place of what its pack says. That helps a school that has just rung and found a new number, and misleads one that
            kept its old contacts when it took up a board's pack: when the board changes a number, the school goes on printing the one of last year.

            Reported: `contacts: { front_door: { phone: 01632 960200, last_checked: 2026-03-01 } }` under a pack that gives 01632 960730 with `last_checked: 2026-11-01`

            Accepted: the same profile without `front_door`, or with the day of a later check
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var own in context.Profile.Contacts.All)
        {
            if (own.Phone is not { } phone || context.Compilation.Pack.Contacts.GetValueOrDefault(own.Path.Split('.')[^1]) is not { LastChecked: { } checkedOn } given)
                continue;
            if (own.LastChecked >= checkedOn || checkedOn > context.Today || given.GetEverywhere().SelectMany(entry => entry.GetNumbers()).ToArray() is not { Length: > 0 } numbers || numbers.Contains(phone))
                continue;

            context.ReportAt(
                $"{own.Path}.phone", Descriptor, "Ring both; then take the service out of `contacts:`, so that your pack's number is printed, or write the day of your check in `last_checked:`",
                phone.Text, own.Name ?? given.Name ?? own.Path, numbers[0].Text, Dates.Format(checkedOn),
                own.LastChecked is { } date ? $"after your own check on {Dates.Format(date)}" : "and the profile has no day of a check");
        }
    }
}
