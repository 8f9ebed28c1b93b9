using System.Collections.Immutable;
using PolicyKit.Text;

namespace PolicyKit.Syntax.Templates;

/// <summary>The smallest unit of the grammar, with the trivia before it.</summary>
public sealed record TemplateToken(TemplateTokenKind Kind, int Position, string Text, ImmutableArray<TemplateTrivia> LeadingTrivia)
    : TemplateSyntaxElement
{
    /// <summary>The parser needed this token and made it up; it has no text.</summary>
    public bool IsMissing { get; init; }

    public override TextSpan Span => new(Position, Text.Length);

    public override ImmutableArray<TemplateSyntaxElement> Children => [];

    public bool FollowsNewLine => LeadingTrivia.Length > 0 && LeadingTrivia.Any(static t => t.Kind == TemplateTriviaKind.NewLine);

    public bool FollowsTrivia => !LeadingTrivia.IsEmpty;

    public static TemplateToken Missing(TemplateTokenKind kind, int position) => new(kind, position, "", []) { IsMissing = true };

    public bool Is(string identifier) => Kind == TemplateTokenKind.Identifier && Text == identifier;
}
