using System.Collections.Immutable;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Documents;
using PolicyKit.Text;

namespace PolicyKit.Cli.Packs.Changes;

/// <summary>Compares the documents of one school under two versions of a pack, as a reader would: passage by passage, sentence by sentence.</summary>
internal sealed class DocumentComparison
{
    private readonly ContactWords _contacts;

    private DocumentComparison(ContactWords contacts) => _contacts = contacts;

    public static ImmutableArray<DocumentChange> Compare(Compilation before, Compilation after)
    {
        var comparison = new DocumentComparison(ContactWords.Create(before, after));
        ImmutableArray<Document> old = before.GetDocuments(), @new = after.GetDocuments();
        return
        [
            .. old.Concat(@new).Select(document => document.Id).Distinct().SelectMany(id => comparison.Compare(
                id,
                old.FirstOrDefault(document => document.Id == id),
                @new.FirstOrDefault(document => document.Id == id))),
        ];
    }

    private IEnumerable<DocumentChange> Compare(string id, Document? before, Document? after)
    {
        ImmutableArray<Passage> old = before is null ? [] : Passages.Get(before), @new = after is null ? [] : Passages.Get(after);
        return Alignment.FindGaps(old, @new, static (a, b) => a.Text == b.Text).SelectMany(gap => Pair(old[gap.Before], @new[gap.After])).Select(pair => Describe(id, pair.Before, pair.After));
    }

    /// <summary>Passages that are versions of each other, and those that have none.</summary>
    private static IEnumerable<(Passage? Before, Passage? After)> Pair(ImmutableArray<Passage> before, ImmutableArray<Passage> after)
    {
        var next = 0;
        foreach (var passage in before)
        {
            var match = next;
            while (match < after.Length && !IsVersion(passage, after[match]))
                match++;

            if (match == after.Length)
            {
                yield return (passage, null);
                continue;
            }

            for (; next < match; next++)
                yield return (null, after[next]);
            yield return (passage, after[next++]);
        }

        for (; next < after.Length; next++)
            yield return (null, after[next]);
    }

    private static bool IsVersion(Passage before, Passage after) =>
        before.Kind == after.Kind
        && (before.Kind == PassageKind.Contact
            || WordingChange.GetLikeness(before.Text, after.Text) >= 0.3
            || before.Origin.Clauses.Length > 0 && before.Origin.Clauses.SequenceEqual(after.Origin.Clauses));

    private DocumentChange Describe(string id, Passage? before, Passage? after)
    {
        var passage = (after ?? before)!;
        var (old, @new) = GetDifference(before?.Text ?? "", after?.Text ?? "");
        ImmutableArray<string> clauses = [.. (before?.Origin.Clauses ?? []).Union(after?.Origin.Clauses ?? [])];
        return new DocumentChange(id, GetPlace(passage.Origin), clauses, old, @new, Classify(before, after, old, @new));
    }

    /// <summary>The sentences of each that the other has not.</summary>
    private static (string Before, string After) GetDifference(string before, string after)
    {
        ImmutableArray<string> old = Split(before), @new = Split(after);
        var gaps = Alignment.FindGaps(old, @new, static (a, b) => a == b);
        return (string.Join(' ', gaps.SelectMany(gap => old[gap.Before])), string.Join(' ', gaps.SelectMany(gap => @new[gap.After])));

        static ImmutableArray<string> Split(string text) => [.. Sentences.Split(text).Select(span => text.Substring(span.Start, span.Length))];
    }

    private ChangeClass Classify(Passage? before, Passage? after, string old, string @new)
    {
        if ((before ?? after)!.Kind == PassageKind.Contact)
            return ChangeClass.ContactOnly;
        if (before is null || after is null)
            return ChangeClass.Substantive;

        var (oldRest, newRest) = (_contacts.BlotOut(old), _contacts.BlotOut(@new));
        if (oldRest == newRest)
            return ChangeClass.ContactOnly;
        return before.Origin.Clauses.SequenceEqual(after.Origin.Clauses) && WordingChange.IsEditorial(oldRest, newRest) ? ChangeClass.Editorial : ChangeClass.Substantive;
    }

    private static string GetPlace(Origin origin) => origin.Template is { } place ? $"{place.Path}:{place.Start.Line + 1}" : "";
}
