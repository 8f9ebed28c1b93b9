using System.Collections.Immutable;
using PolicyKit.Analyzers.Profiles;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Safety;

/// <summary>Reports a sheet, leaflet or poster whose people are all away at a time when the school has somebody to name.</summary>
public sealed class DayWithoutAnybody : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4225", DiagnosticSeverity.Warning)
    {
        Title = "Nobody named for some of the week",
        MessageFormat = "For {0} the document names nobody who is there",
        Explanation = """
            What hangs on a wall or goes home has room for a few people. Whoever picks it up on the day when they are all away would look for somebody in vain.
            The hours of the lead and the deputies whom the document names are laid over the hours of the school. What no deputy fills is PK3018's to say.
            Templates print `people.stand_ins`: the fewest deputies who, with the lead, fill the week.

            ```text reported
            Tell Amina Begum. No one there? Refer yourself.
            ```

            ```text accepted
            Tell Amina Begum or Tom O'Neill. No one there? Refer yourself.
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        if (context.Code is not ("STF" or "PAR" or "PST") || context.School?.Profile is not { IsPartial: false } profile)
            return;

        var people = RoleHolder.LeadAndDeputies(profile.People).Select(holder => holder.Person)
            .Where(person => person == profile.People.Dsl || person.IsInPost(context.Today)).ToArray();
        // Whose number cannot be read is not printed, and that is said of the number.
        if (people.Any(person => profile.IsRejected($"{person.Path}.hours") || profile.IsRejected($"{person.Path}.phone")) || profile.IsRejected("school.hours"))
            return;

        var named = people.ToLookup(person => person.Name is { Length: > 0 } name ? context.Passages.FirstOrDefault(passage => passage.Text.Contains(name, StringComparison.Ordinal)) : null);
        if (named.FirstOrDefault(mention => mention.Key is not null) is not { Key: { } passage } first)
            return;

        var unnamed = named[null].ToArray();
        var open = people.Except(unnamed).Aggregate(WeekSpan.From(profile.School.Hours), WithoutHours);
        var nobodys = unnamed.Aggregate(open, WithoutHours);
        var filled = nobodys.Aggregate(open, WeekSpan.Subtract);
        if (filled.IsEmpty)
            return;

        var name = first.First().Name!;
        context.ReportAt(
            passage,
            new TextSpan(passage.Text.IndexOf(name, StringComparison.Ordinal), name.Length),
            Descriptor,
            $"Name {unnamed.First(person => !WithoutHours(filled, person).SequenceEqual(filled)).Name} too; templates print `people.stand_ins`",
            WeekSpan.Describe(filled));

        ImmutableArray<WeekSpan> WithoutHours(ImmutableArray<WeekSpan> spans, PersonSymbol person) =>
            WeekSpan.Subtract(spans, person.Hours ?? profile.School.Hours);
    }
}
