using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Cli.Packs.Changes;

/// <summary>Finds numbers that a new version of a pack changes without the day on which somebody rang them.</summary>
internal static class UnrungNumbers
{
    public static IEnumerable<Diagnostic> Find(PackSymbol before, PackSymbol after)
    {
        var earlier = GetEntries(before).ToLookup(entry => entry.Path, StringComparer.Ordinal);
        foreach (var role in GetEntries(after).GroupBy(entry => entry.Path, StringComparer.Ordinal))
        {
            var (old, @new) = (earlier[role.Key].SelectMany(entry => entry.GetNumbers()).ToArray(), role.SelectMany(entry => entry.GetNumbers()).ToArray());
            if (old.FirstOrDefault(number => !@new.Contains(number)) is not { } gone)
                continue;

            foreach (var entry in role.Where(entry => earlier[role.Key].Any(e => e.LastChecked is not null && e.LastChecked >= entry.LastChecked)))
            {
                foreach (var channel in entry.Channels.Where(channel => channel.Number is { } number && !old.Contains(number)))
                    yield return Diagnostic.Create(PackagingRules.UnrungNumber, channel.Location, entry.Name, gone.Text, channel.Value, Dates.Format(entry.LastChecked!.Value))
                        .WithHint("Ring the new number, and write the day in `last_checked:`");
            }
        }
    }

    private static IEnumerable<ContactSymbol> GetEntries(PackSymbol pack) =>
        pack.Contacts.Values.Concat(pack.Changes.OfType<SetContact>().Select(set => set.Contact)).SelectMany(contact => contact.GetEntries());
}
