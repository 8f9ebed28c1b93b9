using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Syntax.Yaml;
using PolicyKit.Text;

namespace PolicyKit.Syntax.Profiles;

/// <summary>A school profile as it was written.</summary>
public sealed class ProfileSyntaxTree
{
    private ProfileSyntaxTree(YamlSyntaxTree yaml) => Yaml = yaml;

    public YamlSyntaxTree Yaml { get; }

    public SourceText Text => Yaml.Text;

    public ImmutableArray<Diagnostic> Diagnostics => Yaml.Diagnostics;

    public static ProfileSyntaxTree Parse(SourceText text) => new(YamlSyntaxTree.Parse(text));

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read the file.</exception>
    public static ProfileSyntaxTree Load(string path) => Parse(SourceText.Load(path));
}
