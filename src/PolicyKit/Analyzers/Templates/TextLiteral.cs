using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Templates;

/// <summary>A text in quotation marks as it stands in a template.</summary>
internal static class TextLiteral
{
    /// <summary>Puts another text between the same marks.</summary>
    public static CodeFix Replace(Location literal, string text)
    {
        var mark = literal.Text.Content[literal.Span.Start] is '\'' ? '\'' : '"';
        return CodeFix.Replace(literal, $"{mark}{text}{mark}");
    }
}
