using System.Collections.Immutable;
using System.Text;
using PolicyKit.Diagnostics;

namespace PolicyKit.Cli.Building;

/// <summary>The folder that holds one school's documents.</summary>
internal static class OutputFolder
{
    /// <summary>Saves what a build made, then the report and manifest of what was really saved.</summary>
    /// <param name="output">The folder that holds the schools' folders.</param>
    public static SchoolBuild Save(Host host, string output, SchoolBuild build)
    {
        var folder = Path.Combine(output, build.Profile.Name);
        var saved = ImmutableArray.CreateBuilder<BuiltFile>();
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var kept = new List<string>();

        // Read before new files and a new manifest take their place.
        var earlier = EarlierBuild.Read(Path.Combine(folder, Manifest.FileName));
        var revisions = RevisionList.Follow(folder, build, earlier);
        foreach (var file in build.Files)
        {
            if (HandMadeFiles.IsInTheWay(folder, file, earlier))
            {
                if (HandMadeFiles.TryKeep(folder, file.Name) is not { } name)
                {
                    findings.Add(WholeFile.ReportLocked(host, Path.Combine(folder, file.Name)));
                    continue;
                }

                kept.Add(name);
            }

            if (WholeFile.Write(host, Path.Combine(folder, file.Name), file.Bytes.AsSpan()) is { } failure)
                findings.Add(failure);
            else
                saved.Add(file);
        }

        // Beside good documents the sheet would only mislead.
        if (!build.HasErrors)
            WholeFile.TryDelete(Path.Combine(folder, EmergencySheet.FileName));

        if (kept.Count > 0)
        {
            findings.Add(Diagnostic.Create(WorkspaceRules.EditedFileKept, null, host.GetShownPath(folder), string.Join(", ", kept))
                .WithHint("Take over what was changed by hand, then move the file to another folder or delete it"));
        }

        build = (build with { Files = saved.ToImmutable(), Basis = DocumentBasis.Measure(build), InForce = earlier.InForce, Revisions = revisions }).With(findings.DistinctBy(f => f.Message));
        var justChanged = build.Changed.Where(revision => earlier.Revisions.GetValueOrDefault(revision.DocumentId)?.Mark != revision.Mark);
        var older = OlderFiles.Settle(host, folder, build, earlier);
        build = (build with { JustChanged = [.. justChanged.Select(revision => revision.DocumentId)], OlderFiles = older }).With(older.Diagnostics);

        var reportFailures = new[] { (BuildReport.FileName, BuildReport.Write(build)), (Manifest.FileName, Manifest.Write(build)) }
            .Select(page => WholeFile.Write(host, Path.Combine(folder, page.Item1), Encoding.UTF8.GetBytes(page.Item2)))
            .OfType<Diagnostic>();
        return build.With(reportFailures.ToImmutableArray().Where(f => build.Diagnostics.All(d => d.Message != f.Message)));
    }
}
