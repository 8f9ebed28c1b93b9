using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyKit.Symbols;

namespace PolicyKit.Cli.Auditing;

/// <summary>Holds the hours beside a number against those of whoever answers on it.</summary>
internal sealed partial class PrintedHours(ImmutableArray<Party> parties)
{
    private readonly ILookup<string, Party> _owners = parties.Where(p => p.Digits != "").ToLookup(p => p.Digits, StringComparer.Ordinal);

    /// <summary>Null unless the lines give one number, hours, and not those of anybody who has this number.</summary>
    /// <param name="group">Lines that stand together.</param>
    public (string Printed, string Number, string Meant)? Find(IReadOnlyCollection<string> group)
    {
        var numbers = group.SelectMany(PrintedContacts.FindNumbers).DistinctBy(PrintedContacts.GetDigits).Take(2).ToArray();
        if (numbers is not [var number] || _owners[PrintedContacts.GetDigits(number)].ToArray() is not { Length: > 0 } owners || owners.Any(o => o.Hours is null))
            return null;

        var printed = PrintedNames.Plain(string.Join(", ", group.Where(l => Time().IsMatch(PrintedNames.Plain(l.Replace(number, "", StringComparison.Ordinal))))));
        if (printed == "" || owners.Any(o => Says(printed, o.Hours!)))
            return null;
        return (printed, number, owners[0].Hours!.Text);
    }

    // Where space is short, the days stand without the times.
    private static bool Says(string printed, WeeklyHours hours) =>
        Contains(printed, hours.Text) || !ClockTime().IsMatch(printed) && hours.DaysText != "" && (Contains(printed, hours.DaysText) || Contains(printed, hours.ShortDaysText));

    private static bool Contains(string printed, string hours) => Squeeze(printed).Contains(Squeeze(hours), StringComparison.OrdinalIgnoreCase);

    private static string Squeeze(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"\b(Mon|Tues?|Wed|Wednes|Thu|Thurs|Fri|Sat|Satur|Sun)(day)?s?\b|\b\d{1,2}([.:]\d\d)? ?[ap]m\b|\b24 hours\b|\bother times\b", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"\b\d{1,2}([.:]\d\d)? ?[ap]m\b", RegexOptions.CultureInvariant)]
    private static partial Regex ClockTime();
}
