using System.Collections.Immutable;
using PolicyKit.Text;

namespace PolicyKit.Diagnostics;

/// <summary>A repair. It is safe when it cannot change what the policy says.</summary>
public sealed record CodeFix(string Title, SourceText Text, ImmutableArray<TextChange> Changes)
{
    public bool IsSafe { get; init; }

    public static CodeFix Replace(Location location, string newText) =>
        new($"Change to {newText}", location.Text, [new TextChange(location.Span, newText)]);
}
