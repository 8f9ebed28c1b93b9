using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Binding.Profiles;

/// <summary>What is wrong with a value, before it is known where the value stands.</summary>
public sealed record ValueProblem(DiagnosticDescriptor Descriptor, string Hint, params ImmutableArray<object?> Arguments)
{
    /// <summary>What was probably meant, as it would be written in YAML.</summary>
    public string? Replacement { get; init; }

    /// <summary>The replacement says the same thing.</summary>
    public bool IsSafe { get; init; }

    public Diagnostic At(Location location) => Diagnostic.Create(Descriptor, location, Arguments.AsSpan()).WithHint(Hint) with
    {
        Fix = Replacement is null ? null : new CodeFix($"Change to {Replacement}", location.Text, [new TextChange(location.Span, Replacement)]) { IsSafe = IsSafe },
    };
}
