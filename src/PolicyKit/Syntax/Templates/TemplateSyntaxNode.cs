using System.Collections.Immutable;
using PolicyKit.Text;

namespace PolicyKit.Syntax.Templates;

/// <summary>A part of a template: holds its children and nothing else, no values, no symbols.</summary>
public abstract record TemplateSyntaxNode : TemplateSyntaxElement
{
    private const long Unknown = -1;

    // Worked out when they are first asked for. Schools that are built side by side share a tree:
    // start and length stand in one number, so that nobody ever reads the half of them.
    private long _span = Unknown;
    private int _height;

    /// <summary>Made anew each time: few ask, and most of them once.</summary>
    public sealed override ImmutableArray<TemplateSyntaxElement> Children => GetChildren();

    public sealed override TextSpan Span
    {
        get
        {
            var known = Volatile.Read(ref _span);
            if (known == Unknown)
            {
                var found = FindSpan();
                known = ((long)found.Start << 32) | (uint)found.Length;
                Volatile.Write(ref _span, known);
            }

            return new TextSpan((int)(known >> 32), (int)(known & uint.MaxValue));
        }
    }

    /// <summary>Levels of nodes from here down. Built bottom up, so that asking never recurses deeply.</summary>
    internal int Height
    {
        get
        {
            if (_height == 0)
                _height = 1 + Children.OfType<TemplateSyntaxNode>().Select(node => node.Height).DefaultIfEmpty().Max();
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
