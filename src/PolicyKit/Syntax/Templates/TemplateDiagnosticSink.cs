using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Syntax.Templates;

/// <summary>Collects the faults of one text; a second fault at the same place is an echo of the first and is dropped.</summary>
internal sealed class TemplateDiagnosticSink(SourceText text)
{
    // Nobody reads on after these, and a text made to be wrong everywhere must not fill the memory.
    private const int Most = 1_000;

    private const int LongestQuotation = 60;

    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<int> _positions = [];

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, string? hint, params ReadOnlySpan<object?> arguments)
    {
        // Several blocks can lack their ends at the one place where the template ends.
        var isNew = _positions.Add(span.Start) || descriptor == TemplateSyntaxErrors.EndExpected;
        if (_diagnostics.Count < Most && isNew)
            _diagnostics.Add(Diagnostic.Create(descriptor, new Location(text, span), [.. arguments.ToArray().Select(Quote)]).WithHint(hint));
    }

    private object? Quote(object? argument)
    {
        if (argument is not TemplateSyntaxNode { Span.Length: > LongestQuotation } node)
            return argument;
        return Excerpt.Cut(text.ToString(node.Span with { Length = LongestQuotation + 1 }), LongestQuotation);
    }

    public ImmutableArray<Diagnostic> ToSortedArray() => [.. _diagnostics.OrderBy(d => d.Location!.Span.Start)];
}
