using System.Text;

namespace PolicyKit.Text;

/// <summary>Replaces a span by a new text.</summary>
public readonly record struct TextChange(TextSpan Span, string NewText)
{
    /// <summary>Applies changes that do not overlap, in any order.</summary>
    public static string Apply(string content, IEnumerable<TextChange> changes)
    {
        var result = new StringBuilder(content);
        foreach (var change in changes.OrderByDescending(c => c.Span.Start))
            result.Remove(change.Span.Start, change.Span.Length).Insert(change.Span.Start, change.NewText);
        return result.ToString();
    }
}
