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

    /// <summary>The number of the person whom <see cref="CoverSymbol.Unavailable"/> names, where it gives none itself and the profile knows one.</summary>
    public PhoneNumber? CoverPhone => Cover is { Unavailable: { } cover, GivesNumber: false }
        ? People.All.FirstOrDefault(person => person is { Name: { } name, Phone: not null } && cover.Contains(name, StringComparison.OrdinalIgnoreCase))?.Phone
        : null;

    public BrandSymbol Brand { get; init; } = new();

    /// <summary>Paths that say something, rightly: what is in neither this set nor <see cref="Rejected"/> is missing.</summary>
    public ImmutableHashSet<string> Given { get; init; } = [];

    /// <summary>Paths whose value a diagnostic has refused already. Rules pass them over: one cause, one diagnostic.</summary>
    public ImmutableHashSet<string> Rejected { get; init; } = [];

    /// <summary>The file broke off, so that what seems to be missing may have been written.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Where each value stands, by path such as "people.deputies[0].phone"; a path without a value is looked up at its nearest parent.</summary>
    public required ImmutableDictionary<string, Location> Locations { get; init; }

    /// <summary>A value at this path, or what surrounds it, was refused.</summary>
    public bool IsRejected(string path)
    {
        for (var current = path; current.Length > 0; current = GetParent(current))
        {
            if (Rejected.Contains(current))
                return true;
        }

        return false;
    }

    /// <summary>Where a path is said, or its nearest parent, or the start of the file.</summary>
    public Location GetLocation(string path)
    {
        for (var current = path; current.Length > 0; current = GetParent(current))
        {
            if (Locations.TryGetValue(current, out var location))
                return location;
        }

        return new Location(Text, new TextSpan(0, 0));
    }

    private static string GetParent(string path) => path.LastIndexOfAny(['.', '[']) is > 0 and var cut ? path[..cut] : "";
}
