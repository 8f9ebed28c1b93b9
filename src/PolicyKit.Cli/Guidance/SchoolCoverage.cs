using System.Collections.Immutable;
using PolicyKit.Coverage;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Cli.Guidance;

/// <summary>What one school's documents make of the guidance.</summary>
internal sealed record SchoolCoverage(ProfileFile Profile, string SchoolName, ImmutableArray<DocumentCoverage> Documents)
{
    /// <summary>Why the profile could not be read.</summary>
    public ImmutableArray<Diagnostic> Errors { get; init; } = [];

    public bool LacksMinimum => Documents.Any(document => document.MissingMinimum.Any());

    /// <param name="documents">Ids of documents; empty for all.</param>
    public static SchoolCoverage Measure(PackShelf shelf, ProfileFile profile, DateOnly today, ImmutableArray<string> documents)
    {
        if (!profile.TryRead(out var bytes, out var trouble))
            return new SchoolCoverage(profile, profile.Name, []) { Errors = [trouble] };

        var school = shelf.Bind(SourceText.From(bytes, profile.ShownPath));
        var compilation = shelf.Compile(school, new CompilationOptions(today));
        var measured = GuidanceCoverage.Measure(compilation).Where(document => documents.IsEmpty || documents.Contains(document.Symbol.Id));
        return new SchoolCoverage(profile, compilation.Profile.School.Name ?? profile.Name, [.. measured]) { Errors = school.Packs.Diagnostics };
    }

    /// <summary>The clauses that concern any of the documents, part by part of the guidance and in its order; null where one does not concern a document.</summary>
    public IEnumerable<IGrouping<string, CoverageRow>> GetRows() =>
        Documents.SelectMany(document => document.Clauses).Select(clause => clause.Clause).Distinct()
            .OrderBy(clause => clause.Location.Path, StringComparer.Ordinal)
            .ThenBy(clause => clause.Location.Span.Start)
            .Select(clause => new CoverageRow(clause, [.. Documents.Select(document => document.Clauses.FirstOrDefault(c => c.Clause.Id == clause.Id))]))
            .GroupBy(row => $"{row.Clause.Source}, {row.Clause.Section}".Trim(' ', ','));
}
