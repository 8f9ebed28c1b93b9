using System.Collections.Immutable;
using PolicyKit.Text;

namespace PolicyKit.Diagnostics;

/// <summary>Puts several repairs into one text. Where two touch the first is made, and the next look decides about the other.</summary>
public static class CodeFixes
{
    /// <param name="diagnostics">In order of preference; those about other texts, or without a fix, are passed over.</param>
    public static (SourceText Text, ImmutableArray<Diagnostic> Mended) Apply(SourceText text, IEnumerable<Diagnostic> diagnostics)
    {
        var mended = ImmutableArray.CreateBuilder<Diagnostic>();
        var changes = new List<TextChange>();
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Fix is not { } fix || fix.Text != text || fix.Changes.Any(change => changes.Any(made => Touch(change.Span, made.Span))))
                continue;

            changes.AddRange(fix.Changes.Select(change => change with { NewText = WithLineEndsOf(text, change.NewText) }));
            mended.Add(diagnostic);
        }

        return mended.Count == 0 ? (text, []) : (SourceText.From(TextChange.Apply(text.Content, changes), text.Path), mended.ToImmutable());
    }

    // Two insertions at one place have no order of their own.
    private static bool Touch(TextSpan a, TextSpan b) => a.Start <= b.End && b.Start <= a.End;

    private static string WithLineEndsOf(SourceText text, string inserted) =>
        inserted.Contains('\n', StringComparison.Ordinal) && text.Content.Contains("\r\n", StringComparison.Ordinal)
            ? inserted.ReplaceLineEndings("\r\n")
            : inserted;
}
