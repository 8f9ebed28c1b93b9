using System.Collections.Immutable;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Cli.Packs.Changes;

/// <summary>A contact, clause or decision of the pack that says something else, whether or not a document prints it.</summary>
/// <param name="Subject">Such as "contact front_door" or "clause UKCCIS16-2.3-03".</param>
/// <param name="What">Such as "phone".</param>
/// <param name="Before">Empty for something new.</param>
/// <param name="After">Empty for something taken out.</param>
internal sealed record FactChange(string Subject, string What, string Before, string After, ChangeClass Class)
{
    public static IEnumerable<FactChange> Find(PackSymbol before, PackSymbol after) =>
    [
        .. Compare("contact", before.Contacts, after.Contacts, GetValues, static (_, _, _) => ChangeClass.ContactOnly),
        .. Compare("clause", before.Clauses, after.Clauses, GetValues, ClassifyClause),
        .. Compare("decision", GetDecisions(before), GetDecisions(after), GetValues, static (_, _, _) => ChangeClass.Substantive),
    ];

    private static IEnumerable<FactChange> Compare<T>(
        string kind,
        ImmutableSortedDictionary<string, T> before,
        ImmutableSortedDictionary<string, T> after,
        Func<T, IEnumerable<(string Name, string Value)>> getValues,
        Func<string, string, string, ChangeClass> classify)
    {
        foreach (var id in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            var old = before.TryGetValue(id, out var earlier) ? getValues(earlier).ToArray() : [];
            var @new = after.TryGetValue(id, out var later) ? getValues(later).ToArray() : [];
            foreach (var name in old.Concat(@new).Select(value => value.Name).Distinct())
            {
                var was = old.FirstOrDefault(value => value.Name == name).Value ?? "";
                var @is = @new.FirstOrDefault(value => value.Name == name).Value ?? "";
                if (was != @is)
                    yield return new FactChange($"{kind} {id}", name, was, @is, classify(name, was, @is));
            }
        }
    }

    private static ChangeClass ClassifyClause(string name, string before, string after) =>
        name == "text" && before.Length > 0 && after.Length > 0 && WordingChange.IsEditorial(before, after) ? ChangeClass.Editorial : ChangeClass.Substantive;

    private static IEnumerable<(string Name, string Value)> GetValues(ContactSymbol contact) => contact.GetEverywhere().SelectMany(GetEntryValues);

    private static IEnumerable<(string Name, string Value)> GetEntryValues(ContactSymbol contact)
    {
        var area = contact.Area.Length == 0 ? "" : $" for children living in {contact.Area}";
        (string Name, string? Value)[] values =
        [
            ("name", contact.Name),
            ("abbreviation", contact.Abbreviation),
            ("phone", contact.Phone?.Text),
            ("phone for professionals", contact.ForStaff() is { IsStaffLine: true } staff ? staff.Phone?.Text : null),
            ("email", contact.Email),
            ("website", contact.Website),
            ("hours", contact.Hours?.Text),
            ("note", contact.Note),
            ("last checked", contact.LastChecked is { } date ? Dates.Format(date) : null),
            ("next", contact.Next is { ValidFrom: { } from } next ? $"{next.Name}, {next.Phone?.Text ?? next.Email ?? next.Website}, from {Dates.Format(from)}" : null),
        ];
        return values.Select(value => (value.Name + area, value.Value ?? ""));
    }

    private static IEnumerable<(string Name, string Value)> GetValues(ClauseSymbol clause) => [("strength", clause.Modality), ("text", clause.Text)];

    private static IEnumerable<(string Name, string Value)> GetValues(DecisionSymbol decision) =>
    [
        ("options", string.Join(", ", decision.Options.Select(option => option.Id))),
        ("answer", decision.Default ?? "left to the school"),
        ("who decides", decision.Choice is { IsLocked: true } ? "the pack" : "the school"),
    ];

    private static ImmutableSortedDictionary<string, DecisionSymbol> GetDecisions(PackSymbol pack) =>
        pack.Decisions.DistinctBy(decision => decision.Id).ToImmutableSortedDictionary(decision => decision.Id, decision => decision, StringComparer.Ordinal);
}
