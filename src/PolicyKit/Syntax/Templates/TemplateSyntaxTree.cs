using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Syntax.Templates;

public sealed class TemplateSyntaxTree
{
    public required SourceText Text { get; init; }

    public ImmutableArray<Diagnostic> Diagnostics => [];

    public static TemplateSyntaxTree Parse(SourceText text) => new() { Text = text };
}
