using System.Collections.Immutable;
using PolicyKit.Syntax.Templates;
using PolicyKit.Text;

namespace PolicyKit.Binding.Templates;

/// <summary>A template as it stands in its pack.</summary>
/// <param name="Host">Where it stands in a YAML file, whose places count; null for a file of its own.</param>
internal sealed record TemplateSource(TemplateSyntaxTree Tree, Location? Host)
{
    /// <summary>Its name for include; null for what is no piece.</summary>
    public string? PieceName { get; init; }

    public TemplateNames Names { get; } = TemplateNames.Collect(Tree.Root);

    /// <summary>Names that templates in the same run give values to: an included piece shares them with what includes it.</summary>
    public ImmutableHashSet<string> AssignedElsewhere { get; init; } = [];

    public ImmutableHashSet<string> ReadElsewhere { get; init; } = [];

    /// <summary>Another template of the same run can add names that nobody can list.</summary>
    public bool IsOpenElsewhere { get; init; }

    public bool IsOpen => IsOpenElsewhere || Names.IsOpen;
}
