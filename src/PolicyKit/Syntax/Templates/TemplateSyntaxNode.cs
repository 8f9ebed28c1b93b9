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
                var parts = Children.Where(c => c is TemplateToken || c.Children.Length > 0).ToList();
                span = parts.Count == 0 ? default : TextSpan.FromBounds(parts[0].Span.Start, Math.Max(parts[0].Span.Start, parts[^1].Span.End));
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
                _height = 1 + Children.OfType<TemplateSyntaxNode>().Select(n => n.Height).DefaultIfEmpty(0).Max();
            return _height;
        }
    }

    protected abstract ImmutableArray<TemplateSyntaxElement> GetChildren();

    protected static ImmutableArray<TemplateSyntaxElement> List(params ReadOnlySpan<TemplateSyntaxElement?> elements)
    {
        var children = ImmutableArray.CreateBuilder<TemplateSyntaxElement>(elements.Length);
        foreach (var element in elements)
        {
            if (element is not null)
                children.Add(element);
        }

        return children.ToImmutable();
    }
}
