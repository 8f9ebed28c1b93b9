using System.Text;

namespace PolicyKit.Cli.Galleries;

/// <summary>What changed since an earlier gallery, for the terminal: a line for each kind of document that changed, then the whole.</summary>
internal static class GalleryChangesText
{
    public static string Write(GalleryComparison comparison)
    {
        var text = new StringBuilder();
        var kinds = comparison.Documents.GroupBy(document => document.Id)
            .Select(kind => (Id: kind.Key, Comparison: comparison with { Documents = [.. kind] }))
            .Where(kind => kind.Comparison.HasChanges)
            .ToList();
        foreach (var (id, change) in kinds)
            text.Append(id).Append(": ").AppendLine(GalleryChangesPage.Describe(change));
        if (!comparison.NotDrawn.IsEmpty)
            text.Append("Not drawn this time: ").AppendJoin(", ", comparison.NotDrawn).AppendLine();

        var whole = GalleryChangesPage.Describe(comparison);
        return text.Append(char.ToUpperInvariant(whole[0])).Append(whole.AsSpan(1)).Append('.').ToString();
    }
}
