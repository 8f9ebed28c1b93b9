using System.Collections.Immutable;
using System.Text;
using PolicyKit.Text;

namespace PolicyKit.Tests;

/// <summary>A text that says where it expects diagnostics: {|PK3003:…|}. Marks may nest, and what is not marked is expected to be silent.</summary>
internal sealed record Markup(string Text, ImmutableArray<ExpectedDiagnostic> Expected)
{
    public static Markup Parse(string marked)
    {
        var text = new StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        var expected = ImmutableArray.CreateBuilder<ExpectedDiagnostic>();

        for (var i = 0; i < marked.Length; i++)
        {
            if (string.CompareOrdinal(marked, i, "{|", 0, 2) == 0)
            {
                var colon = marked.IndexOf(':', i);
                open.Push((marked[(i + 2)..colon], text.Length));
                i = colon;
            }
            else if (string.CompareOrdinal(marked, i, "|}", 0, 2) == 0 && open.TryPop(out var mark))
            {
                expected.Add(new ExpectedDiagnostic(mark.Id, TextSpan.FromBounds(mark.Start, text.Length)));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return new Markup(text.ToString(), expected.ToImmutable());
    }
}

internal readonly record struct ExpectedDiagnostic(string Id, TextSpan Span);
