using System.Collections.Immutable;
using PolicyKit.Cli.Building;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Emit.Svg;

namespace PolicyKit.Cli.Galleries;

/// <summary>One school's pages, with what the rules say of it.</summary>
/// <param name="Note">What sets it apart, such as its file or its kind.</param>
/// <param name="Diagnostics">Of the profile, its packs and the text. What the layout finds goes with its document.</param>
internal sealed record GallerySchool(string Name, string Note, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<GalleryDocument> Documents)
{
    public static GallerySchool Create(SchoolBuild build, IEnumerable<Document> documents) => new(
        build.SchoolName,
        build.Profile.ShownPath,
        [.. build.Diagnostics.Where(d => d.Severity != DiagnosticSeverity.Information)],
        [.. documents.Select(document => new GalleryDocument(document.Id, BuiltFile.GetTitle(document), SvgEmitter.Emit(document)))]);
}

/// <param name="Id">Such as "policy-section".</param>
internal sealed record GalleryDocument(string Id, string Title, PagePictures Pictures);
