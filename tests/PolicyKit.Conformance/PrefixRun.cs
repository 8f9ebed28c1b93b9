using PolicyKit.Syntax.Templates;
using PolicyKit.Text;

namespace PolicyKit.Conformance;

/// <summary>Parses every prefix of a case, as if somebody were typing it: the tree keeps every character and its shape.</summary>
internal static class PrefixRun
{
    private const int AllUpTo = 2_000;
    private const int StepBeyond = 499;

    /// <summary>The first prefix that breaks a promise, or null when none does.</summary>
    public static string? FindDifference(ConformanceCase testCase)
    {
        // A few cases nest something tens of thousands of times; there a sample tells as much.
        for (var length = 0; length <= testCase.Template.Length; length += length < AllUpTo ? 1 : StepBeyond)
        {
            var prefix = testCase.Template[..length];
            var tree = TemplateSyntaxTree.Parse(SourceText.From(prefix), testCase.ParseOptions);
            if (tree.ToFullString() != prefix)
                return $"{prefix}\n    lost text: {tree.ToFullString()}";
            if (!Holds(tree.Root))
                return $"{prefix}\n    has a node outside its parent";
            if (tree.Diagnostics.FirstOrDefault(d => d.Location!.Span.End > length) is { } diagnostic)
                return $"{prefix}\n    reports outside the text: {diagnostic}";
        }

        return null;
    }

    private static bool Holds(TemplateSyntaxElement parent) =>
        parent.Children.All(child => (child.Span.IsEmpty || parent.Span.Contains(child.Span)) && Holds(child));
}
