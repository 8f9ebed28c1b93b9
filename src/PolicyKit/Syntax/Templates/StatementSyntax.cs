using System.Collections.Immutable;
using PolicyKit.Text;

namespace PolicyKit.Syntax.Templates;

/// <summary>A step of a template.</summary>
public abstract record StatementSyntax : TemplateSyntaxNode;

public sealed record BlockSyntax(ImmutableArray<StatementSyntax> Statements) : TemplateSyntaxNode
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => ImmutableArray<TemplateSyntaxElement>.CastUp(Statements);
}

/// <summary>A whole template.</summary>
public sealed record TemplateSyntax(BlockSyntax Body, TemplateToken EndOfFile) : TemplateSyntaxNode
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => [Body, EndOfFile];
}

/// <summary>The text between <c>}}</c> and <c>{{</c>, with those delimiters.</summary>
/// <param name="Printed">What white-space control leaves of the text.</param>
/// <param name="Indentation">The white space that indents what the following code prints.</param>
public sealed record TextStatementSyntax(TemplateToken? CodeExit, TemplateToken? Text, TemplateToken? CodeEnter, TextSpan Printed, string Indentation) : StatementSyntax
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => List(CodeExit, Text, CodeEnter);
}

/// <summary><c>{%{ text }%}</c>: text that is printed as it stands.</summary>
public sealed record EscapedTextSyntax(TemplateToken? CodeExit, TemplateToken Enter, TemplateToken Text, TemplateToken Exit, TemplateToken? CodeEnter) : StatementSyntax
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => List(CodeExit, Enter, Text, Exit, CodeEnter);
}

/// <summary>A semicolon.</summary>
public sealed record EmptyStatementSyntax(TemplateToken Semicolon) : StatementSyntax
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => [Semicolon];
}

/// <summary>Tokens that fit nowhere; they are kept, reported and not run.</summary>
public sealed record SkippedTokensSyntax(ImmutableArray<TemplateToken> Skipped) : StatementSyntax
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => ImmutableArray<TemplateSyntaxElement>.CastUp(Skipped);
}

/// <summary>An expression whose value is printed.</summary>
public sealed record ExpressionStatementSyntax(ExpressionSyntax Expression) : StatementSyntax
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => [Expression];
}

/// <summary><c>target = value</c>, <c>target += value</c> and so on.</summary>
public sealed record AssignmentSyntax(ExpressionSyntax Target, TemplateToken Operator, ExpressionSyntax Value) : StatementSyntax
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => [Target, Operator, Value];
}

public sealed record IfStatementSyntax(
    TemplateToken IfKeyword, ExpressionSyntax Condition, BlockSyntax Then, ImmutableArray<ElseIfSyntax> ElseIfs, ElseSyntax? Else, TemplateToken EndKeyword) : StatementSyntax
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => List([IfKeyword, Condition, Then, .. ElseIfs, Else, EndKeyword]);
}

public sealed record ElseIfSyntax(TemplateToken ElseKeyword, TemplateToken IfKeyword, ExpressionSyntax Condition, BlockSyntax Body) : TemplateSyntaxNode
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => [ElseKeyword, IfKeyword, Condition, Body];
}

public sealed record ElseSyntax(TemplateToken ElseKeyword, BlockSyntax Body) : TemplateSyntaxNode
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => [ElseKeyword, Body];
}

public sealed record CaseStatementSyntax(
    TemplateToken CaseKeyword, ExpressionSyntax Value, BlockSyntax Leading, ImmutableArray<WhenSyntax> Whens, ElseSyntax? Else, TemplateToken EndKeyword) : StatementSyntax
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => List([CaseKeyword, Value, Leading, .. Whens, Else, EndKeyword]);
}

public sealed record WhenSyntax(TemplateToken WhenKeyword, ImmutableArray<WhenValueSyntax> Values, BlockSyntax Body) : TemplateSyntaxNode
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => [WhenKeyword, .. Values, Body];
}

/// <summary>A value to compare with, and the <c>,</c> or <c>||</c> after it.</summary>
public sealed record WhenValueSyntax(ExpressionSyntax Value, TemplateToken? Separator) : TemplateSyntaxNode
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => List(Value, Separator);
}

/// <summary><c>for</c> and <c>tablerow</c>.</summary>
public sealed record ForStatementSyntax(
    TemplateToken Keyword,
    ExpressionSyntax Variable,
    TemplateToken InKeyword,
    ExpressionSyntax Iterated,
    ImmutableArray<LoopOptionSyntax> Options,
    BlockSyntax Body,
    ElseSyntax? Else,
    TemplateToken EndKeyword) : StatementSyntax
{
    public bool IsTableRow => Keyword.Is("tablerow");

    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() =>
        List([Keyword, Variable, InKeyword, Iterated, .. Options, Body, Else, EndKeyword]);
}

/// <summary><c>offset: n</c>, <c>limit: n</c>, <c>cols: n</c> or <c>reversed</c>.</summary>
public sealed record LoopOptionSyntax(TemplateToken Name, TemplateToken? Colon, ExpressionSyntax? Value) : TemplateSyntaxNode
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => List(Name, Colon, Value);
}

public sealed record WhileStatementSyntax(TemplateToken WhileKeyword, ExpressionSyntax Condition, BlockSyntax Body, TemplateToken EndKeyword) : StatementSyntax
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => [WhileKeyword, Condition, Body, EndKeyword];
}

/// <summary><c>break</c> or <c>continue</c>.</summary>
public sealed record JumpStatementSyntax(TemplateToken Keyword) : StatementSyntax
{
    public bool IsBreak => Keyword.Is("break");

    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => [Keyword];
}

public sealed record ReturnStatementSyntax(TemplateToken RetKeyword, ExpressionSyntax? Value) : StatementSyntax
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => List(RetKeyword, Value);
}

public sealed record CaptureStatementSyntax(TemplateToken CaptureKeyword, ExpressionSyntax Target, BlockSyntax Body, TemplateToken EndKeyword) : StatementSyntax
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => [CaptureKeyword, Target, Body, EndKeyword];
}

public sealed record WithStatementSyntax(TemplateToken WithKeyword, ExpressionSyntax Target, BlockSyntax Body, TemplateToken EndKeyword) : StatementSyntax
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => [WithKeyword, Target, Body, EndKeyword];
}

/// <summary><c>wrap function … end</c>: the function prints the block where it says <c>$$</c>.</summary>
public sealed record WrapStatementSyntax(TemplateToken WrapKeyword, ExpressionSyntax Target, BlockSyntax Body, TemplateToken EndKeyword) : StatementSyntax
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => [WrapKeyword, Target, Body, EndKeyword];
}

public sealed record ImportStatementSyntax(TemplateToken ImportKeyword, ExpressionSyntax Value) : StatementSyntax
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => [ImportKeyword, Value];
}

public sealed record ReadOnlyStatementSyntax(TemplateToken ReadOnlyKeyword, ExpressionSyntax Variable) : StatementSyntax
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => [ReadOnlyKeyword, Variable];
}

/// <summary><c>func name … end</c>, with a parameter list or without.</summary>
public sealed record FunctionStatementSyntax(
    TemplateToken FuncKeyword, ExpressionSyntax Name, ParameterListSyntax? Parameters, BlockSyntax Body, TemplateToken EndKeyword) : StatementSyntax
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => List(FuncKeyword, Name, Parameters, Body, EndKeyword);
}

/// <summary><c>f(x, y) = expression</c>.</summary>
public sealed record InlineFunctionSyntax(ExpressionSyntax Name, ParameterListSyntax Parameters, TemplateToken EqualsToken, ExpressionSyntax Value) : StatementSyntax
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => [Name, Parameters, EqualsToken, Value];
}

public sealed record ParameterListSyntax(TemplateToken OpenParen, ImmutableArray<ParameterSyntax> Parameters, TemplateToken CloseParen) : TemplateSyntaxNode
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => [OpenParen, .. Parameters, CloseParen];
}

/// <summary><c>x</c>, <c>x = default</c> or <c>x...</c>, and the comma after it.</summary>
public sealed record ParameterSyntax(TemplateToken Name, TemplateToken? EqualsToken, ExpressionSyntax? Default, TemplateToken? Ellipsis, TemplateToken? Comma) : TemplateSyntaxNode
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => List(Name, EqualsToken, Default, Ellipsis, Comma);
}
