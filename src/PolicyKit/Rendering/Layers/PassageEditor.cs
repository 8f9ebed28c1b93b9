using System.Collections.Immutable;
using System.Text;
using PolicyKit.Documents;
using PolicyKit.Text;

namespace PolicyKit.Rendering.Layers;

/// <summary>Reads a run of inlines as one text, and changes words of that text where they stand.</summary>
internal sealed class PassageEditor
{
    /// <summary>Stands for what is no text: the edge of a run, an address, a missing value.</summary>
    public const char Edge = '\uFFFC';

    private readonly ImmutableArray<TextChange> _changes;
    private int _position;

    private PassageEditor(ImmutableArray<TextChange> changes) => _changes = changes;

    public static string GetText(ImmutableArray<Inline> inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines)
        {
            text.Append(inline switch
            {
                TextInline run => run.Text,
                Strong strong => Edge + GetText(strong.Inlines) + Edge,
                Emphasis emphasis => Edge + GetText(emphasis.Inlines) + Edge,
                Link link when IsAddress(link) => $"{Edge}",
                Link link => Edge + GetText(link.Inlines) + Edge,
                LineBreak => " ",
                _ => $"{Edge}",
            });
        }

        return text.ToString();
    }

    /// <summary>Changes that lie within one run of text each, in order.</summary>
    public static ImmutableArray<Inline> Apply(ImmutableArray<Inline> inlines, ImmutableArray<TextChange> changes) => new PassageEditor(changes).Edit(inlines);

    private ImmutableArray<Inline> Edit(ImmutableArray<Inline> inlines)
    {
        var result = ImmutableArray.CreateBuilder<Inline>(inlines.Length);
        foreach (var inline in inlines)
            result.Add(Edit(inline));
        return result.ToImmutable();
    }

    private Inline Edit(Inline inline)
    {
        switch (inline)
        {
            case TextInline run:
                return EditRun(run);
            case Strong strong:
                return strong with { Inlines = EditWithin(strong.Inlines) };
            case Emphasis emphasis:
                return emphasis with { Inlines = EditWithin(emphasis.Inlines) };
            case Link link when !IsAddress(link):
                return link with { Inlines = EditWithin(link.Inlines) };
            default:
                _position++;
                return inline;
        }
    }

    private ImmutableArray<Inline> EditWithin(ImmutableArray<Inline> inlines)
    {
        _position++;
        var edited = Edit(inlines);
        _position++;
        return edited;
    }

    private TextInline EditRun(TextInline run)
    {
        var span = new TextSpan(_position, run.Text.Length);
        _position += run.Text.Length;
        var own = _changes.Where(change => span.Contains(change.Span)).Select(change => change with { Span = new TextSpan(change.Span.Start - span.Start, change.Span.Length) });
        return new TextInline(TextChange.Apply(run.Text, own));
    }

    /// <summary>A link that shows where it leads: a number, or an address without a space.</summary>
    private static bool IsAddress(Link link) =>
        link.Target.StartsWith("tel:", StringComparison.Ordinal)
        || DocumentWalker.GetText(link.Inlines) is var text && !text.Contains(' ') && text.IndexOfAny(['.', '@', '/']) >= 0;
}
