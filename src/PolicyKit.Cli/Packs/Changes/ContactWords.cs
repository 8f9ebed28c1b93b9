using System.Collections.Immutable;
using PolicyKit.Symbols;

namespace PolicyKit.Cli.Packs.Changes;

/// <summary>Blots out names, numbers and addresses of services, so that two texts that differ only in these read the same.</summary>
internal sealed class ContactWords
{
    private const string Blot = "\u25A0";

    private readonly ImmutableArray<string> _words;

    private ContactWords(ImmutableArray<string> words) => _words = words;

    /// <param name="packs">The same pack before and after.</param>
    public static ContactWords Create(params IEnumerable<Compilation> packs) => new(
        [.. packs.SelectMany(pack => pack.Contacts.All.Concat(pack.Pack.Contacts.Values.SelectMany(contact => contact.GetEverywhere())))
            .SelectMany(contact => new[] { contact, contact.ForStaff(), contact.Next }.OfType<ContactSymbol>())
            .SelectMany(GetWords)
            .Where(word => word.Length > 1)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(word => word.Length)
            .ThenBy(word => word, StringComparer.Ordinal)]);

    public string BlotOut(string text) => _words.Aggregate(text, static (rest, word) => rest.Replace(word, Blot, StringComparison.Ordinal));

    /// <summary>What documents print of a contact.</summary>
    public static IEnumerable<string> GetWords(ContactSymbol contact) =>
        new[] { contact.Name, contact.Abbreviation, contact.Phone?.Text, contact.Phone?.Display, contact.Email, contact.Website, contact.Website?.Replace("https://", "", StringComparison.Ordinal), contact.Hours?.Text, contact.Hours?.DaysText }
            .OfType<string>();
}
