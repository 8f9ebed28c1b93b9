using System.Collections.Immutable;
using PolicyKit.Text;

namespace PolicyKit.Syntax.Templates;

/// <summary>A part of a template: holds its children and nothing else, no values, no symbols.</summary>
public abstract record TemplateSyntaxNode : TemplateSyntaxElement
{
    private const int Unknown = -1;

    // Worked out when they are first asked for.
    private TextSpan _span = new(Unknown, 0);
    private int _height;

    /// <summary>Made anew each time: few ask, and most of them once.</summary>
    public sealed override ImmutableArray<TemplateSyntaxElement> Children => GetChildren();

    public sealed override TextSpan Span
    {
        get
        {
            if (_span.Start == Unknown)
                _span = FindSpan();
            return _span;
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

    // What has been worked out so far says nothing about the node.
    public virtual bool Equals(TemplateSyntaxNode? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    // A child without tokens, such as an empty block, has no place and is passed over.
    private TextSpan FindSpan()
    {
        var children = Children;
        var first = children.FirstOrDefault(HasPlace);
        return first is null ? default : TextSpan.FromBounds(first.Span.Start, Math.Max(first.Span.Start, children.Last(HasPlace).Span.End));
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
