using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Documents;

namespace PolicyKit.Analyzers.Safety;

/// <summary>The places of a document that say when to refer at once.</summary>
internal static partial class ReferralPoints
{
    /// <summary>The clauses of the guidance that hold the five points.</summary>
    public static ImmutableArray<string> Clauses { get; } = [.. Enumerable.Range(3, 5).Select(number => $"UKCCIS16-2.3-0{number}")];

    /// <summary>What none of the lists may lose; the second point is two.</summary>
    private static readonly ImmutableArray<(string Name, Regex Words)> Topics =
    [
        ("an adult", Adult()),
        ("coercion, blackmail or grooming", Coercion()),
        ("doubt about capacity to consent", Capacity()),
        ("acts unusual for the age, or violent", Unusual()),
        ("a child under 13", UnderThirteen()),
        ("immediate risk of harm", Immediate()),
    ];

    /// <summary>Tables, lists, boxes and sentences that list the points, each with its words.</summary>
    public static IEnumerable<Passage> Find(TextContext context)
    {
        var before = "";
        foreach (var block in DocumentWalker.GetBlocks(context.Document))
        {
            foreach (var place in FindIn(block, before))
                yield return place;
            if (block is Paragraph or Heading)
                before = DocumentWalker.GetText([.. DocumentWalker.GetInlines(block)]);
        }

        foreach (var statement in context.Statements.Where(statement => statement.Passage.Kind == PassageKind.Paragraph))
        {
            if (GetTopics(statement.Text).Count() >= 3 && Referral().IsMatch(statement.Text) && Condition().IsMatch(statement.Text))
                yield return statement.Passage;
        }
    }

    public static IEnumerable<string> GetMissing(string text) => Topics.Select(topic => topic.Name).Except(GetTopics(text));

    private static IEnumerable<Passage> FindIn(Block block, string before)
    {
        IEnumerable<(Origin Origin, string Text)> places = block switch
        {
            Table table => [(table.Origin, GetWords(table))],
            ListBlock list => [(GetOrigin(list), string.Join(' ', DocumentWalker.GetBlocks(list).OfType<Paragraph>().Select(item => DocumentWalker.GetText(item.Inlines))))],
            Flowchart flowchart => flowchart.Graph.Nodes.Where(node => node.IsList)
                .Select(node => (node.Origin, string.Join(' ', node.Details.Select(line => DocumentWalker.GetText(line)).Prepend(node.Title)))),
            _ => [],
        };
        return places
            .Where(place => place.Origin.Clauses.Intersect(Clauses).Count() > 1 || GetTopics(place.Text).Count() >= 3 && (Referral().IsMatch(before) || Referral().IsMatch(place.Text)))
            .Select(place => new Passage(block, PassageKind.Paragraph, place.Text, place.Origin));
    }

    // Rows that say whom to ring are not about when to refer, however much the name of a service sounds like it: "Advice, Assessment & Referral Team".
    private static string GetWords(Table table) => string.Join(' ', table.Rows.Prepend(table.Header)
        .Select(row => string.Join(' ', row.Select(cell => DocumentWalker.GetText(cell.Inlines))))
        .Where(row => !Telephone().IsMatch(row)));

    private static Origin GetOrigin(ListBlock list)
    {
        var origins = DocumentWalker.GetBlocks(list).Select(block => block.Origin).ToArray();
        var written = origins.FirstOrDefault(origin => origin.Template is not null) ?? list.Origin;
        return written with { Clauses = [.. origins.SelectMany(origin => origin.Clauses).Distinct()] };
    }

    private static IEnumerable<string> GetTopics(string text) => Topics.Where(topic => topic.Words.IsMatch(text)).Select(topic => topic.Name);

    [GeneratedRegex(@"\b(refer(s|red|ral)?\b|the five points|contact (the )?(police|social care))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Referral();

    [GeneratedRegex(@"\b0\d(\s?\d){7}", RegexOptions.CultureInvariant)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"\b(if|when|where|whenever)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Condition();

    [GeneratedRegex(@"\badults?\b|\b18 or over\b|\bover 18\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Adult();

    [GeneratedRegex(@"\b(coerc|blackmail|groom|pressur|forced|threat|exploit)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Coercion();

    [GeneratedRegex(@"\b(consent|capacity|understand|special (educational )?needs|SEND?\b|disab)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Capacity();

    [GeneratedRegex(@"\b(unusual|violen|stage of development|developmental|extreme)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unusual();

    [GeneratedRegex(@"\b(13|thirteen|12 (or|and) (under|younger))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UnderThirteen();

    [GeneratedRegex(@"\b(immediate|imminent|danger|suicid|self-harm|risk of (significant |serious )?harm|at risk)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Immediate();
}
