using System.Collections.Immutable;
using PolicyKit.Text;

namespace PolicyKit.Symbols;

/// <summary>A school profile, bound: what every stage after the parser reads.</summary>
public sealed record ProfileSymbol
{
    public required SourceText Text { get; init; }

    /// <summary>Packs that the profile asks for, most local last; empty for the national text alone.</summary>
    public ImmutableArray<string> Packs { get; init; } = [];

    public SchoolSymbol School { get; init; } = new();

    public PeopleSymbol People { get; init; } = new();

    public ContactsSymbol Contacts { get; init; } = new();

    public PolicySymbol Policy { get; init; } = new();

    /// <summary>The school's answers by decision id, such as device → flight-mode-lock. Defaults are not filled in here.</summary>
    public ImmutableSortedDictionary<string, string> Decisions { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public CoverSymbol Cover { get; init; } = new();

    public BrandSymbol Brand { get; init; } = new();

    /// <summary>Where each value stands, by path such as "people.deputies[0].phone"; a path without a value is looked up at its nearest parent.</summary>
    public required ImmutableDictionary<string, Location> Locations { get; init; }

    /// <summary>Where a path is said, or its nearest parent, or the start of the file.</summary>
    public Location GetLocation(string path)
    {
        for (var current = path; current.Length > 0;)
        {
            if (Locations.TryGetValue(current, out var location))
                return location;

            var cut = current.LastIndexOfAny(['.', '[']);
            current = cut < 0 ? "" : current[..cut];
        }

        return new Location(Text, new TextSpan(0, 0));
    }
}
