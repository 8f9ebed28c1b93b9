using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Syntax.Yaml;

/// <summary>A YAML file of ours as values with places. Parsing never fails: what cannot be read is a diagnostic.</summary>
public sealed class YamlSyntaxTree
{
    private YamlSyntaxTree(SourceText text, YamlNode? root, ImmutableArray<Diagnostic> diagnostics)
    {
        Text = text;
        Root = root;
        Diagnostics = diagnostics;
    }

    public SourceText Text { get; }

    /// <summary>Null for an empty file; of a broken file, what stands before the break.</summary>
    public YamlNode? Root { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Reading stopped before the end, so that what seems to be missing may have been written.</summary>
    public bool IsBroken => Root is null || Diagnostics.Any(d => d.Id == YamlDiagnostics.Unreadable.Id || d.Id == YamlDiagnostics.TooLarge.Id);

    public static YamlSyntaxTree Parse(SourceText text)
    {
        var composer = new YamlComposer(text);
        var root = composer.Compose();
        return new YamlSyntaxTree(text, root, Diagnostic.Sort(composer.Diagnostics).ToImmutableArray());
    }

    public Location GetLocation(YamlNode node) => new(Text, node.Span);
}
