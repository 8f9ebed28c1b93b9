namespace PolicyKit.Syntax.Templates;

public enum TemplateTriviaKind
{
    Whitespace,
    NewLine,
    Comment,
}

/// <summary>Text between tokens that means nothing to the parser, except that a line's end may end a statement.</summary>
public readonly record struct TemplateTrivia(TemplateTriviaKind Kind, string Text);
