using System.Collections.Immutable;

namespace PolicyKit.Documents;

/// <summary>A finished document before it has a format. Knows nothing of YAML, templates, Word or PDF.</summary>
public sealed record Document
{
    /// <summary>Also its file name, such as "policy-section".</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Which form of the document it is, such as "large print"; empty for the usual one.</summary>
    public string Variant { get; init; } = "";

    /// <summary>Said under the title; empty for none.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>The school or board that issues it.</summary>
    public required string Publisher { get; init; }

    /// <summary>What it is about, for the file's properties.</summary>
    public string Description { get; init; } = "";

    /// <summary>BCP 47.</summary>
    public string Language { get; init; } = "en-GB";

    public PageSetup Page { get; init; } = PageSetup.A4;

    public Theme Theme { get; init; } = new();

    /// <summary>School, version, dates: printed small at the foot of every page, the same in all documents.</summary>
    public string StatusLine { get; init; } = "";

    /// <summary>The school's own line, from its profile; empty for none.</summary>
    public string FooterLine { get; init; } = "";

    /// <summary>Printed across every page, such as "DRAFT"; empty for a final document.</summary>
    public string Watermark { get; init; } = "";

    /// <summary>What numbered headings start with, such as "7.9"; empty when they are numbered 1, 2, 3.</summary>
    public string NumberPrefix { get; init; } = "";

    /// <summary>The date it was made for: the only date an emitter may write into a file.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Version of the school's policy; empty when it has none.</summary>
    public string Version { get; init; } = "";

    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>The Markdown that the blocks were read from.</summary>
    public string Markdown { get; init; } = "";
}
