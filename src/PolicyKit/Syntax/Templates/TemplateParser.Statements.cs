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
        "readonly" => new ReadOnlyStatementSyntax(Next(), ParseTarget()),
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
        var expression = ParseExpression(Allow.Calls | Allow.LineEnd);
        if (Current.Kind is < TemplateTokenKind.Equals or > TemplateTokenKind.PercentEquals)
            return new ExpressionStatementSyntax(expression);

        if (expression is CallExpressionSyntax { OpenParen: not null } call && Current.Kind == TemplateTokenKind.Equals)
            return ParseInlineFunction(call);

        if (!IsAssignable(expression))
            Report(TemplateSyntaxErrors.NotAssignable, start.Span, "Give the value to a name", expression);

        var assignment = Next();
        var value = ParseExpression();
        if (Current.Kind is >= TemplateTokenKind.Equals and <= TemplateTokenKind.PercentEquals && !Current.FollowsNewLine)
        {
            Report(TemplateSyntaxErrors.NestedAssignment, value.Span, "Assign on a line of its own and use the name here");
            return new AssignmentSyntax(expression, assignment, new BinaryExpressionSyntax(value, Next(), ParseExpression()));
        }

        return new AssignmentSyntax(expression, assignment, value);
    }

    private static bool IsAssignable(ExpressionSyntax expression) =>
        expression is VariableExpressionSyntax or MemberExpressionSyntax or IndexExpressionSyntax or MissingExpressionSyntax;

    private IfStatementSyntax ParseIf()
    {
        var keyword = Next();
        var condition = ParseExpression();
        var then = ParseBlockBody();
        var elseIfs = ImmutableArray.CreateBuilder<ElseIfSyntax>(0);
        while (Current.Is("else") && Following.Is("if"))
            elseIfs.Add(new ElseIfSyntax(Next(), Next(), ParseExpression(), ParseBlockBody()));

        var otherwise = ParseElse();
        return new IfStatementSyntax(keyword, condition, then, elseIfs.ToImmutable(), otherwise, ExpectEnd(keyword));
    }

    private ElseSyntax? ParseElse() => Current.Is("else") ? new ElseSyntax(Next(), ParseBlock()) : null;

    private CaseStatementSyntax ParseCase()
    {
        var keyword = Next();
        var value = ParseExpression();
        var leading = ParseBlockBody();
        var whens = ImmutableArray.CreateBuilder<WhenSyntax>();
        while (Current.Is("when"))
            whens.Add(ParseWhen());

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

        return new WhenSyntax(keyword, values.ToImmutable(), ParseBlockBody());
    }

    private ForStatementSyntax ParseFor()
    {
        var keyword = Next();
        var variable = ParseTarget();
        var inKeyword = ExpectKeyword("in");
        var iterated = ParseLoopSource();
        var loopOptions = ParseLoopOptions();
        var body = ParseLoopBody();
        var otherwise = ParseElse();
        return new ForStatementSyntax(keyword, variable, inKeyword, iterated, loopOptions, body, otherwise, ExpectEnd(keyword));
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
        var body = ParseLoopBody();
        var otherwise = ParseElse();
        return new WhileStatementSyntax(keyword, condition, body, otherwise, ExpectEnd(keyword));
    }

    private BlockSyntax ParseLoopBody()
    {
        _loops++;
        var body = ParseBlockBody();
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

    private CaptureStatementSyntax ParseCapture()
    {
        var keyword = Next();
        var target = ParseTarget();
        var body = ParseBlockBody();
        return new CaptureStatementSyntax(keyword, target, body, ExpectEnd(keyword));
    }

    private WithStatementSyntax ParseWith()
    {
        var keyword = Next();
        var target = ParseExpression();
        var body = ParseBlockBody();
        return new WithStatementSyntax(keyword, target, body, ExpectEnd(keyword));
    }

    private WrapStatementSyntax ParseWrap()
    {
        var keyword = Next();
        var target = ParseExpression();
        var body = ParseBlockBody();
        return new WrapStatementSyntax(keyword, target, body, ExpectEnd(keyword));
    }

    // What stands between a block's head and the end of its line belongs to neither; it is reported and kept in the body.
    private BlockSyntax ParseBlockBody()
    {
        if (AtStatementEnd() || IsBlockEnd(Current))
            return ParseBlock();

        Report(TemplateSyntaxErrors.UnexpectedToken, Current.Span, "Start a new line or put ; before it", Current);
        var skipped = SkipStatement();
        return new BlockSyntax([skipped, .. ParseBlock().Statements]);
    }
}
