using System.Collections.Immutable;

namespace PolicyKit.Syntax.Templates;

internal sealed partial class TemplateParser
{
    private FunctionStatementSyntax ParseFunction()
    {
        var keyword = Next();
        var name = ParseTarget();
        var parameters = Current is { Kind: TemplateTokenKind.OpenParen } ? ParseParameters() : null;
        var body = ParseFunctionBody();
        return new FunctionStatementSyntax(keyword, name, parameters, body, ExpectEnd(keyword));
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
        var body = ParseBlockBody();
        _loops = loops;
        return body;
    }

    private ParameterListSyntax ParseParameters()
    {
        var open = Next();
        _brackets++;
        var parameters = ImmutableArray.CreateBuilder<ParameterSyntax>();
        while (Current.Kind == TemplateTokenKind.Identifier)
        {
            var name = Next();
            var equals = NextIf(TemplateTokenKind.Equals);
            var defaultValue = equals is null ? null : ParseBinary(0, Allow.Nothing);
            var ellipsis = NextIf(TemplateTokenKind.Ellipsis);
            var comma = NextIf(TemplateTokenKind.Comma);
            parameters.Add(new ParameterSyntax(name, equals, defaultValue, ellipsis, comma));
            if (parameters is [.., var before, var last] && IsOutOfOrder(before, last))
                Report(TemplateSyntaxErrors.UnexpectedToken, name.Span, "Put it before those that may be left out", name);
            if (comma is null)
                break;
        }

        _brackets--;
        return new ParameterListSyntax(open, parameters.ToImmutable(), Expect(TemplateTokenKind.CloseParen, ")"));
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
                Report(TemplateSyntaxErrors.NotAssignable, argument.Span, "Name a parameter here", argument);
                return new AssignmentSyntax(call, Next(), ParseExpression());
            }

            parameters.Add(new ParameterSyntax(variable.Token, null, null, null, argument.Comma));
        }

        var list = new ParameterListSyntax(call.OpenParen!, parameters.ToImmutable(), call.CloseParen!);
        return new InlineFunctionSyntax(call.Target, list, Next(), ParseExpression());
    }
}
