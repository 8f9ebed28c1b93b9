using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PolicyKit.Documents;
using Inline = PolicyKit.Documents.Inline;

namespace PolicyKit.Rendering.Markdown;

/// <summary>Reads the inlines of a block; neighbouring runs of text are joined and the ends trimmed.</summary>
internal static class InlineReader
{
    public static ImmutableArray<Inline> Read(ContainerInline? container) =>
        container is null ? [] : Trim(Join(container.SelectMany(ReadInline)));

    /// <summary>Reads a single line that is no block of its own, such as a title. One that nests too deeply stays as it is written.</summary>
    public static ImmutableArray<Inline> ReadLine(string markdown) => MarkdownDialect.TryParse(markdown, out var document)
        ? [.. document.Descendants<LeafBlock>().SelectMany(leaf => Read(leaf.Inline))]
        : ReadAsWritten(markdown);

    /// <summary>Takes marks of Markdown for text.</summary>
    public static ImmutableArray<Inline> ReadAsWritten(string text) => [.. ReadText(text)];

    private static IEnumerable<Inline> ReadInline(Markdig.Syntax.Inlines.Inline inline) =>
        inline is ContainerInline && AttributeList.FindLanguage(inline) is { } language && LanguageTag.IsWellFormed(language)
            ? [new InLanguage(language, Join(ReadMarked(inline)))]
            : ReadMarked(inline);

    private static IEnumerable<Inline> ReadMarked(Markdig.Syntax.Inlines.Inline inline) => inline switch
    {
        LiteralInline literal => ReadText(literal.Content.ToString()),
        HtmlEntityInline entity => [new TextInline(entity.Transcoded.ToString())],
        CustomContainerInline run => run.SelectMany(ReadInline),
        EmphasisInline { DelimiterCount: >= 2 } strong => [new Strong(Join(strong.SelectMany(ReadInline)))],
        EmphasisInline emphasis => [new Emphasis(Join(emphasis.SelectMany(ReadInline)))],
        LinkInline { IsImage: false, Url: { Length: > 0 } url } link => [new Link(url, Join(link.SelectMany(ReadInline)))],
        LineBreakInline { IsHard: true } => [new LineBreak()],
        LineBreakInline => [new TextInline(" ")],
        TaskList => [],
        ContainerInline container => container.SelectMany(ReadInline),
        _ => [],
    };

    private static IEnumerable<Inline> ReadText(string text)
    {
        while (text.Length > 0)
        {
            var start = text.IndexOf(PrivateMarks.MissingStart);
            var end = start < 0 ? -1 : text.IndexOf(PrivateMarks.MissingEnd, start);
            if (end < 0)
            {
                yield return new TextInline(text);
                yield break;
            }

            if (start > 0)
                yield return new TextInline(text[..start]);
            yield return new MissingValue(text[(start + 1)..end]);
            text = text[(end + 1)..];
        }
    }

    private static ImmutableArray<Inline> Join(IEnumerable<Inline> inlines)
    {
        var joined = ImmutableArray.CreateBuilder<Inline>();
        foreach (var inline in inlines)
        {
            if (inline is TextInline text && joined.Count > 0 && joined[^1] is TextInline last)
                joined[^1] = new TextInline(last.Text + text.Text);
            else
                joined.Add(inline);
        }

        return joined.ToImmutable();
    }

    private static ImmutableArray<Inline> Trim(ImmutableArray<Inline> inlines)
    {
        if (!inlines.IsEmpty && inlines[0] is TextInline first)
            inlines = inlines.SetItem(0, new TextInline(first.Text.TrimStart(' ')));
        if (!inlines.IsEmpty && inlines[^1] is TextInline last)
            inlines = inlines.SetItem(inlines.Length - 1, new TextInline(last.Text.TrimEnd(' ')));
        return [.. inlines.Where(i => i is not TextInline { Text.Length: 0 })];
    }
}
