using System.Collections.Immutable;
using PolicyKit.Text;

namespace PolicyKit.Symbols;

/// <summary>What a pack says of itself: who answers for it, whom it is for, how long it holds.</summary>
public sealed record PackImprint
{
    public PublisherType PublisherType { get; init; }

    public string Website { get; init; } = "";

    /// <summary>Whom to tell of a mistake.</summary>
    public string Contact { get; init; } = "";

    /// <summary>Local authorities that it covers, by name or DfE code; empty for everywhere.</summary>
    public ImmutableArray<string> Areas { get; init; } = [];

    public ImmutableArray<PackReference> Parents { get; init; } = [];

    public ImmutableArray<string> Credits { get; init; } = [];

    /// <summary>The publications that it was written for.</summary>
    public ImmutableArray<PackTarget> Targets { get; init; } = [];

    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public DateOnly? EffectiveTo { get; init; }

    public DateOnly? ReviewDue { get; init; }

    public string ApprovedBy { get; init; } = "";

    public DateOnly? ApprovedOn { get; init; }

    public string Licence { get; init; } = "";

    /// <summary>Questions that it leaves to the national text on purpose.</summary>
    public ImmutableArray<string> National { get; init; } = [];

    /// <summary>What has changed from version to version, told to schools.</summary>
    public ImmutableArray<PackAmendment> Amendments { get; init; } = [];

    /// <summary>What of its own source it does not carry, and why.</summary>
    public ImmutableArray<RejectedClause> Rejected { get; init; } = [];

    /// <summary>Null unless its publisher vouches for it past its end.</summary>
    public ExpiryAcceptance? AcceptsExpired { get; init; }

    /// <summary>Where each key of pack.yaml stands.</summary>
    public ImmutableSortedDictionary<string, Location> Locations { get; init; } =
        ImmutableSortedDictionary.Create<string, Location>(StringComparer.Ordinal);
}

/// <summary>Who publishes a pack; the order is that of the layers, most general first.</summary>
public enum PublisherType
{
    National,
    Region,
    Partnership,
    Authority,
    Police,
    Trust,
}

/// <summary>A pack that another builds on.</summary>
/// <param name="Versions">Those that it was checked against.</param>
public sealed record PackReference(string Id, VersionRange Versions, Location Location);

/// <param name="Edition">The id of an edition of the national pack, such as E-06.</param>
/// <param name="Year">Which edition of it was current then; empty when the pack does not say.</param>
public sealed record PackTarget(string Edition, string Year, Location Location);

public sealed record PackAmendment(DateOnly? Date, string Version, string Note);

/// <param name="See">Conflicts (X-nn) and editions (E-nn) that speak against it.</param>
public sealed record RejectedClause(string Clause, string Reason, ImmutableArray<string> See, Location Location);

public sealed record ExpiryAcceptance(string By, string Reason, DateOnly? Until, Location Location);
