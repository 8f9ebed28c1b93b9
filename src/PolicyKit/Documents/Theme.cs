using System.Collections.Immutable;

namespace PolicyKit.Documents;

/// <summary>The school's look.</summary>
public sealed record Theme
{
    /// <summary>Six hex digits with a hash; contrast with white at least 4.5:1.</summary>
    public string Primary { get; init; } = "#1d4f91";

    /// <summary>What titles stand on: the school's own colour, however pale, with words on it dark where white cannot be read. Empty for <see cref="Primary"/>.</summary>
    public string Band { get; init; } = "";

    public string Accent { get; init; } = "#f2b705";

    public Logo? Logo { get; init; }

    /// <summary>The logo of the board whose pack the school uses: beside the school's, and never larger.</summary>
    public Logo? BoardLogo { get; init; }

    public LogoSide BoardLogoSide { get; init; }

    /// <summary>Titles stand on bands of the school's colour.</summary>
    public bool HasBands { get; init; } = true;

    public Theme WithoutLogos() => this with { Logo = null, BoardLogo = null };

    /// <summary>Dark words on white, and nothing else.</summary>
    public static Theme Plain { get; } = new() { Primary = "#14181c", Accent = "#14181c", HasBands = false };
}

/// <summary>On which side of the school's logo the board's stands.</summary>
public enum LogoSide
{
    Right,
    Left,
}

/// <param name="Bytes">PNG or JPEG.</param>
public sealed record Logo(ImmutableArray<byte> Bytes, string AltText)
{
    // A picture is its bytes, whichever copy of them is at hand.
    public bool Equals(Logo? other) => other is not null && AltText == other.AltText && Bytes.AsSpan().SequenceEqual(other.Bytes.AsSpan());

    public override int GetHashCode() => HashCode.Combine(AltText, Bytes.Length);
}
