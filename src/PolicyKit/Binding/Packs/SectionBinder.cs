using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Syntax.Templates;
using PolicyKit.Text;

namespace PolicyKit.Binding.Packs;

internal static class SectionBinder
{
    public static TemplateSyntaxTree Parse(SourceText text, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var tree = TemplateSyntaxTree.Parse(text);
        diagnostics.AddRange(tree.Diagnostics);
        return tree;
    }

    /// <summary>A template that stands inside a YAML file: its problems are reported at the value that holds it.</summary>
    public static TemplateSyntaxTree ParseValue(string value, Location location, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var tree = TemplateSyntaxTree.Parse(SourceText.From(value, location.Path));
        diagnostics.AddRange(tree.Diagnostics.Select(d => d with { Location = location }));
        return tree;
    }
}
