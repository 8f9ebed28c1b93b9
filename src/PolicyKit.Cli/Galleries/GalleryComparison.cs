using System.Collections.Immutable;
using PolicyKit.Emit.Svg;

namespace PolicyKit.Cli.Galleries;

/// <summary>What became of a page since an earlier gallery.</summary>
internal enum PageFate
{
    Same,

    /// <summary>Only what stands around the text differs, such as the version at the foot.</summary>
    SameText,

    Changed,

    New,

    Gone,
}

/// <summary>What became of every page that is drawn, or was.</summary>
/// <param name="NotDrawn">Schools and documents of the earlier gallery that were not asked for this time.</param>
internal sealed record GalleryComparison(ImmutableArray<ComparedDocument> Documents, ImmutableArray<string> NotDrawn)
{
    public static GalleryComparison Create(ImmutableArray<GallerySchool> before, ImmutableArray<GallerySchool> after)
    {
        var drawn = after.SelectMany(school => school.Documents).Select(document => document.Id).ToHashSet(StringComparer.Ordinal);
        var earlier = before.DistinctBy(school => school.File).ToDictionary(school => school.File, StringComparer.Ordinal);
        return new GalleryComparison(
            [.. after.SelectMany(school => Compare(earlier.GetValueOrDefault(school.File)?.Documents ?? [], school, drawn))],
            [
                .. before.Where(school => after.All(s => s.File != school.File)).Select(school => school.Name),
                .. before.SelectMany(school => school.Documents).Select(document => document.Id).Distinct().Where(id => !drawn.Contains(id)),
            ]);
    }

    public bool HasChanges => Documents.Any(document => document.Pages.Any(page => page.Fate != PageFate.Same));

    public int Count(PageFate fate) => Documents.Sum(document => document.Count(fate));

    private static IEnumerable<ComparedDocument> Compare(ImmutableArray<GalleryDocument> before, GallerySchool school, HashSet<string> drawn)
    {
        foreach (var document in school.Documents)
            yield return Compare(school, document, before.FirstOrDefault(d => d.Id == document.Id)?.Pictures.Pages ?? [], document.Pictures.Pages);
        foreach (var document in before.Where(d => drawn.Contains(d.Id) && school.Documents.All(now => now.Id != d.Id)))
            yield return Compare(school, document, document.Pictures.Pages, []);
    }

    private static ComparedDocument Compare(GallerySchool school, GalleryDocument document, ImmutableArray<PagePicture> before, ImmutableArray<PagePicture> after) => new(
        school,
        document.Id,
        document.Title,
        [.. Enumerable.Range(0, Math.Max(before.Length, after.Length)).Select(i => new ComparedPage(i + 1, before.ElementAtOrDefault(i), after.ElementAtOrDefault(i)))]);
}

internal sealed record ComparedDocument(GallerySchool School, string Id, string Title, ImmutableArray<ComparedPage> Pages)
{
    public int Count(PageFate fate) => Pages.Count(page => page.Fate == fate);
}

/// <summary>A page as it was and as it is; one of them is null where it is new or gone.</summary>
internal sealed record ComparedPage(int Number, PagePicture? Before, PagePicture? After)
{
    // Finer than any page was ever written.
    private const double LeastDifference = 0.05;

    public PageFate Fate { get; } = (Before, After) switch
    {
        (null, _) => PageFate.New,
        (_, null) => PageFate.Gone,
        _ when Before.Main != After.Main || !HaveSameSize(Before, After) => PageFate.Changed,
        _ => Before.Furniture == After.Furniture ? PageFate.Same : PageFate.SameText,
    };

    public bool HasSamePaper => Before is not null && After is not null && HaveSameSize(Before, After);

    private static bool HaveSameSize(PagePicture one, PagePicture other) =>
        Math.Abs(one.Width - other.Width) < LeastDifference && Math.Abs(one.Height - other.Height) < LeastDifference;
}
