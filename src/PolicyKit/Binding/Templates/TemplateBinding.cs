using System.Collections.Immutable;
using PolicyKit.Syntax.Templates;

namespace PolicyKit.Binding.Templates;

/// <summary>A template and what its parts mean, in branches that no school takes as well.</summary>
/// <param name="Scope">What it was bound against.</param>
public sealed record TemplateBinding(TemplateSyntaxTree Tree, TemplateScope Scope, ImmutableArray<BoundNode> Nodes);
