using System.Collections.Immutable;
using PolicyKit.Documents;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Texts;

/// <summary>A stretch of a document that a reader takes in at one go: a heading, a paragraph, a cell, a line of a box.</summary>
/// <param name="Block">The block that it stands in; the title of a document has a heading of its own.</param>
/// <param name="Text">As read, without markup.</param>
/// <param name="Origin">Where it was written, and the clauses that ask for it.</param>
public sealed record Passage(Block Block, PassageKind Kind, string Text, Origin Origin)
{
    // Most rules ask for these, of every passage.
    private readonly Lazy<ImmutableArray<TextSpan>> _words = new(() => PolicyKit.Text.Words.Split(Text));
    private readonly Lazy<ImmutableArray<TextSpan>> _sentences = new(() => PolicyKit.Text.Sentences.Split(Text));

    public ImmutableArray<Inline> Inlines { get; init; } = [];

    public ImmutableArray<TextSpan> Words => _words.Value;

    public ImmutableArray<TextSpan> Sentences => _sentences.Value;

    /// <summary>The sentence that a span starts in.</summary>
    public TextSpan GetSentence(TextSpan span) => Sentences.FirstOrDefault(sentence => sentence.Contains(span.Start), new TextSpan(0, Text.Length));

    public string GetText(TextSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>It is read as sentences, rather than as a label, a name or a number.</summary>
    public bool IsProse => Kind is PassageKind.Paragraph or PassageKind.Item;

    /// <summary>It says how to reach people, and is looked up rather than read: a number or an address every few words.</summary>
    public bool IsDirectory
    {
        get
        {
            var channels = DocumentWalker.Flatten(Inlines).OfType<Link>().Count(link => !link.Target.StartsWith('#'));
            return Kind == PassageKind.Contact || Words.Length <= 15 * channels;
        }
    }
}

/// <summary>What a passage is to its reader.</summary>
public enum PassageKind
{
    Title,
    Heading,
    Paragraph,

    /// <summary>A paragraph of a list.</summary>
    Item,
    HeaderCell,
    Cell,

    /// <summary>The title of a callout or a box of the flowchart.</summary>
    BoxTitle,

    /// <summary>A line of a box of the flowchart.</summary>
    BoxLine,

    /// <summary>A name, role, channel or the hours of a contact.</summary>
    Contact,
}
