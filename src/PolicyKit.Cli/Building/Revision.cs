using System.Collections.Immutable;
using PolicyKit.Emit.Reading.Built;

namespace PolicyKit.Cli.Building;

/// <summary>What a document says now, and what it said before: a print that says less than now has to be replaced.</summary>
/// <param name="DocumentId">Such as "flowchart-poster", or of a variant "flowchart-poster-a4".</param>
/// <param name="Mark">Printed at the foot of its pages.</param>
/// <param name="Since">The day of the first build that said so.</param>
internal sealed record Revision(string DocumentId, string Mark, DateOnly Since)
{
    /// <summary>The mark of the prints that are out of date; empty for a document that has not changed since it was first built.</summary>
    public string Replaces { get; init; } = "";

    /// <summary>The places that read differently, as far as they are known.</summary>
    public ImmutableArray<PassageChange> Changes { get; init; } = [];

    /// <summary>The revision that follows when a document is built again.</summary>
    /// <param name="before">Null for a document that was never built.</param>
    /// <param name="old">What the folder holds of it, as Markdown; null when that cannot be had.</param>
    /// <param name="now">What was built, as Markdown; null when it was built in other formats only.</param>
    public static Revision Follow(Revision? before, string documentId, string mark, DateOnly today, byte[]? old, byte[]? now)
    {
        if (before is null)
            return new Revision(documentId, mark, today);
        if (before.Mark == mark)
            return before;

        // What is tried out in the course of a day is not what hangs on the walls.
        var isSameDay = before.Since == today && before.Replaces.Length > 0;
        var replaces = isSameDay ? before.Replaces : before.Mark;
        var changes = PassageChange.Find(ReadLines(old, before.Mark), ReadLines(now, mark));
        return replaces == mark
            ? new Revision(documentId, mark, today)
            : new Revision(documentId, mark, today) { Replaces = replaces, Changes = isSameDay ? PassageChange.Join(before.Changes, changes) : changes };
    }

    private static ImmutableArray<string> ReadLines(byte[]? markdown, string mark) =>
        markdown is null || BuiltMarkdown.Read(markdown) is not { } text ? [] : [.. text.Lines.Select(line => CopyMark.Remove(line, mark))];
}
