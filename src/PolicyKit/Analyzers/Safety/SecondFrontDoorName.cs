using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Safety;

/// <summary>Reports a second name for the team that takes referrals.</summary>
public sealed class SecondFrontDoorName : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4215", DiagnosticSeverity.Error)
    {
        Title = "Two names for the front door",
        MessageFormat = "“{0}” is a second name for the team that takes referrals, which is called {1} here",
        Floor = DiagnosticSeverity.Warning,
        Explanation = """
            One area has a MASH, the next a single point of access, a third an early help hub. A reader who meets two of these names looks for two teams (X-19).
            The name comes from the school's profile, `contacts.front_door`, and from nowhere else.

            ```markdown reported
            Refer to the MASH. Out of hours, the SPA passes it on.
            ```

            ```markdown accepted
            Refer to the MASH. Out of hours, the Emergency Duty Team passes it on.
            ```
            """,
    };

    /// <summary>Names that boards give to such a team, one line for each team.</summary>
    private static readonly ImmutableArray<Regex> Teams =
    [
        Name("MASH", "Multi[- ]Agency Safeguarding Hub"),
        Name("MASSH", "Multi[- ]Agency Safeguarding and Support Hub"),
        Name("SPA", "SPOA", "SPOC", "Single Point of (Access|Advice|Contact|Entry)"),
        Name("Early Help Hub"),
        Name("[Ff]ront [Dd]oor(?! name)"),
        Name("First Response( Team| Service)?"),
        Name("Safeguarding Referral Unit", "SRU"),
        Name("Children['’]?s? (and|&) Young People['’]?s Services( Department)?"),
        Name("[Cc]hildren['’]s [Ss]ocial [Cc]are [Ss]ervices?"),
        Name("Initial Response (Team|Service)"),
        Name("Referral and Assessment (Team|Service)"),
    ];

    /// <summary>Some board calls its front door so.</summary>
    public static bool IsKnown(string name) => Teams.Any(team => team.Match(name).Length == name.Length);

    public override void Analyze(TextContext context)
    {
        var contacts = context.School?.Contacts;
        var own = contacts?.FrontDoor?.Name is { Length: > 0 } name ? CallLocally(context, Join(name, contacts.FrontDoor.Abbreviation)) : null;
        var others = GetNames(contacts).ToArray();
        var used = own is null ? [] : Teams.Where(team => team.IsMatch(own)).ToList();
        foreach (var passage in context.Passages)
        {
            foreach (var (team, match) in Teams.Where(team => team.IsMatch(passage.Text)).SelectMany(team => team.Matches(passage.Text).Select(match => (team, match))).OrderBy(found => found.match.Index))
            {
                // What the school calls its own contacts is said as it is written, be it "Early Help Hub" for early help or the front door itself.
                if (KnownNames.Cover(others, passage.Text, new TextSpan(match.Index, match.Length)) || own is not null && !used.Contains(team) && context.School is null && HasNumberOfItsOwn(context, team, used[0]))
                    continue;

                if (own is null)
                {
                    used.Add(team);
                    own = match.Value;
                }

                if (!used.Contains(team))
                    context.ReportAt(passage, new TextSpan(match.Index, match.Length), Descriptor, "Use one name throughout; templates print `{{ contacts.front_door.short }}`", match.Value, own);
            }
        }
    }

    // Documents print the name that a pack gives to it, whatever the profile still calls it.
    private static string CallLocally(TextContext context, string name) =>
        (context.School?.Pack.Changes ?? []).OfType<RenameTerm>()
            .Where(term => term.Documents.IsEmpty || term.Documents.Contains(context.Code, StringComparer.OrdinalIgnoreCase))
            .Aggregate(name, (current, term) => Regex.Replace(current, $@"\b{Regex.Escape(term.From)}\b", term.To.Replace("$", "$$", StringComparison.Ordinal), RegexOptions.CultureInvariant));

    // Where no profile tells them apart, their numbers do: who answers on another one is another team.
    private static bool HasNumberOfItsOwn(TextContext context, Regex team, Regex other)
    {
        var own = GetNumbers(team);
        return own.Count > 0 && GetNumbers(other) is { Count: > 0 } others && !own.Overlaps(others);

        HashSet<string> GetNumbers(Regex name) =>
            [.. GetLines(context).Where(line => name.IsMatch(line)).SelectMany(line => NumberRuns.Find(line)).Select(run => string.Concat(run.Text.Where(char.IsAsciiDigit)))];
    }

    // A row of a table is read across.
    private static IEnumerable<string> GetLines(TextContext context) =>
        context.Passages.Where(passage => passage.Block is not Table).Select(passage => passage.Text)
            .Concat(context.Passages.Select(passage => passage.Block).OfType<Table>().Distinct()
                .SelectMany(table => table.Rows).Select(row => string.Join(' ', row.Select(cell => DocumentWalker.GetText(cell.Inlines)))));

    private static IEnumerable<string> GetNames(ContactsSymbol? contacts) =>
        (contacts?.All ?? [])
            .SelectMany(contact => new[] { contact, contact.Next }.OfType<ContactSymbol>())
            .SelectMany(contact => new[] { contact.Name, contact.Abbreviation, contact.AlsoServes, contact.WhatHappens })
            .OfType<string>()
            .Where(name => name.Length > 0);

    private static string Join(string name, string? abbreviation) => abbreviation is null ? name : $"{name} ({abbreviation})";

    private static Regex Name(params string[] forms) => new($@"\b({string.Join('|', forms)})\b", RegexOptions.CultureInvariant);
}
