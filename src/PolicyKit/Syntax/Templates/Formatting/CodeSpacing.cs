namespace PolicyKit.Syntax.Templates.Formatting;

/// <summary>Says whether a space stands between two tokens of one line.</summary>
internal static class CodeSpacing
{
    public static bool HasSpace(TemplateToken left, TokenRole leftRole, TemplateToken right, TokenRole rightRole)
    {
        if (left.Kind == TemplateTokenKind.CodeEnter || right.Kind == TemplateTokenKind.CodeExit)
            return true;
        if (leftRole == TokenRole.Prefix)
            return WouldMerge(left, right);
        if (right.Kind == TemplateTokenKind.Colon)
            return rightRole == TokenRole.Infix;
        if (rightRole == TokenRole.Postfix || IsTightOnLeft(right.Kind) || IsTightOnRight(left.Kind))
            return false;
        if (leftRole is TokenRole.Infix or TokenRole.Keyword || rightRole == TokenRole.Infix || EndsPart(left.Kind))
            return true;

        // Here the language itself sees the difference, so that the author's choice stands: `f [1]` is a call and `f[1]` an element.
        if (IsTelling(left.Kind, isLeft: true) || IsTelling(right.Kind, isLeft: false))
            return right.FollowsTrivia;

        return true;
    }

    private static bool EndsPart(TemplateTokenKind kind) => kind is TemplateTokenKind.Comma or TemplateTokenKind.Colon or TemplateTokenKind.Semicolon;

    private static bool IsTightOnLeft(TemplateTokenKind kind) => kind is TemplateTokenKind.Comma or TemplateTokenKind.Semicolon or TemplateTokenKind.Ellipsis
        or TemplateTokenKind.CloseParen or TemplateTokenKind.CloseBracket or TemplateTokenKind.CloseBrace;

    private static bool IsTightOnRight(TemplateTokenKind kind) =>
        kind is TemplateTokenKind.OpenParen or TemplateTokenKind.OpenBracket or TemplateTokenKind.OpenBrace;

    private static bool IsTelling(TemplateTokenKind kind, bool isLeft) => kind switch
    {
        TemplateTokenKind.Dot or TemplateTokenKind.QuestionDot or TemplateTokenKind.DotDot or TemplateTokenKind.DotDotLess => true,
        TemplateTokenKind.InterpolatedStart => isLeft,
        TemplateTokenKind.InterpolatedEnd => !isLeft,
        TemplateTokenKind.InterpolatedMiddle => true,
        TemplateTokenKind.OpenParen or TemplateTokenKind.OpenBracket => !isLeft,
        _ => false,
    };

    // - -x is not --x.
    private static bool WouldMerge(TemplateToken left, TemplateToken right) => left.Text[^1] is '+' or '-' && right.Text.StartsWith(left.Text[^1]);
}
