using System.Collections.Immutable;
using PolicyKit.Cli.Building;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Emit.Svg;

namespace PolicyKit.Cli.Galleries;

/// <summary>One school's pages, with what the rules say of it.</summary>
/// <param name="File">The name of its profile, by which a school is known from gallery to gallery.</param>
/// <param name="Name">As shown over its pages.</param>
/// <param name="Note">What sets it apart, such as its file or its kind.</param>
/// <param name="Diagnostics">Of the profile, its packs and the text. What the layout finds goes with its document.</param>
internal sealed record GallerySchool(string File, string Name, string Note, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<GalleryDocument> Documents)
{
    public static GallerySchool Create(SchoolBuild build, IEnumerable<Document> documents) => new(
        build.Profile.Name,
        build.SchoolName,
        build.Profile.ShownPath,
        [.. build.Diagnostics.Where(d => d.Severity != DiagnosticSeverity.Information)],
        [.. documents.Select(document => new GalleryDocument(document.Id, BuiltFile.GetTitle(document), SvgEmitter.Emit(document)))]);
}

/// <param name="Id">Such as "policy-section".</param>
internal sealed record GalleryDocument(string Id, string Title, PagePictures Pictures);
