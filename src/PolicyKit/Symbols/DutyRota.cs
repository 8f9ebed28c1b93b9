using System.Collections.Immutable;

namespace PolicyKit.Symbols;

/// <summary>Which deputies are named where there is no room for all of them, so that somebody who is named is there whenever the school is open.</summary>
public sealed record DutyRota
{
    // A search for more would take long, and nobody prints so many on a card.
    private const int MostSearched = 5;

    private DutyRota(ImmutableArray<PersonSymbol> standIns, ImmutableArray<PersonSymbol> others) => (StandIns, Others) = (standIns, others);

    /// <summary>The fewest who fill the hours that the lead leaves open, or the whole week without a lead, as far as deputies can: first the one
    /// who fills most of them, then in the profile's order. Where the lead leaves none open, the first deputy.</summary>
    public ImmutableArray<PersonSymbol> StandIns { get; }

    /// <summary>In the profile's order.</summary>
    public ImmutableArray<PersonSymbol> Others { get; }

    /// <summary>For a week of the school at a date. Of two deputies who serve as well, the one who stands first in the profile is named.</summary>
    public static DutyRota Create(PeopleSymbol people, WeeklyHours schoolHours, DateOnly date)
    {
        var inPost = people.Deputies.Where(deputy => deputy.IsInPost(date)).ToImmutableArray();
        var absence = people.Dsl is { } lead ? WithoutHoursOf(lead, WeekSpan.From(schoolHours)) : WeekSpan.From(schoolHours);
        var nobodys = inPost.Aggregate(absence, (rest, deputy) => WithoutHoursOf(deputy, rest));
        var open = nobodys.Aggregate(absence, WeekSpan.Subtract);

        var needed = open.IsEmpty ? [.. inPost.Concat(people.Deputies).Take(1)] : FindFewest(open);
        ImmutableArray<PersonSymbol> standIns = [.. needed.OrderBy(deputy => WithoutHoursOf(deputy, open).Sum(span => span.Length)).ThenBy(people.Deputies.IndexOf)];
        return new DutyRota(standIns, [.. people.Deputies.Except(standIns)]);

        ImmutableArray<WeekSpan> WithoutHoursOf(PersonSymbol person, ImmutableArray<WeekSpan> spans) => WeekSpan.Subtract(spans, person.Hours ?? schoolHours);

        ImmutableArray<PersonSymbol> FindFewest(ImmutableArray<WeekSpan> spans)
        {
            for (var count = 1; count <= MostSearched; count++)
            {
                if (Find(spans, count) is { } found)
                    return found;
            }

            return FindInOrder(spans);
        }

        // Somebody has to be there at the first open moment, so only they are tried.
        ImmutableArray<PersonSymbol>? Find(ImmutableArray<WeekSpan> spans, int count)
        {
            if (spans.IsEmpty)
                return [];
            if (count == 0)
                return null;

            foreach (var deputy in inPost)
            {
                var rest = WithoutHoursOf(deputy, spans);
                if ((rest.IsEmpty || rest[0].Start != spans[0].Start) && Find(rest, count - 1) is { } others)
                    return [deputy, .. others];
            }

            return null;
        }

        ImmutableArray<PersonSymbol> FindInOrder(ImmutableArray<WeekSpan> spans)
        {
            var found = ImmutableArray.CreateBuilder<PersonSymbol>();
            foreach (var deputy in inPost)
            {
                var rest = WithoutHoursOf(deputy, spans);
                if (rest.Sum(span => span.Length) < spans.Sum(span => span.Length))
                    found.Add(deputy);
                spans = rest;
            }

            return found.ToImmutable();
        }
    }
}
