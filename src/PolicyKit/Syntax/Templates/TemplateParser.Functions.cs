using System.Collections.Immutable;

namespace PolicyKit.Syntax.Templates;

internal sealed partial class TemplateParser
{
    private FunctionStatementSyntax ParseFunction()
    {
        var keyword = Next();
        var name = ParseName(keyword);
        var parameters = Current is { Kind: TemplateTokenKind.OpenParen, FollowsNewLine: false } ? ParseParameters() : null;
        var body = ParseFunctionBody();
        return new FunctionStatementSyntax(keyword, name, parameters, body, ExpectEnd(keyword));
    }

    private ExpressionSyntax ParseName(TemplateToken keyword)
    {
        if (Current.Kind is TemplateTokenKind.Identifier or TemplateTokenKind.LocalVariable && !AtExpressionEnd())
            return new VariableExpressionSyntax(Next());

        Report(TemplateSyntaxErrors.ExpressionExpected, keyword.Span, "Add a name", $"after “{keyword}”");
        return new MissingExpressionSyntax(TemplateToken.Missing(TemplateTokenKind.Unknown, PreviousEnd()));
    }

    private AnonymousFunctionSyntax ParseAnonymousFunction()
    {
        var keyword = Next();
        var parameters = Current is { Kind: TemplateTokenKind.OpenParen, FollowsNewLine: false } ? ParseParameters() : null;
        var body = ParseFunctionBody();
        return new AnonymousFunctionSyntax(keyword, parameters, body, ExpectEnd(keyword));
    }

    // A loop around a function is not a loop that the function may leave.
    private BlockSyntax ParseFunctionBody()
    {
        var loops = _loops;
        _loops = 0;
        var body = ParseBlockBody(BlockEnds.Nothing);
        _loops = loops;
        return body;
    }

    private ParameterListSyntax ParseParameters()
    {
        var open = Next();
        var parameters = ImmutableArray.CreateBuilder<ParameterSyntax>();
        while (Current.Kind == TemplateTokenKind.Identifier && !AtExpressionEnd())
        {
            var name = Next();
            var equals = NextIf(TemplateTokenKind.Equals);
            var defaultValue = equals is null ? null : ParseBinary(0, Allow.Nothing);
            var ellipsis = NextIf(TemplateTokenKind.Ellipsis);
            var comma = NextIf(TemplateTokenKind.Comma);
            parameters.Add(new ParameterSyntax(name, equals, defaultValue, ellipsis, comma));
            if (parameters is [.., var before, var last] && IsOutOfOrder(before, last))
                Report(TemplateSyntaxErrors.UnexpectedToken, name.Span, "Put it before those that may be left out", name);
            if (defaultValue is not (null or LiteralExpressionSyntax))
                Report(TemplateSyntaxErrors.UnexpectedToken, name.Span, "Give a text or a number for when it is left out", name);
            if (comma is null)
                break;
            if (Current.Kind == TemplateTokenKind.CloseParen)
                Report(TemplateSyntaxErrors.UnexpectedToken, Current.Span, "Delete the comma before it", Current);
        }

        return new ParameterListSyntax(open, parameters.ToImmutable(), ExpectInLine(TemplateTokenKind.CloseParen, ")"));
    }

    // After a parameter that may be left out, another that may not be could never be reached.
    private static bool IsOutOfOrder(ParameterSyntax before, ParameterSyntax parameter) =>
        before.Ellipsis is not null || before.Default is not null && parameter is { Default: null, Ellipsis: null };

    // The head of `f(x, y) = …` was read as a call before the = was seen.
    private StatementSyntax ParseInlineFunction(CallExpressionSyntax call)
    {
        var parameters = ImmutableArray.CreateBuilder<ParameterSyntax>();
        foreach (var argument in call.Arguments)
        {
            if (argument is not { Name: null, Value: VariableExpressionSyntax { IsLocal: false } variable })
            {
                Report(TemplateSyntaxErrors.NotAssignable, call.Span, "Use plain names for the parameters", call);
                return new AssignmentSyntax(call, Next(), ParseExpression());
            }

            parameters.Add(new ParameterSyntax(variable.Token, null, null, null, argument.Comma));
        }

        var list = new ParameterListSyntax(call.OpenParen!, parameters.ToImmutable(), call.CloseParen!);
        return new InlineFunctionSyntax(call.Target, list, Next(), ParseExpression());
    }
}
