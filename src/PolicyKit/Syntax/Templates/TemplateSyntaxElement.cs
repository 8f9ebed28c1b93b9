using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using PolicyKit.Text;

namespace PolicyKit.Syntax.Templates;

/// <summary>A node or a token. Elements are identities: two are equal only when they are the same one.</summary>
public abstract record TemplateSyntaxElement
{
    /// <summary>From the first character to the last, without the trivia before it.</summary>
    public abstract TextSpan Span { get; }

    /// <summary>In source order; together they cover every character of the element.</summary>
    public abstract ImmutableArray<TemplateSyntaxElement> Children { get; }

    public virtual bool Equals(TemplateSyntaxElement? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    public IEnumerable<TemplateToken> Tokens()
    {
        // A stack of its own, because trees are as deep as a stranger's template.
        var pending = new Stack<TemplateSyntaxElement>([this]);
        while (pending.TryPop(out var element))
        {
            if (element is TemplateToken token)
                yield return token;

            var children = element.Children;
            for (var i = children.Length - 1; i >= 0; i--)
                pending.Push(children[i]);
        }
    }

    /// <summary>The exact source text, trivia and faults included.</summary>
    public string ToFullString()
    {
        var text = new StringBuilder();
        foreach (var token in Tokens())
        {
            foreach (var trivia in token.LeadingTrivia)
                text.Append(trivia.Text);
            text.Append(token.Text);
        }

        return text.ToString();
    }

    public sealed override string ToString() => this is TemplateToken token ? token.Text : ToFullString().Trim();
}
