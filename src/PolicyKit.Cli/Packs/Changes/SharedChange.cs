using System.Collections.Immutable;

namespace PolicyKit.Cli.Packs.Changes;

/// <summary>A change that several schools meet at the same place of a document, perhaps with words of their own such as "pupils" or "students".</summary>
/// <param name="Example">As the first of them reads it.</param>
/// <param name="Schools">Which kinds of school, in words.</param>
internal sealed record SharedChange(DocumentChange Example, ChangeClass Class, string Schools)
{
    public static ImmutableArray<SharedChange> Group(ImmutableArray<ImmutableArray<DocumentChange>> changes, ImmutableArray<SampleSchool> schools)
    {
        var placed =
            from school in Enumerable.Range(0, schools.Length)
            from place in changes[school].GroupBy(change => (change.Document, change.Place))
            from item in place.Select((change, index) => (Change: change, Index: index))
            select (item.Change, item.Index, School: schools[school]);
        return
        [
            .. placed
                .GroupBy(item => (item.Change.Document, item.Change.Place, item.Index))
                .Select(group => new SharedChange(
                    group.First().Change,
                    group.Max(item => item.Change.Class),
                    SampleSchoolList.Describe([.. group.Select(item => item.School).Distinct()], schools))),
        ];
    }
}
