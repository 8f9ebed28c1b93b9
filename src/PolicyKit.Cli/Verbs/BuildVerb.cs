using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using PolicyKit.Cli.Building;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;
using PolicyKit.Emit;

namespace PolicyKit.Cli.Verbs;

/// <summary>policykit build: profiles in, documents out.</summary>
internal static class BuildVerb
{
    public static Command Create(Host host)
    {
        var profiles = ProfileOptions.CreateProfiles();
        var templates = ProfileOptions.CreateTemplates();
        var today = ProfileOptions.CreateToday();
        var output = new Option<string>("--output", "-o")
        {
            Description = "Folder to save in; each school gets a folder of its own there",
            HelpName = "DIR",
            DefaultValueFactory = _ => "output",
        };
        var documents = ProfileOptions.CreateDocuments();
        var variants = ProfileOptions.CreateVariants();
        var formats = new Option<string[]>("--format", "-f")
        {
            Description = "Only these formats, with commas between: docx, pdf, html, md",
            HelpName = "FORMATS",
        };
        var draft = new Option<bool>("--draft")
        {
            Description = "Mark every page DRAFT. A school with errors then gets its PDFs too",
        };
        var trace = new Option<bool>("--trace")
        {
            Description = "Add to the policy section a table of the guidance that each part rests on",
        };

        var command = new Command("build", "Make the documents of each school")
        {
            profiles, output, documents, variants, formats, draft, trace, templates, today,
        };
        command.SetAction(result => Run(
            host,
            result.GetValue(profiles) ?? [],
            result.GetValue(output)!,
            result.GetValue(templates),
            new Wishes(
                ProfileOptions.Split(result.GetValue(documents)),
                ProfileOptions.Split(result.GetValue(variants)),
                ProfileOptions.Split(result.GetValue(formats)),
                result.GetValue(today),
                result.GetValue(draft),
                result.GetValue(trace))));
        HelpWithExamples.Attach(
            command,
            ("policykit build", "Build every school in school-profiles into output"),
            ("policykit build oakfield.yaml --format pdf", "Only the PDFs of one school"),
            ("policykit build --documents flowchart-poster", "Only the poster, for every school"),
            ("policykit build --documents parent-leaflet --variant large-print,plain", "The leaflet, with its large print and its plain text beside it"),
            ("policykit build oakfield.yaml --draft", "Drafts to read while the profile still has errors"));
        return command;
    }

    /// <summary>Options as they were typed.</summary>
    private sealed record Wishes(ImmutableArray<string> Documents, ImmutableArray<string> Variants, ImmutableArray<string> Formats, string? Today, bool IsDraft, bool HasTrace);

    private static int Run(Host host, string[] paths, string output, string? templates, Wishes wishes)
    {
        var errors = ImmutableArray.CreateBuilder<Diagnostic>();
        var workspace = Workspace.Load(host, paths);
        errors.AddRange(workspace.UsageErrors);
        var shelf = ProfileOptions.OpenShelf(host, templates, errors);
        var request = shelf is null ? null : CreateRequest(host, shelf, wishes, errors);
        if (shelf is null || request is null || errors.Count > 0)
            return ProfileOptions.Refuse(host, errors);

        var watch = Stopwatch.StartNew();
        request = request with { Settings = SettingsFile.Load(host, workspace, request.Today) };
        var builder = new SchoolBuilder(host, shelf, request);
        var folder = host.GetFullPath(output);
        var builds = SchoolQueue.Run(host, "Building", workspace.Profiles, profile => OutputFolder.Save(host, folder, builder.Build(profile)));

        var idle = paths.Length == 0 && request.IsWhole ? IdleSuppressions.FindInWorkspace(builds, request.Settings) : [];
        Print(host, [.. workspace.Errors, .. builds.SelectMany(b => b.Diagnostics), .. idle], builds, folder);
        host.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Tally.Count(builds.Count(b => !b.HasErrors), "school")} built, {builds.Count(b => b.HasErrors) + workspace.Errors.Length} with errors, in {watch.Elapsed.TotalSeconds:0.0} seconds"));
        return workspace.Errors.Length > 0 || builds.Any(b => b.HasErrors) ? ExitCode.ErrorsInInput : ExitCode.Success;
    }

    private static BuildRequest? CreateRequest(Host host, PackShelf shelf, Wishes wishes, ImmutableArray<Diagnostic>.Builder errors)
    {
        if (!ProfileOptions.TryReadToday(host, wishes.Today, errors, out var today))
            return null;

        ImmutableArray<string> formats = [.. OutputFormat.All.Select(f => f.Name)];
        foreach (var name in wishes.Formats.Except(formats))
            ProfileOptions.ReportUnknown(WorkspaceRules.UnknownFormat, name, formats, errors);

        ProfileOptions.CheckDocuments(shelf, wishes.Documents, wishes.Variants, errors);

        return new BuildRequest(today)
        {
            Documents = wishes.Documents,
            Variants = wishes.Variants,
            Formats = [.. OutputFormat.All.Where(f => wishes.Formats.IsEmpty || wishes.Formats.Contains(f.Name))],
            IsDraft = wishes.IsDraft,
            HasTrace = wishes.HasTrace,
        };
    }

    private static void Print(Host host, ImmutableArray<Diagnostic> diagnostics, ImmutableArray<SchoolBuild> builds, string folder)
    {
        // A mistake in a pack comes up for every school, and is told once. Notes are for the report.
        ImmutableArray<Diagnostic> told =
        [
            .. diagnostics
                .Where(d => d.Severity != DiagnosticSeverity.Information)
                .DistinctBy(d => d.Identity),
        ];
        host.Out.Write(DiagnosticText.Write(told, host.Palette));

        foreach (var build in builds)
        {
            var place = host.GetShownPath(Path.Combine(folder, build.Profile.Name));
            var drafts = build.Files.Count(f => f.Name != EmergencySheet.FileName);
            var result = build switch
            {
                { HasErrors: true, IsDraft: true } when drafts > 0 => host.Palette.Mark("drafts only", DiagnosticSeverity.Warning)
                    + $", {Tally.Count(drafts, "file")} marked DRAFT in {place}, {Tally.Describe(build.Diagnostics)}; read {place}/{BuildReport.FileName}",
                { HasErrors: true } => host.Palette.Mark("not built", DiagnosticSeverity.Error) + $", {Tally.Describe(build.Diagnostics)}; read {place}/{BuildReport.FileName}",
                _ => host.Palette.Good(build.IsDraft ? "draft" : "built") + $", {Tally.Count(build.Files.Length, "file")} in {place}"
                    + (build.Diagnostics.IsEmpty ? "" : $", {Tally.Describe(build.Diagnostics)}"),
            };
            host.Out.WriteLine($"{build.Profile.Name}: {result}");
            if (build is { HasErrors: true, OlderFiles.Doubtful.IsEmpty: false })
                host.Out.WriteLine($"  The older documents in {place} are still there. They are out of date: do not use or hand out any of them until the school is built again.");
            if (!build.JustChanged.IsEmpty)
                host.Out.WriteLine($"  Changed, so print again: {string.Join(", ", build.JustChanged)}. What changed is in {place}/{BuildReport.FileName}");
            if (!build.OlderFiles.Removed.IsEmpty)
                host.Out.WriteLine($"  Removed, because an earlier build made it from what does not hold any more: {string.Join(", ", build.OlderFiles.Removed)}. Collect what was printed from it");
        }
    }
}
