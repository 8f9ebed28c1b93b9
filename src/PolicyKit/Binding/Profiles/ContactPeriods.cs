using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Binding.Profiles;

/// <summary>The days for which contacts are given, in profiles and packs.</summary>
public static class ContactPeriods
{
    public static DiagnosticDescriptor TwoAtOnce { get; } = new("PK2080", DiagnosticSeverity.Warning)
    {
        Title = "Two contacts for the same days",
        MessageFormat = "“{0}” and “{1}” are both given for {2}, so nobody can tell which of them is right",
        Explanation = """
            Several contacts may share a role: one for each council whose children it serves, and one after the other when a service changes. Each then says for whom or for which days it is.
            Where two are for the same days, documents print the one that began last.

            Reported: two entries of `front_door` without dates

            Accepted: the first with `valid_to: 2027-03-31`, the second with `valid_from: 2027-04-01`
            """,
    };

    public static DiagnosticDescriptor EndBeforeStart { get; } = new("PK2081", DiagnosticSeverity.Error)
    {
        Title = "Contact that ends before it begins",
        MessageFormat = "“{0}” is given until {1}, which is before it begins on {2}",
        Explanation = """
            `valid_from` is the first day of a contact and `valid_to` its last. The other way round it is never printed.

            Reported: `valid_from: 2027-04-01` and `valid_to: 2026-03-31`

            Accepted: `valid_from: 2027-04-01`
            """,
    };

    /// <param name="entries">All that is said of one role.</param>
    /// <param name="locate">Where each is written.</param>
    internal static IEnumerable<Diagnostic> Check(IReadOnlyList<ContactSymbol> entries, Func<ContactSymbol, Location?> locate)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            if (entry.ValidTo < entry.ValidFrom)
                yield return Diagnostic.Create(EndBeforeStart, locate(entry), entry.Name, Dates.Format(entry.ValidTo!.Value), Dates.Format(entry.ValidFrom!.Value)).WithHint("Correct one of the dates");
            else if (entries.Take(i).FirstOrDefault(other => Overlap(other, entry)) is { } other)
                yield return Diagnostic.Create(TwoAtOnce, locate(entry), entry.Name, other.Name, Describe(other, entry))
                    .WithHint("Say with `valid_to` when the first ends and with `valid_from` when the next begins, or with `for_children_living_in` for whom each is");
        }
    }

    private static bool Overlap(ContactSymbol a, ContactSymbol b) =>
        (a.ForChildrenLivingIn.IsEmpty ? b.ForChildrenLivingIn.IsEmpty : a.IsFor(b.ForChildrenLivingIn))
        && !(a.ValidTo < (b.ValidFrom ?? DateOnly.MinValue)) && !(b.ValidTo < (a.ValidFrom ?? DateOnly.MinValue))
        // One that has no end gives way to the one that begins later: that is how a change is announced.
        && (a.ValidFrom == b.ValidFrom || a.ValidTo is not null && b.ValidTo is not null);

    private static string Describe(ContactSymbol a, ContactSymbol b) => (Later(a.ValidFrom, b.ValidFrom) is { } from ? $"the days from {Dates.Format(from)}" : "all days")
        + (a.Area.Length > 0 ? $" and children living in {a.Area}" : "");

    private static DateOnly? Later(DateOnly? a, DateOnly? b) => a is null || b > a ? b : a;
}
