using PolicyKit.Documents;

namespace PolicyKit.Emit.Layout.Display;

/// <summary>The logos of a header side by side, from left to right.</summary>
internal static class LogoRow
{
    /// <summary>How much more room a header gives to two logos than to one.</summary>
    public const double Widening = 1.7;

    // Of the room of two; the rest is the board's and the space between them.
    private const double SchoolShare = 0.56;
    private const double BoardShare = 0.38;

    /// <summary>The logos in the size that they have in a room. The board's covers no more than the school's and is no higher; bytes that are no picture take no part.</summary>
    public static IEnumerable<(Logo Logo, double Width, double Height)> Create(Theme theme, double width, double height)
    {
        var school = Read(theme.Logo);
        var board = Read(theme.BoardLogo);
        if (school is null && board is null)
            return [];
        if (board is not { } guest)
            return [Fit(school!.Value, width, height)];
        if (school is not { } host)
            return [Fit(guest, width * BoardShare, height)];

        var own = Fit(host, width * SchoolShare, height);
        var other = Fit(guest, width * BoardShare, own.Height);
        var shrinking = Math.Min(1, Math.Sqrt(own.Width * own.Height / (other.Width * other.Height)));
        other = (other.Logo, other.Width * shrinking, other.Height * shrinking);
        return theme.BoardLogoSide == LogoSide.Left ? [other, own] : [own, other];
    }

    private static (Logo Logo, ImageSize Size)? Read(Logo? logo) => logo is not null && ImageSize.Read(logo.Bytes.AsSpan()) is { } size ? (logo, size) : null;

    private static (Logo Logo, double Width, double Height) Fit((Logo Logo, ImageSize Size) picture, double width, double height)
    {
        var scale = Math.Min(width / picture.Size.Width, height / picture.Size.Height);
        return (picture.Logo, picture.Size.Width * scale, picture.Size.Height * scale);
    }
}
