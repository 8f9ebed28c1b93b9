using System.Collections.Immutable;
using PolicyKit.Documents;

namespace PolicyKit.Tests.Emit.Docx;

/// <summary>Documents of a few blocks, for tests that look at one thing.</summary>
internal static class SmallDocuments
{
    public static Document Create(params ImmutableArray<Block> blocks) => new()
    {
        Id = "small",
        Title = "A small document",
        Publisher = "Oakfield Academy",
        StatusLine = "Oakfield Academy · Version 1",
        Date = new DateOnly(2026, 9, 14),
        Blocks = blocks,
    };

    public static Paragraph Say(string text) => new([new TextInline(text)]);

    public static Heading Section(string number, string text, int level = 2) => new(level, [new TextInline(text)]) { Number = number };

    public static ListBlock Numbers(params ImmutableArray<string> items) => new(true, [.. items.Select(i => new ListItem([Say(i)]))]);

    /// <summary>A grey picture of two pixels, as far as its header goes.</summary>
    public static Logo SchoolLogo { get; } = new(
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 2, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0, 0, 0, 0],
        "The logo of Oakfield Academy");
}
