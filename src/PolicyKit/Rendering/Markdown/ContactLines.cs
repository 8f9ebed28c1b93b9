using System.Collections.Immutable;
using PolicyKit.Documents;

namespace PolicyKit.Rendering.Markdown;

internal static class ContactLines
{
    /// <summary>Reads "Label: value": the label ends at the first colon, the value's link is the target.</summary>
    public static ContactLine Read(ImmutableArray<Inline> inlines)
    {
        var text = DocumentWalker.GetText(inlines);
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        var target = DocumentWalker.Flatten(inlines).OfType<Link>().FirstOrDefault()?.Target ?? "";
        return colon < 0
            ? new ContactLine("", text.Trim(), target)
            : new ContactLine(text[..colon].Trim(), text[(colon + 2)..].Trim(), target);
    }
}
