using System.Collections.Immutable;

namespace PolicyKit.Syntax.Templates;

internal sealed partial class TemplateParser
{
    private StatementSyntax ParseStatement() => Current.Kind switch
    {
        TemplateTokenKind.Text or TemplateTokenKind.CodeEnter or TemplateTokenKind.CodeExit or TemplateTokenKind.EscapeEnter => ParseText(),
        TemplateTokenKind.Semicolon => new EmptyStatementSyntax(Next()),
        _ => TryDescend() ? Ascend(ParseCodeStatement()) : SkipStatement(),
    };

    private StatementSyntax ParseCodeStatement() => AtKeyword() ? ParseKeywordStatement() : ParseExpressionStatement();

    // `for.index` is the loop's state, not a loop.
    private bool AtKeyword() =>
        Current.Kind == TemplateTokenKind.Identifier && (Following.Kind is not (TemplateTokenKind.Dot or TemplateTokenKind.QuestionDot) || Following.FollowsTrivia);

    private StatementSyntax ParseKeywordStatement() => Current.Text switch
    {
        "if" => ParseIf(),
        "for" or "tablerow" => ParseFor(),
        "while" => ParseWhile(),
        "case" => ParseCase(),
        "capture" => ParseCapture(),
        "with" => ParseWith(),
        "wrap" => ParseWrap(),
        "func" => ParseFunction(),
        "ret" => ParseReturn(),
        "import" => new ImportStatementSyntax(Next(), ParseExpression()),
        "readonly" => ParseReadOnly(),
        "break" or "continue" => ParseJump(),
        _ => ParseExpressionStatement(),
    };

    private StatementSyntax ParseText()
    {
        var before = _previous;
        var exit = NextIf(TemplateTokenKind.CodeExit);
        if (Current.Kind == TemplateTokenKind.EscapeEnter)
        {
            var enter = Next();
            var escaped = NextIf(TemplateTokenKind.Text) ?? TemplateToken.Missing(TemplateTokenKind.Text, PreviousEnd());
            var escapeExit = NextIf(TemplateTokenKind.EscapeExit) ?? TemplateToken.Missing(TemplateTokenKind.EscapeExit, PreviousEnd());
            return new EscapedTextSyntax(exit, enter, escaped, escapeExit, NextIf(TemplateTokenKind.CodeEnter));
        }

        var text = NextIf(TemplateTokenKind.Text);
        var codeEnter = NextIf(TemplateTokenKind.CodeEnter);
        var printed = WhitespaceControl.GetPrintedSpan(source.Content, exit ?? before, text, codeEnter ?? Current);
        return new TextStatementSyntax(exit, text, codeEnter, printed, WhitespaceControl.GetIndentation(source.Content, printed, codeEnter));
    }

    private StatementSyntax ParseExpressionStatement()
    {
        var start = Current;
        _assignable = _index;
        var expression = ParseExpression(Allow.Calls | Allow.LineEnd);
        if (!AtAssignment())
            return new ExpressionStatementSyntax(expression);

        if (expression is CallExpressionSyntax { OpenParen: not null } call && Current.Kind == TemplateTokenKind.Equals)
            return ParseInlineFunction(call);

        if (!IsAssignable(expression))
            Report(TemplateSyntaxErrors.NotAssignable, start.Span, "Give the value to a name", expression);

        return new AssignmentSyntax(expression, Next(), ParseExpression());
    }

    private bool AtAssignment() => Current.Kind is >= TemplateTokenKind.Equals and <= TemplateTokenKind.PercentEquals && !AtExpressionEnd();

    // What brackets hold is seen when it runs: `(if) = 5` gives a value to a name that is a keyword.
    private static bool IsAssignable(ExpressionSyntax expression) =>
        expression is VariableExpressionSyntax or MemberExpressionSyntax or IndexExpressionSyntax or ParenthesizedExpressionSyntax or MissingExpressionSyntax;

    private IfStatementSyntax ParseIf()
    {
        var keyword = Next();
        var condition = ParseExpression();
        var then = ParseBlockBody(BlockEnds.Else);
        var elseIfs = ImmutableArray.CreateBuilder<ElseIfSyntax>(0);
        while (Current.Is("else") && Following.Is("if"))
            elseIfs.Add(new ElseIfSyntax(Next(), Next(), ParseExpression(), ParseBlockBody(BlockEnds.Else)));

        var otherwise = ParseElse();
        return new IfStatementSyntax(keyword, condition, then, elseIfs.ToImmutable(), otherwise, ExpectEnd(keyword));
    }

    private ElseSyntax? ParseElse() => Current.Is("else") ? new ElseSyntax(Next(), ParseBlockBody(BlockEnds.Nothing)) : null;

    private CaseStatementSyntax ParseCase()
    {
        var keyword = Next();
        var value = ParseExpression();
        var leading = ParseBlockBody(BlockEnds.When | BlockEnds.Leading);
        var whens = ImmutableArray.CreateBuilder<WhenSyntax>();
        while (Current.Is("when"))
            whens.Add(ParseWhen());

        // `else if` goes on as an if does, and one `end` closes both.
        if (Current.Is("else") && Following.Is("if"))
        {
            var elseKeyword = Next();
            var rest = ParseIf();
            return new CaseStatementSyntax(
                keyword, value, leading, whens.ToImmutable(), new ElseSyntax(elseKeyword, new BlockSyntax([rest])), TemplateToken.Missing(TemplateTokenKind.Identifier, PreviousEnd()));
        }

        var otherwise = ParseElse();
        return new CaseStatementSyntax(keyword, value, leading, whens.ToImmutable(), otherwise, ExpectEnd(keyword));
    }

    private WhenSyntax ParseWhen()
    {
        var keyword = Next();
        var values = ImmutableArray.CreateBuilder<WhenValueSyntax>();
        do
        {
            var value = ParseBinary(AndPrecedence, Allow.Calls);
            values.Add(new WhenValueSyntax(value, NextIf(TemplateTokenKind.Comma) ?? NextIf(TemplateTokenKind.PipePipe)));
        }
        while (values[^1].Separator is not null && !AtExpressionEnd());

        return new WhenSyntax(keyword, values.ToImmutable(), ParseBlockBody(BlockEnds.Else | BlockEnds.When));
    }

    private ForStatementSyntax ParseFor()
    {
        var keyword = Next();
        var variable = ParseLoopVariable(keyword);
        var inKeyword = variable is MissingExpressionSyntax ? NextIf("in") ?? TemplateToken.Missing(TemplateTokenKind.Identifier, PreviousEnd()) : ParseIn(keyword);
        var iterated = ParseLoopSource();
        var loopOptions = ParseLoopOptions();
        var body = ParseLoopBody(BlockEnds.Else);
        var otherwise = ParseElse();
        return new ForStatementSyntax(keyword, variable, inKeyword, iterated, loopOptions, body, otherwise, ExpectEnd(keyword));
    }

    private ExpressionSyntax ParseLoopVariable(TemplateToken keyword)
    {
        var variable = ParseOperand(Allow.Nothing);
        if (!IsAssignable(variable))
            Report(TemplateSyntaxErrors.NotAssignable, keyword.Span, "Name the loop's variable", variable);
        return variable;
    }

    private TemplateToken ParseIn(TemplateToken keyword)
    {
        if (Current.Is("in") && !AtExpressionEnd())
            return Next();

        Report(TemplateSyntaxErrors.TokenExpected, keyword.Span, "Write “in” after the loop's variable", "in", Describe(Current));
        return TemplateToken.Missing(TemplateTokenKind.Identifier, PreviousEnd());
    }

    private ImmutableArray<LoopOptionSyntax> ParseLoopOptions()
    {
        var loopOptions = ImmutableArray.CreateBuilder<LoopOptionSyntax>(0);
        while (AtLoopOption() && !AtExpressionEnd())
        {
            var name = Next();
            var colon = NextIf(TemplateTokenKind.Colon);
            loopOptions.Add(new LoopOptionSyntax(name, colon, colon is null ? null : ParseBinary(0, Allow.Nothing)));
        }

        return loopOptions.ToImmutable();
    }

    private bool AtLoopOption() =>
        Current.Is("reversed") || (Current.Is("offset") || Current.Is("limit") || Current.Is("cols")) && Following.Kind == TemplateTokenKind.Colon;

    private WhileStatementSyntax ParseWhile()
    {
        var keyword = Next();
        var condition = ParseExpression();
        var body = ParseLoopBody(BlockEnds.Nothing);
        return new WhileStatementSyntax(keyword, condition, body, ExpectEnd(keyword));
    }

    private BlockSyntax ParseLoopBody(BlockEnds ends)
    {
        _loops++;
        var body = ParseBlockBody(ends);
        _loops--;
        return body;
    }

    private JumpStatementSyntax ParseJump()
    {
        if (_loops == 0)
            Report(TemplateSyntaxErrors.JumpOutsideLoop, Current.Span, "Use it between for or while and end", Current);
        return new JumpStatementSyntax(Next());
    }

    private ReturnStatementSyntax ParseReturn()
    {
        var keyword = Next();
        return new ReturnStatementSyntax(keyword, AtStatementEnd() ? null : ParseExpression());
    }

    private ReadOnlyStatementSyntax ParseReadOnly()
    {
        var keyword = Next();
        return new ReadOnlyStatementSyntax(keyword, ParseName(keyword));
    }

    private CaptureStatementSyntax ParseCapture()
    {
        var keyword = Next();
        var target = ParseOperand(Allow.Nothing);
        var body = ParseBlockBody(BlockEnds.Nothing);
        return new CaptureStatementSyntax(keyword, target, body, ExpectEnd(keyword));
    }

    private WithStatementSyntax ParseWith()
    {
        var keyword = Next();
        var target = ParseExpression();
        var body = ParseBlockBody(BlockEnds.Nothing);
        return new WithStatementSyntax(keyword, target, body, ExpectEnd(keyword));
    }

    private WrapStatementSyntax ParseWrap()
    {
        var keyword = Next();
        var target = ParseExpression();
        var body = ParseBlockBody(BlockEnds.Nothing);
        return new WrapStatementSyntax(keyword, target, body, ExpectEnd(keyword));
    }

    // What stands between a block's head and the end of its line belongs to neither; it is reported and kept in the body.
    private BlockSyntax ParseBlockBody(BlockEnds ends)
    {
        if (AtExpressionEnd())
            return ParseBlock(ends);

        Report(TemplateSyntaxErrors.UnexpectedToken, Current.Span, "Start a new line or put ; before it", Current);
        if (Current.Is("end"))
            return ParseBlock(ends);

        var skipped = SkipStatement();
        return new BlockSyntax([skipped, .. ParseBlock(ends).Statements]);
    }
}
