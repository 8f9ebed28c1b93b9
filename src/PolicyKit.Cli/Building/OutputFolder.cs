using System.Collections.Immutable;
using System.Text;
using PolicyKit.Diagnostics;
using PolicyKit.Emit;

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
        var failures = ImmutableArray.CreateBuilder<Diagnostic>();

        foreach (var file in build.Files)
        {
            if (WholeFile.Write(host, Path.Combine(folder, file.Name), file.Bytes.AsSpan()) is { } failure)
                failures.Add(failure);
            else
                saved.Add(file);
        }

        // Beside good documents the sheet would only mislead.
        if (!build.HasErrors)
            WholeFile.TryDelete(Path.Combine(folder, EmergencySheet.FileName));

        // So would a draft beside the document that it was a draft of.
        if (build is { HasErrors: false, IsDraft: false })
        {
            foreach (var file in saved)
                WholeFile.TryDelete(Path.Combine(folder, BuiltFile.GetDraftName(file.DocumentId, Path.GetExtension(file.Name))));
        }

        build = (build with { Files = saved.ToImmutable(), OlderFiles = FindOlderFiles(folder, saved), InForce = Manifest.ReadInForce(Path.Combine(folder, Manifest.FileName)) }).With(failures.DistinctBy(f => f.Message));
        var reportFailures = new[] { (BuildReport.FileName, BuildReport.Write(build)), (Manifest.FileName, Manifest.Write(build)) }
            .Select(page => WholeFile.Write(host, Path.Combine(folder, page.Item1), Encoding.UTF8.GetBytes(page.Item2)))
            .OfType<Diagnostic>();
        return build.With(reportFailures.ToImmutableArray().Where(f => build.Diagnostics.All(d => d.Message != f.Message)));
    }

    private static ImmutableArray<string> FindOlderFiles(string folder, IEnumerable<BuiltFile> saved)
    {
        if (!Directory.Exists(folder))
            return [];

        var current = saved.Select(f => f.Name).Append(BuildReport.FileName).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        var extensions = OutputFormat.All.Select(f => f.Extension).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        try
        {
            return
            [
                .. Directory.EnumerateFiles(folder)
                    .Select(path => Path.GetFileName(path))
                    .Where(name => extensions.Contains(Path.GetExtension(name)) && !current.Contains(name) && name[0] != '~')
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            // The same folder has just refused the documents, which is reported.
            return [];
        }
    }
}
