using System.Collections.Immutable;

namespace PolicyKit.Syntax.Templates;

internal sealed partial class TemplateParser
{
    /// <summary>Reads <c>target a b name: c</c>; just the target when no argument follows.</summary>
    private ExpressionSyntax ParseCallAfter(ExpressionSyntax target)
    {
        if (!AtArgumentOf(target))
            return target;

        var arguments = ImmutableArray.CreateBuilder<ArgumentSyntax>(initialCapacity: 2);
        while (AtArgumentOf(target))
        {
            var isNamed = Current.Kind == TemplateTokenKind.Identifier && Following.Kind == TemplateTokenKind.Colon;
            arguments.Add(isNamed
                ? new ArgumentSyntax(Next(), Next(), ParseBinary(0, Allow.Nothing), NextIf(TemplateTokenKind.Comma))
                : new ArgumentSyntax(null, null, ParseBinary(0, Allow.Nothing), null));
        }

        if (target is LiteralExpressionSyntax or ArrayExpressionSyntax or ObjectExpressionSyntax or InterpolatedStringSyntax)
            Report(TemplateSyntaxErrors.CallOfLiteral, target.Span, "Put it in brackets ( ), or give it a name first and use the name", target);
        return new CallExpressionSyntax(target, null, arguments.DrainToImmutable(), null);
    }

    private bool AtArgumentOf(ExpressionSyntax target) => !AtExpressionEnd() && StartsArgument() && !IsLoopOptionAfter(target);

    private CallExpressionSyntax ParseArgumentList(ExpressionSyntax target)
    {
        var open = Next();
        var arguments = ImmutableArray.CreateBuilder<ArgumentSyntax>();
        while (Current.Kind != TemplateTokenKind.CloseParen && !AtExpressionEnd())
        {
            var name = Current.Kind == TemplateTokenKind.Identifier && Following.Kind == TemplateTokenKind.Colon ? Next() : null;
            var colon = name is null ? null : Next();
            var value = ParseExpression();
            var comma = NextIf(TemplateTokenKind.Comma);
            arguments.Add(new ArgumentSyntax(name, colon, value, comma));
            if (comma is null)
                break;
            if (Current.Kind == TemplateTokenKind.CloseParen)
                Report(TemplateSyntaxErrors.UnexpectedToken, Current.Span, "Delete the comma before it", Current);
        }

        return new CallExpressionSyntax(target, open, arguments.ToImmutable(), ExpectInLine(TemplateTokenKind.CloseParen, ")"));
    }

    private bool StartsArgument() => Current.Kind switch
    {
        TemplateTokenKind.Identifier => !Current.Is("end") && !Current.Is("else") && !Current.Is("in"),
        TemplateTokenKind.LocalVariable or TemplateTokenKind.Integer or TemplateTokenKind.Float
            or TemplateTokenKind.String or TemplateTokenKind.VerbatimString or TemplateTokenKind.InterpolatedStart
            or TemplateTokenKind.OpenParen or TemplateTokenKind.OpenBracket or TemplateTokenKind.OpenBrace
            or TemplateTokenKind.At or TemplateTokenKind.Caret or TemplateTokenKind.Bang => true,
        _ => false,
    };

    /// <summary>What a loop runs over. Its options are not taken for arguments of a call, except after a bare literal, where the language takes them so.</summary>
    private ExpressionSyntax ParseLoopSource()
    {
        var outer = _loopSource;
        _loopSource = _brackets;
        var source = ParseExpression();
        _loopSource = outer;
        return source;
    }

    private bool IsLoopOptionAfter(ExpressionSyntax target) => _loopSource == _brackets && AtLoopOption() && target is not LiteralExpressionSyntax;
}
