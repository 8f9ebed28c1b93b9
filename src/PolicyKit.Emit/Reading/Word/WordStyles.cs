using System.Collections.Immutable;
using System.Xml.Linq;
using static PolicyKit.Emit.Reading.Word.WordNames;

namespace PolicyKit.Emit.Reading.Word;

/// <summary>What the styles of a file say that matters to its words: which are headings, titles, lists, hidden or bold.</summary>
internal sealed class WordStyles
{
    // A chain of styles may be made to lead round in a circle.
    private const int LongestChain = 30;

    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParagraphKind> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<RunChange>> _runs = new(StringComparer.Ordinal);
    private readonly string? _default;

    public WordStyles(XElement? part)
    {
        foreach (var style in part?.Elements(W + "style") ?? [])
        {
            var id = style.Attribute(W + "styleId")?.Value ?? "";
            _styles.TryAdd(id, style);
            if (style.Attribute(W + "type")?.Value == "paragraph" && style.Attribute(W + "default")?.Value is "1" or "true" or "on")
                _default ??= id;
        }

        Language = part?.Element(W + "docDefaults")?.Element(W + "rPrDefault")?.Element(W + "rPr").GetValue("lang");
    }

    /// <summary>BCP 47; null when the file does not say.</summary>
    public string? Language { get; }

    public ParagraphKind GetKind(string? styleId, XElement? properties)
    {
        var id = styleId ?? _default ?? "";
        if (!_kinds.TryGetValue(id, out var kind))
            _kinds[id] = kind = CreateKind(id);

        // A level of nine, counted from zero, is body text.
        if (properties.GetNumber("outlineLvl") is { } level)
            kind = kind with { HeadingLevel = level is >= 0 and < 9 ? level + 1 : 0 };
        if (properties?.Element(W + "numPr") is not { } numbering)
            return kind;

        var used = numbering.GetNumber("numId") ?? kind.Numbering?.Id;
        return kind with { Numbering = used is > 0 ? new NumberingUse(used.Value, numbering.GetNumber("ilvl") ?? kind.Numbering?.Level, kind.Numbering?.StyleId) : null };
    }

    private ParagraphKind CreateKind(string styleId)
    {
        var chain = GetChain(styleId).ToImmutableArray();
        var names = chain.Select(s => s.GetValue("name") ?? "").DefaultIfEmpty(styleId).Select(n => n.ToLowerInvariant()).ToImmutableArray();
        var level = chain.Select(s => s.Element(W + "pPr").GetNumber("outlineLvl")).FirstOrDefault(l => l is not null)
            ?? names.Select(GetHeadingLevel).FirstOrDefault(l => l is not null);
        return new ParagraphKind
        {
            HeadingLevel = level is >= 0 and < 9 ? level.Value + 1 : 0,
            IsTitle = names.Contains("title"),
            IsCaption = names.Contains("caption"),
            IsFooter = names[0] == "footer",
            IsContents = names.Any(n => n.StartsWith("toc ", StringComparison.Ordinal) || n == "toc heading"),
            ContinuesList = names.Any(n => n.StartsWith("list continue", StringComparison.Ordinal)),
            Numbering = GetNumbering(chain),
            Run = chain.Reverse().Aggregate(default(WordRun), (looks, style) => RunChange.Read(style.Element(W + "rPr")).Apply(looks)),
        };
    }

    /// <summary>How a run looks: its paragraph, its own style, then what it says itself.</summary>
    public WordRun GetRun(XElement? properties, WordRun paragraph)
    {
        var run = paragraph;
        if (properties.GetValue("rStyle") is { } style)
        {
            if (!_runs.TryGetValue(style, out var changes))
                _runs[style] = changes = [.. GetChain(style).Reverse().Select(s => RunChange.Read(s.Element(W + "rPr")))];
            run = changes.Aggregate(run, (looks, change) => change.Apply(looks));
        }

        return RunChange.Read(properties).Apply(run);
    }

    private static NumberingUse? GetNumbering(ImmutableArray<XElement> chain)
    {
        var style = chain.FirstOrDefault(s => s.Element(W + "pPr")?.Element(W + "numPr") is not null);
        var numbering = style?.Element(W + "pPr")?.Element(W + "numPr");
        return numbering.GetNumber("numId") is > 0 and var id
            ? new NumberingUse(id, numbering.GetNumber("ilvl"), style!.Attribute(W + "styleId")?.Value)
            : null;
    }

    private IEnumerable<XElement> GetChain(string? id)
    {
        for (var i = 0; i < LongestChain && id is not null && _styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.GetValue("basedOn");
        }
    }

    // "heading 1" in every language of Word; "Heading1" where the style itself is missing.
    private static int? GetHeadingLevel(string name) =>
        name.StartsWith("heading", StringComparison.Ordinal) && ParseNumber(name["heading".Length..].Trim()) is >= 1 and <= 9 and var level ? level - 1 : null;
}

/// <summary>What a paragraph is by its style and its own properties.</summary>
internal sealed record ParagraphKind
{
    /// <summary>1 to 9; 0 for body text.</summary>
    public int HeadingLevel { get; init; }

    public bool IsTitle { get; init; }

    public bool IsCaption { get; init; }

    /// <summary>Has the style of footers, wherever it stands.</summary>
    public bool IsFooter { get; init; }

    /// <summary>An entry of a contents table.</summary>
    public bool IsContents { get; init; }

    /// <summary>A further paragraph of the list item before it.</summary>
    public bool ContinuesList { get; init; }

    public NumberingUse? Numbering { get; init; }

    /// <summary>How its runs look unless they say otherwise.</summary>
    public WordRun Run { get; init; }
}

/// <param name="Level">From zero; null where the numbering finds it by the style.</param>
internal sealed record NumberingUse(int Id, int? Level, string? StyleId);

internal readonly record struct WordRun(bool IsBold, bool IsItalic, bool IsHidden, bool IsHighlighted);

/// <summary>What run properties say; null where they say nothing.</summary>
internal readonly record struct RunChange(bool? IsBold, bool? IsItalic, bool? IsHidden, bool? IsHighlighted)
{
    public static RunChange Read(XElement? properties) =>
        properties is null ? default : new(properties.IsOn("b"), properties.IsOn("i"), properties.IsOn("vanish"), properties.IsOn("highlight"));

    public WordRun Apply(WordRun run) => new(IsBold ?? run.IsBold, IsItalic ?? run.IsItalic, IsHidden ?? run.IsHidden, IsHighlighted ?? run.IsHighlighted);
}
