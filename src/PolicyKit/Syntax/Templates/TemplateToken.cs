using System.Collections.Immutable;
using PolicyKit.Text;

namespace PolicyKit.Syntax.Templates;

/// <summary>The smallest unit of the grammar, with the trivia before it.</summary>
public record TemplateToken : TemplateSyntaxElement
{
    private static readonly ImmutableArray<TemplateTrivia> SingleSpace = [new(TemplateTriviaKind.Whitespace, " ")];

    private TemplateToken(TemplateTokenKind kind, int position, string text, bool followsTrivia) =>
        (Kind, Position, Text, FollowsTrivia) = (kind, position, text, followsTrivia);

    public TemplateTokenKind Kind { get; }

    public int Position { get; }

    public string Text { get; }

    public bool FollowsTrivia { get; }

    /// <summary>The parser needed this token and made it up; it has no text.</summary>
    public bool IsMissing { get; private init; }

    public virtual ImmutableArray<TemplateTrivia> LeadingTrivia => FollowsTrivia ? SingleSpace : [];

    public virtual bool FollowsNewLine => false;

    public sealed override TextSpan Span => new(Position, Text.Length);

    public sealed override ImmutableArray<TemplateSyntaxElement> Children => [];

    public static TemplateToken Create(TemplateTokenKind kind, int position, string text, List<TemplateTrivia> leadingTrivia) => leadingTrivia switch
    {
        [] => new TemplateToken(kind, position, text, followsTrivia: false),
        [{ Text: " " }] => new TemplateToken(kind, position, text, followsTrivia: true),
        _ => new AfterTrivia(kind, position, text, [.. leadingTrivia]),
    };

    public static TemplateToken Missing(TemplateTokenKind kind, int position) => new(kind, position, "", followsTrivia: false) { IsMissing = true };

    public bool Is(string identifier) => Kind == TemplateTokenKind.Identifier && Text == identifier;

    // Most tokens follow nothing or a space, and need no room for more.
    private sealed record AfterTrivia : TemplateToken
    {
        public AfterTrivia(TemplateTokenKind kind, int position, string text, ImmutableArray<TemplateTrivia> trivia)
            : base(kind, position, text, followsTrivia: true) => LeadingTrivia = trivia;

        public override ImmutableArray<TemplateTrivia> LeadingTrivia { get; }

        public override bool FollowsNewLine => LeadingTrivia.Any(static t => t.Kind == TemplateTriviaKind.NewLine);
    }
}
