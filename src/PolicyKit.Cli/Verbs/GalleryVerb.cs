using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using PolicyKit.Cli.Building;
using PolicyKit.Cli.Galleries;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;

namespace PolicyKit.Cli.Verbs;

/// <summary>policykit gallery: every page of every document of every school, as pictures on one web page.</summary>
internal static class GalleryVerb
{
    public static Command Create(Host host)
    {
        var profiles = ProfileOptions.CreateProfiles();
        var templates = ProfileOptions.CreateTemplates();
        var today = ProfileOptions.CreateToday();
        var documents = ProfileOptions.CreateDocuments();
        var variants = ProfileOptions.CreateVariants();
        var output = new Option<string>("--output", "-o")
        {
            Description = "The page to write",
            HelpName = "FILE",
            DefaultValueFactory = _ => "gallery.html",
        };
        var command = new Command("gallery", "Show every page of every school's documents on one web page, as it will be printed")
        {
            profiles, output, documents, variants, templates, today,
        };
        command.SetAction(result => Run(
            host,
            result.GetValue(profiles) ?? [],
            result.GetValue(output)!,
            result.GetValue(templates),
            new Wishes(ProfileOptions.Split(result.GetValue(documents)), ProfileOptions.Split(result.GetValue(variants)), result.GetValue(today))));
        HelpWithExamples.Attach(
            command,
            ("policykit gallery", "Write gallery.html with the pages of every school, and open it in a browser"),
            ("policykit gallery oakfield.yaml --documents flowchart-poster", "Only the poster of one school"));
        return command;
    }

    /// <summary>Options as they were typed.</summary>
    private sealed record Wishes(ImmutableArray<string> Documents, ImmutableArray<string> Variants, string? Today);

    private static int Run(Host host, string[] paths, string output, string? templates, Wishes wishes)
    {
        var errors = ImmutableArray.CreateBuilder<Diagnostic>();
        var workspace = Workspace.Load(host, paths);
        errors.AddRange(workspace.UsageErrors);
        var isDate = ProfileOptions.TryReadToday(host, wishes.Today, errors, out var today);
        var shelf = ProfileOptions.OpenShelf(host, templates, errors);
        if (shelf is not null)
            ProfileOptions.CheckDocuments(shelf, wishes.Documents, wishes.Variants, errors);
        if (shelf is null || !isDate || errors.Count > 0)
            return ProfileOptions.Refuse(host, errors);

        var request = new BuildRequest(today) { Documents = wishes.Documents, Variants = wishes.Variants, Formats = [], Settings = SettingsFile.Load(host, workspace, today) };
        var builder = new SchoolBuilder(host, shelf, request);
        var schools = SchoolQueue.Run(host, "Drawing the pages of", workspace.Profiles, profile => Draw(builder.Build(profile), request));
        host.Out.Write(DiagnosticText.Write(workspace.Errors, host.Palette));

        var path = host.GetFullPath(output);
        var page = GalleryPage.Write("Gallery", "Every page as it is printed, with what the rules say of it.", schools);
        if (WholeFile.Write(host, path, Encoding.UTF8.GetBytes(page)) is { } failure)
        {
            host.Error.Write(DiagnosticText.Write([failure], host.Palette));
            return ExitCode.ErrorsInInput;
        }

        var pages = schools.SelectMany(school => school.Documents).Sum(document => document.Pictures.Pages.Length);
        host.Out.WriteLine($"{Tally.Count(pages, "page")} of {Tally.Count(schools.Length, "school")} drawn. Open {host.GetShownPath(path)} in a browser.");
        return workspace.Errors.IsEmpty ? ExitCode.Success : ExitCode.ErrorsInInput;
    }

    // A picture of a wrong document is worth seeing, but must not pass for one to hand out.
    private static GallerySchool Draw(SchoolBuild build, BuildRequest request)
    {
        var documents = build.Compilation is { } compilation ? request.Select(compilation) : [];
        return build.HasErrors
            ? GallerySchool.Create(build, documents.Select(document => document with { Watermark = "DRAFT" }))
            : GallerySchool.Create(build, documents);
    }
}
