using System.Collections.Immutable;

namespace PolicyKit.Syntax.Templates;

/// <summary>Anything that has a value.</summary>
public abstract record ExpressionSyntax : TemplateSyntaxNode;

/// <summary>A place where an expression must stand and none does.</summary>
public sealed record MissingExpressionSyntax(TemplateToken Token) : ExpressionSyntax
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => [Token];
}

/// <summary>What is left of a statement whose expressions are nested too deeply to be read.</summary>
public sealed record SkippedExpressionSyntax(ImmutableArray<TemplateToken> Skipped) : ExpressionSyntax
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => ImmutableArray<TemplateSyntaxElement>.CastUp(Skipped);
}

/// <summary>A number, a string, true, false or null, with the value it stands for.</summary>
public sealed record LiteralExpressionSyntax(TemplateToken Token, object? Value) : ExpressionSyntax
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => [Token];
}

/// <summary><c>name</c>, <c>$name</c>, <c>$0</c>, <c>$</c>, <c>$$</c> or <c>this</c>.</summary>
public sealed record VariableExpressionSyntax(TemplateToken Token) : ExpressionSyntax
{
    public string Name => Token.Text;

    public bool IsLocal => Token.Kind == TemplateTokenKind.LocalVariable;

    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => [Token];
}

/// <summary><c>target.member</c> or <c>target?.member</c>.</summary>
public sealed record MemberExpressionSyntax(ExpressionSyntax Target, TemplateToken Dot, TemplateToken Member) : ExpressionSyntax
{
    public bool IsConditional => Dot.Kind == TemplateTokenKind.QuestionDot;

    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => [Target, Dot, Member];
}

/// <summary><c>target[index]</c>.</summary>
public sealed record IndexExpressionSyntax(ExpressionSyntax Target, TemplateToken OpenBracket, ExpressionSyntax Index, TemplateToken CloseBracket) : ExpressionSyntax
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => [Target, OpenBracket, Index, CloseBracket];
}

/// <summary><c>(inner)</c>.</summary>
public sealed record ParenthesizedExpressionSyntax(TemplateToken OpenParen, ExpressionSyntax Inner, TemplateToken CloseParen) : ExpressionSyntax
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => [OpenParen, Inner, CloseParen];
}

/// <summary><c>- + ! ++ -- @ ^</c> before an operand.</summary>
public sealed record UnaryExpressionSyntax(TemplateToken Operator, ExpressionSyntax Operand) : ExpressionSyntax
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => [Operator, Operand];
}

/// <summary><c>variable++</c> or <c>variable--</c>.</summary>
public sealed record PostfixExpressionSyntax(ExpressionSyntax Operand, TemplateToken Operator) : ExpressionSyntax
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => [Operand, Operator];
}

public sealed record BinaryExpressionSyntax(ExpressionSyntax Left, TemplateToken Operator, ExpressionSyntax Right) : ExpressionSyntax
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => [Left, Operator, Right];
}

/// <summary><c>condition ? whenTrue : whenFalse</c>.</summary>
public sealed record ConditionalExpressionSyntax(
    ExpressionSyntax Condition, TemplateToken Question, ExpressionSyntax WhenTrue, TemplateToken Colon, ExpressionSyntax WhenFalse) : ExpressionSyntax
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => [Condition, Question, WhenTrue, Colon, WhenFalse];
}

/// <summary><c>source | function</c>: the source becomes the function's first argument.</summary>
public sealed record PipeExpressionSyntax(ExpressionSyntax Source, TemplateToken Operator, ExpressionSyntax Function) : ExpressionSyntax
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => [Source, Operator, Function];
}

/// <summary><c>f a b</c> or <c>f(a, b)</c>; the parentheses are null in the first form.</summary>
public sealed record CallExpressionSyntax(
    ExpressionSyntax Target, TemplateToken? OpenParen, ImmutableArray<ArgumentSyntax> Arguments, TemplateToken? CloseParen) : ExpressionSyntax
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => List([Target, OpenParen, .. Arguments, CloseParen]);
}

/// <summary>One argument of a call, with its name if it has one and the comma after it.</summary>
public sealed record ArgumentSyntax(TemplateToken? Name, TemplateToken? Colon, ExpressionSyntax Value, TemplateToken? Comma) : TemplateSyntaxNode
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => List(Name, Colon, Value, Comma);
}

/// <summary><c>[a, b]</c>.</summary>
public sealed record ArrayExpressionSyntax(TemplateToken OpenBracket, ImmutableArray<ArrayElementSyntax> Elements, TemplateToken CloseBracket) : ExpressionSyntax
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => List([OpenBracket, .. Elements, CloseBracket]);
}

public sealed record ArrayElementSyntax(ExpressionSyntax Value, TemplateToken? Comma) : TemplateSyntaxNode
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => List(Value, Comma);
}

/// <summary><c>{a: 1, "b c": 2}</c>.</summary>
public sealed record ObjectExpressionSyntax(TemplateToken OpenBrace, ImmutableArray<ObjectMemberSyntax> Members, TemplateToken CloseBrace) : ExpressionSyntax
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => List([OpenBrace, .. Members, CloseBrace]);
}

/// <summary>One member of an object literal; <see cref="Name"/> is its name without quotes.</summary>
public sealed record ObjectMemberSyntax(TemplateToken NameToken, string Name, TemplateToken Colon, ExpressionSyntax Value, TemplateToken? Comma) : TemplateSyntaxNode
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => List(NameToken, Colon, Value, Comma);
}

/// <summary><c>$"text {expression} text"</c>.</summary>
public sealed record InterpolatedStringSyntax(TemplateToken Start, string StartText, ImmutableArray<InterpolationSyntax> Parts) : ExpressionSyntax
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => [Start, .. Parts];
}

/// <summary>The expression of a hole, and the string's text after it.</summary>
public sealed record InterpolationSyntax(ExpressionSyntax Expression, TemplateToken Following, string FollowingText) : TemplateSyntaxNode
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => [Expression, Following];
}

/// <summary><c>do … end</c>: a function without a name.</summary>
public sealed record AnonymousFunctionSyntax(TemplateToken DoKeyword, ParameterListSyntax? Parameters, BlockSyntax Body, TemplateToken EndKeyword) : ExpressionSyntax
{
    protected override ImmutableArray<TemplateSyntaxElement> GetChildren() => List(DoKeyword, Parameters, Body, EndKeyword);
}
