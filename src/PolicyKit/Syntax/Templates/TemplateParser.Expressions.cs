using System.Collections.Immutable;
using PolicyKit.Text;

namespace PolicyKit.Syntax.Templates;

internal sealed partial class TemplateParser
{
    private const int AndPrecedence = 3;
    private const int MaximumHeight = 500;

    // `do end` makes three levels of two tokens, and nothing makes more.
    private const int LevelsPerToken = 2;

    /// <summary>What may stand at the start of an operand.</summary>
    [Flags]
    private enum Allow
    {
        Nothing = 0,

        /// <summary>A call without brackets; not inside the arguments of another one.</summary>
        Calls = 1,

        /// <summary>A line's end, as before a statement and after a pipe.</summary>
        LineEnd = 2,
    }

    /// <summary>A whole expression, pipes included; after a pipe it may go on in the next line.</summary>
    private ExpressionSyntax ParseExpression() => ParseExpression(Allow.Calls);

    private ExpressionSyntax ParseExpression(Allow allow) => TryDescend() ? Ascend(ParsePipe(allow)) : SkipDeepExpression();

    private ExpressionSyntax ParsePipe(Allow allow)
    {
        var start = _index;
        var left = ParseConditional(allow);
        while (Current.Kind is TemplateTokenKind.Pipe or TemplateTokenKind.PipeGreater && !AtExpressionEnd())
        {
            if (IsTooHigh(left, start))
                return left;

            var pipe = Next();
            left = new PipeExpressionSyntax(left, pipe, ParseConditional(Allow.Calls | Allow.LineEnd));
        }

        return left;
    }

    private ExpressionSyntax ParseConditional(Allow allow)
    {
        var condition = ParseBinary(0, allow);
        if (Current.Kind != TemplateTokenKind.Question || AtExpressionEnd())
            return condition;

        var question = Next();
        var whenTrue = ParseBranch();
        var colon = ExpectInLine(TemplateTokenKind.Colon, ":");
        var whenFalse = ParseBranch();
        return new ConditionalExpressionSyntax(condition, question, whenTrue, colon, whenFalse);
    }

    private ExpressionSyntax ParseBranch() => TryDescend() ? Ascend(ParseConditional(Allow.Calls)) : SkipDeepExpression();

    private ExpressionSyntax ParseBinary(int minimum, Allow allow)
    {
        var start = _index;
        var left = ParseOperand(allow);
        while (GetPrecedence(Current.Kind) is var precedence && precedence > minimum && !AtExpressionEnd())
        {
            if (IsTooHigh(left, start))
                return left;

            var operatorToken = Next();
            var right = TryDescend(levels: 2) ? Ascend(ParseBinary(precedence, allow & Allow.Calls), levels: 2) : SkipDeepExpression();
            left = new BinaryExpressionSyntax(left, operatorToken, right);
        }

        return left;
    }

    private static int GetPrecedence(TemplateTokenKind kind) => kind switch
    {
        TemplateTokenKind.QuestionQuestion or TemplateTokenKind.QuestionBang => 1,
        TemplateTokenKind.PipePipe => 2,
        TemplateTokenKind.AmpersandAmpersand => AndPrecedence,
        TemplateTokenKind.EqualsEquals or TemplateTokenKind.BangEquals => 4,
        TemplateTokenKind.Less or TemplateTokenKind.LessEquals or TemplateTokenKind.Greater or TemplateTokenKind.GreaterEquals => 5,
        TemplateTokenKind.Plus or TemplateTokenKind.Minus => 6,
        TemplateTokenKind.Star or TemplateTokenKind.Slash or TemplateTokenKind.DoubleSlash or TemplateTokenKind.Percent
            or TemplateTokenKind.ShiftLeft or TemplateTokenKind.ShiftRight => 7,
        TemplateTokenKind.DotDot or TemplateTokenKind.DotDotLess => 8,
        _ => 0,
    };

    private ExpressionSyntax ParseOperand(Allow allow)
    {
        var start = _index;
        var operand = ParseOperandAlone(allow);
        if (start == _assignable || operand is MissingExpressionSyntax || !AtAssignment())
            return operand;

        Report(TemplateSyntaxErrors.NestedAssignment, operand.Span, "Assign on a line of its own and use the name here");
        return new BinaryExpressionSyntax(operand, Next(), ParseExpression());
    }

    private ExpressionSyntax ParseOperandAlone(Allow allow)
    {
        if (AtCodeEnd() || AtExpressionEnd() && !allow.HasFlag(Allow.LineEnd))
            return MissingExpression(allow.HasFlag(Allow.LineEnd) ? Current.Span : NextSpan());

        var allowsCalls = allow.HasFlag(Allow.Calls);
        if (Current.Kind is TemplateTokenKind.Minus or TemplateTokenKind.Plus or TemplateTokenKind.Bang or TemplateTokenKind.PlusPlus
            or TemplateTokenKind.MinusMinus or TemplateTokenKind.At or TemplateTokenKind.Caret)
        {
            var operatorToken = Next();
            var allowed = operatorToken.Kind == TemplateTokenKind.Bang ? allow & Allow.Calls : Allow.Nothing;
            var operand = TryDescend() ? Ascend(ParseOperand(allowed)) : SkipDeepExpression();
            if (operatorToken.Kind is TemplateTokenKind.PlusPlus or TemplateTokenKind.MinusMinus && !IsAssignable(operand))
                Report(TemplateSyntaxErrors.NotAssignable, NextSpan(), "Count with a name", operand);

            var unary = new UnaryExpressionSyntax(operatorToken, operand);
            return allowsCalls && operatorToken.Kind == TemplateTokenKind.Caret ? ParseCallAfter(unary) : unary;
        }

        var target = ParsePostfix();
        return allowsCalls ? ParseCallAfter(target) : target;
    }

    /// <summary>A primary expression with the members, indexes and argument lists that touch it.</summary>
    private ExpressionSyntax ParsePostfix()
    {
        var start = _index;
        var expression = ParsePrimary();
        while (!AtExpressionEnd() && StartsPostfix() && !IsTooHigh(expression, start))
        {
            switch (Current.Kind)
            {
                case TemplateTokenKind.Dot or TemplateTokenKind.QuestionDot:
                    expression = ParseMember(expression);
                    break;
                case TemplateTokenKind.OpenBracket when !Current.FollowsTrivia && IsPath(expression):
                    var open = Next();
                    expression = new IndexExpressionSyntax(expression, open, ParseExpression(), ExpectInLine(TemplateTokenKind.CloseBracket, "]"));
                    break;
                case TemplateTokenKind.OpenParen when !Current.FollowsTrivia && IsPath(expression):
                    expression = ParseArgumentList(expression);
                    break;
                case TemplateTokenKind.PlusPlus or TemplateTokenKind.MinusMinus:
                    if (!IsPath(expression))
                        Report(TemplateSyntaxErrors.NotAssignable, Current.Span, "Count with a name", expression);
                    return new PostfixExpressionSyntax(expression, Next());
                default:
                    return expression;
            }
        }

        return expression;
    }

    private bool StartsPostfix() => Current.Kind is TemplateTokenKind.Dot or TemplateTokenKind.QuestionDot
        or TemplateTokenKind.OpenBracket or TemplateTokenKind.OpenParen or TemplateTokenKind.PlusPlus or TemplateTokenKind.MinusMinus;

    private static bool IsPath(ExpressionSyntax expression) =>
        expression is VariableExpressionSyntax or MemberExpressionSyntax or IndexExpressionSyntax or CallExpressionSyntax { OpenParen: not null };

    private MemberExpressionSyntax ParseMember(ExpressionSyntax target)
    {
        var dot = Next();
        if (Current.Kind == TemplateTokenKind.Identifier && !AtExpressionEnd())
            return new MemberExpressionSyntax(target, dot, Next());

        Report(TemplateSyntaxErrors.MemberExpected, NextSpan(), $"Name a member after “{dot}”", dot);
        return new MemberExpressionSyntax(target, dot, TemplateToken.Missing(TemplateTokenKind.Identifier, dot.Span.End));
    }

    private ExpressionSyntax ParsePrimary()
    {
        switch (Current.Kind)
        {
            case TemplateTokenKind.Integer or TemplateTokenKind.Float:
                return ParseNumber();
            case TemplateTokenKind.String or TemplateTokenKind.VerbatimString:
                var text = Next();
                return new LiteralExpressionSyntax(text, ReadString(text));
            case TemplateTokenKind.InterpolatedStart:
                return ParseInterpolatedString();
            case TemplateTokenKind.LocalVariable:
                return new VariableExpressionSyntax(Next());
            case TemplateTokenKind.OpenParen:
                return ParseParenthesized();
            case TemplateTokenKind.OpenBracket:
                return TryDescend() ? Ascend(ParseArray()) : SkipDeepExpression();
            case TemplateTokenKind.OpenBrace:
                return ParseObject();
            case TemplateTokenKind.Identifier:
                return ParseIdentifier();
            default:
                return MissingExpression();
        }
    }

    private ExpressionSyntax ParseIdentifier() => Current.Text switch
    {
        "true" => new LiteralExpressionSyntax(Next(), true),
        "false" => new LiteralExpressionSyntax(Next(), false),
        "null" => new LiteralExpressionSyntax(Next(), null),
        "do" => ParseAnonymousFunction(),
        "end" or "else" => MissingExpression(),
        "for" or "while" or "tablerow" => ParseLoopState(),
        _ => new VariableExpressionSyntax(Next()),
    };

    private VariableExpressionSyntax ParseLoopState()
    {
        var word = Next();
        if (Current.Kind == TemplateTokenKind.Dot && Following.Kind == TemplateTokenKind.Identifier && !HasState(word.Text, Following.Text))
            Report(TemplateSyntaxErrors.UnknownLoopState, word.Span, "Use index, first, even or odd", word, Following);
        return new VariableExpressionSyntax(word);
    }

    private static bool HasState(string loop, string name) => name switch
    {
        "first" or "even" or "odd" or "index" => true,
        "last" or "changed" or "length" or "rindex" => loop != "while",
        "col" => loop == "tablerow",
        _ => false,
    };

    private LiteralExpressionSyntax ParseNumber()
    {
        var token = Next();
        var value = TemplateLiteral.ReadNumber(token);
        if (value is null)
            Report(TemplateSyntaxErrors.InvalidNumber, token.Span, "Write the digits out, with a point if it has decimals", token);
        return new LiteralExpressionSyntax(token, value);
    }

    private string ReadString(TemplateToken token) => token.Text.Contains('\\') ? ReadEscaped(token) : TemplateLiteral.ReadString(token, static _ => { });

    private string ReadEscaped(TemplateToken token) => TemplateLiteral.ReadString(token, offset =>
        Report(TemplateSyntaxErrors.InvalidEscapeSequence, new(token.Position + FindBadDigit(token.Text, offset), 1), @"Write \\ for a backslash", token.Text.Substring(offset, 2)));

    // Of `\u` and `\x`, the first character that is no digit of theirs; of others, the backslash.
    private static int FindBadDigit(string text, int escape)
    {
        if (text[escape + 1] is not ('u' or 'x'))
            return escape;

        var digit = escape + 2;
        while (digit < text.Length - 1 && char.IsAsciiHexDigit(text[digit]))
            digit++;
        return digit;
    }

    private ExpressionSyntax ParseInterpolatedString()
    {
        var start = Next();
        var parts = ImmutableArray.CreateBuilder<InterpolationSyntax>();
        TemplateToken following;
        do
        {
            var expression = ParseExpression();
            if (AtExpressionEnd())
                Report(TemplateSyntaxErrors.TokenExpected, NextSpan(), "Close it in the same line", "}", Describe(Current));
            following = Current.Kind is TemplateTokenKind.InterpolatedMiddle or TemplateTokenKind.InterpolatedEnd
                ? Next()
                : Expect(TemplateTokenKind.InterpolatedEnd, "}");
            parts.Add(new InterpolationSyntax(expression, following, following.IsMissing ? "" : ReadString(following)));
        }
        while (following.Kind == TemplateTokenKind.InterpolatedMiddle);

        return new InterpolatedStringSyntax(start, ReadString(start), parts.ToImmutable());
    }

    private ParenthesizedExpressionSyntax ParseParenthesized()
    {
        return new ParenthesizedExpressionSyntax(Next(), ParseExpression(), ExpectInLine(TemplateTokenKind.CloseParen, ")"));
    }

    private ArrayExpressionSyntax ParseArray()
    {
        var open = Next();
        _brackets++;
        var elements = ImmutableArray.CreateBuilder<ArrayElementSyntax>();
        while (Current.Kind != TemplateTokenKind.CloseBracket && !AtExpressionEnd())
        {
            var value = ParseExpression();
            var comma = NextIf(TemplateTokenKind.Comma);
            elements.Add(new ArrayElementSyntax(value, comma));
            if (comma is null)
                break;
        }

        var close = Expect(TemplateTokenKind.CloseBracket, "]");
        _brackets--;
        return new ArrayExpressionSyntax(open, elements.ToImmutable(), close);
    }

    private ObjectExpressionSyntax ParseObject()
    {
        var open = Next();
        _brackets++;
        var members = ImmutableArray.CreateBuilder<ObjectMemberSyntax>();
        while (Current.Kind is TemplateTokenKind.Identifier or TemplateTokenKind.String)
        {
            var nameToken = Next();
            var name = nameToken.Kind == TemplateTokenKind.String ? ReadString(nameToken) : nameToken.Text;
            var colon = Expect(TemplateTokenKind.Colon, ":");
            if (colon.IsMissing)
            {
                members.Add(new ObjectMemberSyntax(nameToken, name, colon, new MissingExpressionSyntax(TemplateToken.Missing(TemplateTokenKind.Unknown, PreviousEnd())), null));
                break;
            }

            var value = ParseExpression();
            var comma = NextIf(TemplateTokenKind.Comma);
            members.Add(new ObjectMemberSyntax(nameToken, name, colon, value, comma));
            if (comma is null)
                break;
        }

        var close = Expect(TemplateTokenKind.CloseBrace, "}");
        _brackets--;
        return new ObjectExpressionSyntax(open, members.ToImmutable(), close);
    }

    private MissingExpressionSyntax MissingExpression() => MissingExpression(NextSpan());

    private MissingExpressionSyntax MissingExpression(TextSpan span)
    {
        var where = _previous is null ? "here" : $"after “{_previous}”";
        Report(TemplateSyntaxErrors.ExpressionExpected, span, "Add a value or a name", where);
        return new MissingExpressionSyntax(TemplateToken.Missing(TemplateTokenKind.Unknown, PreviousEnd()));
    }

    // The rest of the statement goes with it: its brackets would only be reported one by one.
    private SkippedExpressionSyntax SkipDeepExpression()
    {
        var skipped = ImmutableArray.CreateBuilder<TemplateToken>();
        while (!AtStatementEnd())
            skipped.Add(Next());
        return new SkippedExpressionSyntax(skipped.ToImmutable());
    }

    // Long chains such as a + b + c … nest as deeply as brackets do. A few tokens cannot make one, so that most expressions need not be measured.
    private bool IsTooHigh(ExpressionSyntax expression, int start)
    {
        if (_index - start < MaximumHeight / LevelsPerToken || expression.Height < MaximumHeight)
            return false;

        Report(TemplateSyntaxErrors.TooDeep, Current.Span, "Split this into steps, each with a name of its own", MaximumHeight);
        return true;
    }
}
