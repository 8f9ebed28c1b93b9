using System.Collections.Immutable;
using PolicyKit.Documents;
using PolicyKit.Emit.Fonts;
using PolicyKit.Emit.Layout.Display;

namespace PolicyKit.Emit.Layout.Lines;

/// <summary>A stretch of text in one style. Its content is what it belongs to when read aloud.</summary>
internal sealed record InlineRun(string Text, FontStyle Style, TaggedContent? Content)
{
    public const string LineBreak = "\n";

    public LinkTarget? Link { get; init; }

    /// <summary>The name of a value that the profile lacks: boxed in red.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Furniture and other text that is not part of the structure.</summary>
    public static ImmutableArray<InlineRun> Untagged(string text, FontStyle style) => [new InlineRun(text, style, null)];

    public static ImmutableArray<InlineRun> Tagged(string text, FontStyle style, StructureElement element) => [new InlineRun(text, style, element.AddContent())];

    /// <summary>Runs of the inlines; their contents and links become children of the element.</summary>
    public static ImmutableArray<InlineRun> Tagged(ImmutableArray<Inline> inlines, FontStyle style, StructureElement element, Func<string, string> describeLink)
    {
        var runs = ImmutableArray.CreateBuilder<InlineRun>();
        TaggedContent? content = null;
        Add(inlines, style);
        return runs.ToImmutable();

        void Add(ImmutableArray<Inline> part, FontStyle partStyle)
        {
            foreach (var inline in part)
            {
                switch (inline)
                {
                    case TextInline text:
                        runs.Add(new InlineRun(text.Text, partStyle, content ??= element.AddContent()));
                        break;
                    case Strong strong:
                        Add(strong.Inlines, partStyle | FontStyle.Bold);
                        break;
                    case Emphasis emphasis:
                        Add(emphasis.Inlines, partStyle | FontStyle.Italic);
                        break;
                    case Documents.LineBreak:
                        runs.Add(new InlineRun(LineBreak, partStyle, content ??= element.AddContent()));
                        break;
                    case MissingValue missing:
                        runs.Add(new InlineRun($"\u00A0{(FontFamily.IsBlank(missing.Name) ? "missing" : missing.Name)}\u00A0", partStyle | FontStyle.Bold, content ??= element.AddContent()) { IsMissing = true });
                        break;
                    case InLanguage foreign:
                        runs.AddRange(Tagged(foreign.Inlines, partStyle, element.Add(new StructureElement("Span") { Language = foreign.Language }), describeLink));
                        content = null;
                        break;
                    case Link link:
                        runs.AddRange(GetLinkRuns(link, partStyle, element, describeLink));
                        content = null;
                        break;
                }
            }
        }
    }

    /// <summary>The same runs with the figures of telephone numbers equally wide: where numbers stand below each other, in tables and on cards.</summary>
    public static ImmutableArray<InlineRun> AlignNumbers(ImmutableArray<InlineRun> runs) =>
        [.. runs.Select(r => r.Link is { } link && IsTelephone(link) ? r with { Style = r.Style | FontStyle.Tabular } : r)];

    private static bool IsTelephone(LinkTarget link) => link.Address.StartsWith("tel:", StringComparison.Ordinal);

    private static IEnumerable<InlineRun> GetLinkRuns(Link link, FontStyle style, StructureElement parent, Func<string, string> describeLink)
    {
        var element = parent.AddElement("Link");
        var runs = Tagged(link.Inlines, style, element, describeLink);
        var target = new LinkTarget(link.Target, describeLink(link.Target) is var description && description != "" ? description : DocumentWalker.GetText(link.Inlines), element, element.Add(new LinkReference()));
        return runs.Select(r => r with
        {
            Link = target,
            Text = IsTelephone(target) ? KeepNumberWhole(r.Text) : r.Text,
        });
    }

    // A number broken over two lines is misread; words after it, such as "extension 12", may stand on a line of their own.
    private static string KeepNumberWhole(string text) => string.Concat(text.Select((c, i) => c == ' ' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) ? '\u00A0' : c));
}
