using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Packs;

/// <summary>What texts call the services outside the school, and the numbers that each name stands for.</summary>
internal sealed partial class ServiceNames
{
    private readonly ImmutableArray<(Regex Pattern, ContactSymbol Service)> _names;

    private ServiceNames(ImmutableArray<(Regex, ContactSymbol)> names) => _names = names;

    /// <summary>Those of the school and of its packs, also where the school has a service of its own in place of the pack's.</summary>
    public static ServiceNames Create(Compilation school)
    {
        var services = school.Contacts.All.Concat(school.Pack.Contacts.Values.SelectMany(service => service.GetEverywhere()))
            .SelectMany(service => new[] { service, service.Next }.OfType<ContactSymbol>())
            .ToArray();

        // Of the services of the area one is “the Hub”, whatever national ones are called.
        var lastWords = school.Contacts.All.Concat(school.Packs.Where(pack => !pack.Inherits.IsEmpty).SelectMany(pack => pack.Contacts.Values).SelectMany(service => service.GetEverywhere()))
            .Select(service => service.Name ?? "")
            .Distinct(StringComparer.Ordinal)
            .ToLookup(GetLastWord, StringComparer.Ordinal)
            .Where(names => names.Count() == 1)
            .ToDictionary(names => names.Single(), names => names.Key, StringComparer.Ordinal);
        return new ServiceNames([.. services.SelectMany(service => GetPatterns(service, lastWords).Select(pattern => (pattern, service)))]);
    }

    public IEnumerable<ContactSymbol> Services => _names.Select(name => name.Service).Distinct();

    /// <summary>The names in a text, in order; one within another is not told for itself.</summary>
    public ImmutableArray<(TextSpan Span, ImmutableArray<ContactSymbol> Services)> Find(string text)
    {
        var found = _names
            .SelectMany(name => name.Pattern.Matches(text).Select(match => (Span: new TextSpan(match.Index, match.Length), name.Service)))
            .GroupBy(name => name.Span)
            .ToArray();
        return
        [
            .. found
                .Where(name => !found.Any(other => other.Key != name.Key && other.Key.Contains(name.Key)))
                .OrderBy(name => name.Key.Start)
                .Select(name => (name.Key, name.Select(entry => entry.Service).ToImmutableArray())),
        ];
    }

    /// <summary>The name that a reader takes a number for: the one that leads up to it, or that is given right behind it. Null when there is none.</summary>
    public (TextSpan Span, ImmutableArray<ContactSymbol> Services)? FindBeside(string text, TextSpan number)
    {
        foreach (var name in Find(text).Reverse())
        {
            if (name.Span.End <= number.Start && LeadsUp().IsMatch(text[name.Span.End..number.Start]) || name.Span.Start >= number.End && FollowsAtOnce().IsMatch(text[number.End..name.Span.Start]))
                return name;
        }

        return null;
    }

    private static IEnumerable<Regex> GetPatterns(ContactSymbol service, Dictionary<string, string> lastWords)
    {
        foreach (var name in new[] { service.Name, service.Abbreviation }.OfType<string>().Where(name => name.Length > 1))
            yield return new Regex($@"(?<!\w){Regex.Escape(name)}(?!\w)", RegexOptions.CultureInvariant);
        if (lastWords.GetValueOrDefault(service.Name ?? "") is { Length: > 2 } word && char.IsUpper(word[0]))
            yield return new Regex($@"(?<!\w)[Tt]he {Regex.Escape(word)}(?!\w)", RegexOptions.CultureInvariant);
        if (service.Path == "contacts.front_door")
            yield return new Regex(@"(?<!\w)[Tt]he front door(?!\w)", RegexOptions.CultureInvariant);
        if (service.Path == "contacts.lado")
            yield return new Regex(@"(?<!\w)LADO(?!\w)", RegexOptions.CultureInvariant);
    }

    private static string GetLastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];

    // A few words that bring in no other service, sentence or choice; days and times of day may be among them.
    [GeneratedRegex(
        @"^(?!.*\b(?:and|or|but|then|else|otherwise|instead|unless|not|if|when|before|after|who|which)\b)(?:[\s()\[\]:,’'\u2013\u2014-]|\b(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?s?|[a-z]+|\d{1,2}(?:[.:]\d\d)?(?:am|pm)?)\b){0,24}$",
        RegexOptions.CultureInvariant)]
    private static partial Regex LeadsUp();

    [GeneratedRegex(@"^\s?(?:[\u2013\u2014-]\s|\(|(?:is|for|reaches)\s)(?:the\s)?$", RegexOptions.CultureInvariant)]
    private static partial Regex FollowsAtOnce();
}
