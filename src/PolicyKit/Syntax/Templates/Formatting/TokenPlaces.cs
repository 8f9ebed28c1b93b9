using System.Collections.Immutable;

namespace PolicyKit.Syntax.Templates.Formatting;

/// <summary>Walks a tree once and notes the place of every token.</summary>
internal sealed class TokenPlaces
{
    private readonly Dictionary<TemplateToken, TokenPlace> _places = new(ReferenceEqualityComparer.Instance);
    private int _depth;
    private int _brackets;
    private bool _startsStatement;

    private TokenPlaces()
    {
    }

    public TokenPlace this[TemplateToken token] => _places.GetValueOrDefault(token);

    public static TokenPlaces Of(TemplateSyntax template)
    {
        var places = new TokenPlaces();
        foreach (var statement in template.Body.Statements)
            places.VisitStatement(statement);
        return places;
    }

    private void VisitStatement(StatementSyntax statement)
    {
        _startsStatement = true;
        VisitChildren(statement);
    }

    private void VisitChildren(TemplateSyntaxNode node)
    {
        foreach (var child in node.Children)
        {
            if (child is TemplateToken token)
                Note(token, GetRole(node, token));
            else if (child is BlockSyntax block)
                VisitBlock(block);
            else
                VisitChildren((TemplateSyntaxNode)child);
        }
    }

    // Brackets around a block do not count inside it: its statements are laid out as anywhere else.
    private void VisitBlock(BlockSyntax block)
    {
        var brackets = _brackets;
        _brackets = 0;
        _depth++;
        foreach (var statement in block.Statements)
            VisitStatement(statement);
        _depth--;
        _brackets = brackets;
    }

    private void Note(TemplateToken token, TokenRole role)
    {
        var closes = token.Kind is TemplateTokenKind.CloseParen or TemplateTokenKind.CloseBracket or TemplateTokenKind.CloseBrace;
        if (closes)
            Close();

        var isContinuation = !_startsStatement && _brackets == 0 && !closes && role != TokenRole.Keyword;
        _places[token] = new TokenPlace(role, _depth, isContinuation);
        _startsStatement = false;
        if (token.Kind is TemplateTokenKind.OpenParen or TemplateTokenKind.OpenBracket or TemplateTokenKind.OpenBrace)
            Open();
    }

    private void Open()
    {
        _brackets++;
        _depth++;
    }

    private void Close()
    {
        _brackets--;
        _depth--;
    }

    private static TokenRole GetRole(TemplateSyntaxNode node, TemplateToken token) => node switch
    {
        UnaryExpressionSyntax => TokenRole.Prefix,
        PostfixExpressionSyntax => TokenRole.Postfix,
        BinaryExpressionSyntax { Operator.Kind: TemplateTokenKind.DotDot or TemplateTokenKind.DotDotLess } => TokenRole.Plain,
        BinaryExpressionSyntax or AssignmentSyntax or PipeExpressionSyntax or ConditionalExpressionSyntax or InlineFunctionSyntax => TokenRole.Infix,
        ParameterSyntax when token.Kind == TemplateTokenKind.Equals => TokenRole.Infix,
        WhenValueSyntax when token.Kind == TemplateTokenKind.PipePipe => TokenRole.Infix,
        StatementSyntax or ElseIfSyntax or ElseSyntax or WhenSyntax or AnonymousFunctionSyntax when token.Kind == TemplateTokenKind.Identifier => TokenRole.Keyword,
        _ => TokenRole.Plain,
    };
}
