namespace PolicyKit.Syntax.Templates.Formatting;

/// <summary>Where the grammar puts a token.</summary>
/// <param name="Depth">How many blocks and open brackets it stands in.</param>
/// <param name="IsContinuation">It can follow a line's end only because its statement goes on.</param>
internal readonly record struct TokenPlace(TokenRole Role, int Depth, bool IsContinuation)
{
    public int Level => Depth + (IsContinuation ? 1 : 0);
}
