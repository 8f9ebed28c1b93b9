using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Syntax.Templates;

/// <summary>A template as written: every character is in it, faults too. Parsing never fails.</summary>
public sealed class TemplateSyntaxTree
{
    private TemplateSyntaxTree(SourceText text, TemplateSyntax root, ImmutableArray<Diagnostic> diagnostics)
    {
        Text = text;
        Root = root;
        Diagnostics = diagnostics;
    }

    public SourceText Text { get; }

    public TemplateSyntax Root { get; }

    /// <summary>Faults of the template's syntax, in the order of the text.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public bool HasErrors => Diagnostics.Any(d => d.IsError);

    public static TemplateSyntaxTree Parse(string text, string path = "<input>") => Parse(SourceText.From(text, path));

    public static TemplateSyntaxTree Parse(SourceText text) => Parse(text, TemplateParseOptions.Default);

    public static TemplateSyntaxTree Parse(SourceText text, TemplateParseOptions options)
    {
        var diagnostics = new TemplateDiagnosticSink(text);
        var lexer = new TemplateLexer(text, options, diagnostics);
        var root = new TemplateParser(text, lexer, options, diagnostics).ParseTemplate();
        return new TemplateSyntaxTree(text, root, diagnostics.ToSortedArray());
    }

    public Location GetLocation(TemplateSyntaxElement element) => new(Text, element.Span);

    public string ToFullString() => Root.ToFullString();
}
