using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Syntax.Templates;

/// <summary>Collects the faults of one text; a second fault at the same place is an echo of the first and is dropped.</summary>
internal sealed class TemplateDiagnosticSink(SourceText text)
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<int> _positions = [];

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, string? hint, params ReadOnlySpan<object?> arguments)
    {
        if (_positions.Add(span.Start))
            _diagnostics.Add(Diagnostic.Create(descriptor, new Location(text, span), arguments).WithHint(hint));
    }

    public ImmutableArray<Diagnostic> ToSortedArray() => [.. _diagnostics.OrderBy(d => d.Location!.Span.Start)];
}
