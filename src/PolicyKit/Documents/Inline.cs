using System.Collections.Immutable;

namespace PolicyKit.Documents;

/// <summary>A run inside a block. Text is data: each emitter escapes it for its own format.</summary>
public abstract record Inline
{
    private protected Inline()
    {
    }
}

/// <summary>Characters as read; no markup. U+00A0 keeps its neighbours on one line.</summary>
public sealed record TextInline(string Text) : Inline;

public sealed record Strong(ImmutableArray<Inline> Inlines) : Inline;

public sealed record Emphasis(ImmutableArray<Inline> Inlines) : Inline;

/// <summary>A run in another language than the text around it, so that it is read aloud as it is spoken.</summary>
/// <param name="Language">BCP 47, such as "cy".</param>
public sealed record InLanguage(string Language, ImmutableArray<Inline> Inlines) : Inline;

/// <summary>A link. <paramref name="Target"/> is an absolute tel:, mailto: or https: address, or #id for a heading of the same document.</summary>
public sealed record Link(string Target, ImmutableArray<Inline> Inlines) : Inline;

/// <summary>A value that the profile lacks. Never invisible: a red box that names the field.</summary>
public sealed record MissingValue(string Name) : Inline;

public sealed record LineBreak : Inline;
