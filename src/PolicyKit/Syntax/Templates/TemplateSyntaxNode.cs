using System.Collections.Immutable;
using PolicyKit.Text;

namespace PolicyKit.Syntax.Templates;

/// <summary>A part of a template: holds its children and nothing else, no values, no symbols.</summary>
public abstract record TemplateSyntaxNode : TemplateSyntaxElement
{
    private ImmutableArray<TemplateSyntaxElement> _children;
    private int _height;
    private TextSpan? _span;

    public sealed override ImmutableArray<TemplateSyntaxElement> Children
    {
        get
        {
            if (_children.IsDefault)
                _children = GetChildren();
            return _children;
        }
    }

    public sealed override TextSpan Span
    {
        get
        {
            if (_span is not { } span)
            {
                // Built bottom up as well. A child without tokens, such as an empty block, has no place and is passed over.
                var first = Children.FirstOrDefault(HasPlace);
                span = first is null ? default : TextSpan.FromBounds(first.Span.Start, Math.Max(first.Span.Start, Children.Last(HasPlace).Span.End));
                _span = span;
            }

            return span;
        }
    }

    /// <summary>Levels of nodes from here down. Built bottom up, so that asking never recurses deeply.</summary>
    internal int Height
    {
        get
        {
            if (_height == 0)
            {
                foreach (var child in Children)
                {
                    if (child is TemplateSyntaxNode node)
                        _height = Math.Max(_height, node.Height);
                }

                _height++;
            }

            return _height;
        }
    }

    private static bool HasPlace(TemplateSyntaxElement child) => child is TemplateToken || child.Children.Length > 0;

    protected abstract ImmutableArray<TemplateSyntaxElement> GetChildren();

    protected static ImmutableArray<TemplateSyntaxElement> List(params ReadOnlySpan<TemplateSyntaxElement?> elements)
    {
        var children = ImmutableArray.CreateBuilder<TemplateSyntaxElement>(elements.Length);
        foreach (var element in elements)
        {
            if (element is not null)
                children.Add(element);
        }

        return children.DrainToImmutable();
    }
}
