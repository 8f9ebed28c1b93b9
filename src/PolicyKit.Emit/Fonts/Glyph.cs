namespace PolicyKit.Emit.Fonts;

/// <summary>A character as it is drawn. Widths are fractions of the type size.</summary>
/// <param name="Id">0, the face's box for unknown characters, when no face has the character.</param>
/// <param name="Advance">How far the next glyph stands, kerning with it included.</param>
/// <param name="Kerning">The part of <paramref name="Advance"/> that pulls the next glyph closer (negative) or pushes it off.</param>
public readonly record struct Glyph(FontFace Face, ushort Id, int CodePoint, double Advance, double Kerning)
{
    public bool IsMissing => Id == 0;
}
