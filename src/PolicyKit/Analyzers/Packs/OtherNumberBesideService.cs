using System.Collections.Immutable;
using PolicyKit.Analyzers.Safety;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Binding.Profiles;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Packs;

/// <summary>Reports a number that somebody has typed beside a service which answers on another.</summary>
public sealed class OtherNumberBesideService : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4527", DiagnosticSeverity.Error)
    {
        Title = "Other number beside a service",
        MessageFormat = "“{0}” stands beside “{1}”, and its contact gives {2}",
        Floor = DiagnosticSeverity.Warning,
        Explanation = """
            A number that is typed into a section, a box or a note is not the one that somebody rang and dated in `contacts.yaml`: it may have a slip in it, or be the number of last year.
            Two numbers for one team mean that one of them is wrong, and a reader in a hurry cannot tell which. The same holds for a row of a table and for a contact card.
            A further line of a service is in order once the contact has it, under `professional_phone` or `channels`.

            Reported: `Ring the Hub on 01632 960999` where the contact of the Safeguarding Hub has `phone: 01632 960111`

            Accepted: `Ring the Hub on {{ contacts.front_door.phone }}`
            """,
    };

    public override void Analyze(TextContext context)
    {
        if (context.School is not { } school)
            return;

        var names = ServiceNames.Create(school);
        var known = names.Services.SelectMany(service => service.GetNumbers())
            .Concat(school.Profile.People.All.Select(person => person.Phone).Append(school.Profile.School.Phone).OfType<PhoneNumber>())
            .Select(number => number.Digits)
            .ToHashSet(StringComparer.Ordinal);
        var locals = school.Packs.Where(pack => !pack.Inherits.IsEmpty).Select(pack => pack.Id).ToHashSet(StringComparer.Ordinal);

        foreach (var passage in context.Passages.Where(passage => passage.Kind is not (PassageKind.Cell or PassageKind.Contact)))
        {
            // The national text prints the numbers of contacts only; one that is nobody's was typed into the profile.
            foreach (var (span, number) in FindNumbers(passage).Where(found => locals.Contains(passage.Origin.Pack) || !known.Contains(found.Number.Digits)))
            {
                if (names.FindBeside(passage.Text, span) is { } name)
                    Compare(context, passage, span, number, passage.GetText(name.Span), name.Services);
            }
        }

        foreach (var row in GetRows(context))
        {
            var named = row.SelectMany(passage => names.Find(passage.Text).Select(name => (Name: passage.GetText(name.Span), name.Services))).ToArray();
            if (named.Length == 0 || named.Any(name => !name.Services.Intersect(named[0].Services).Any()))
                continue;

            // Beside its own number a card or a row may give that of who takes over.
            foreach (var (passage, span, number) in row.SelectMany(passage => FindNumbers(passage).Select(found => (passage, found.Span, found.Number))).Where(found => !known.Contains(found.Number.Digits)))
                Compare(context, passage, span, number, named[0].Name, [.. named.SelectMany(name => name.Services).Distinct()]);
        }
    }

    private void Compare(TextContext context, Passage passage, TextSpan span, PhoneNumber typed, string name, ImmutableArray<ContactSymbol> services)
    {
        var numbers = services.SelectMany(service => service.GetNumbers()).Distinct().ToArray();
        if (numbers.Length == 0 || numbers.Any(number => number.Digits == typed.Digits))
            return;

        context.ReportAt(
            passage, span, Descriptor,
            $"Ring both; then print `{{{{ {services[0].Path}.phone }}}}` in a section or correct the number in a note, or correct the contact",
            passage.GetText(span), name, string.Join(" and ", numbers.Select(number => number.Text)));
    }

    private static IEnumerable<(TextSpan Span, PhoneNumber Number)> FindNumbers(Passage passage) =>
        from run in NumberRuns.Find(passage.Text)
        let number = PhoneNumberParser.Parse(run.Text).Value
        where number is not null
        select (run.Span, number);

    /// <summary>The rows of tables and the contact cards: what is read across, or at one look.</summary>
    private static IEnumerable<Passage[]> GetRows(TextContext context)
    {
        foreach (var block in context.Passages.Where(passage => passage.Kind is PassageKind.Cell or PassageKind.Contact).GroupBy(passage => passage.Block, ReferenceEqualityComparer.Instance))
        {
            if (block.Key is not Table table)
            {
                yield return [.. block];
                continue;
            }

            foreach (var texts in table.Rows.Select(row => row.Select(cell => DocumentWalker.GetText(cell.Inlines)).ToHashSet(StringComparer.Ordinal)))
                yield return [.. block.Where(passage => texts.Contains(passage.Text)).DistinctBy(passage => passage.Text)];
        }
    }
}
