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
            Description = "The page to write. Default: gallery.html, or gallery-changes.html with --against",
            HelpName = "FILE",
        };
        var against = new Option<string>("--against")
        {
            Description = "Show only the pages that are not as they were in this earlier gallery, before and after side by side",
            HelpName = "FILE",
        };
        var command = new Command("gallery", "Show every page of every school's documents on one web page, as it will be printed")
        {
            profiles, output, against, documents, variants, templates, today,
        };
        command.SetAction(result => Run(
            host,
            result.GetValue(profiles) ?? [],
            result.GetValue(templates),
            new Wishes(result.GetValue(output), result.GetValue(against), ProfileOptions.Split(result.GetValue(documents)), ProfileOptions.Split(result.GetValue(variants)), result.GetValue(today))));
        HelpWithExamples.Attach(
            command,
            ("policykit gallery", "Write gallery.html with the pages of every school, and open it in a browser"),
            ("policykit gallery oakfield.yaml --documents flowchart-poster", "Only the poster of one school"),
            ("policykit gallery --against before.html", "Write gallery-changes.html with the pages that changed since before.html was written, and exit with 1 where there are any"));
        return command;
    }

    /// <summary>Options as they were typed.</summary>
    private sealed record Wishes(string? Output, string? Against, ImmutableArray<string> Documents, ImmutableArray<string> Variants, string? Today);

    private static int Run(Host host, string[] paths, string? templates, Wishes wishes)
    {
        var errors = ImmutableArray.CreateBuilder<Diagnostic>();
        var workspace = Workspace.Load(host, paths);
        errors.AddRange(workspace.UsageErrors);
        var isDate = ProfileOptions.TryReadToday(host, wishes.Today, errors, out var today);
        var shelf = ProfileOptions.OpenShelf(host, templates, errors);
        if (shelf is not null)
            ProfileOptions.CheckDocuments(shelf, wishes.Documents, wishes.Variants, errors);
        var output = host.GetFullPath(wishes.Output ?? (wishes.Against is null ? "gallery.html" : "gallery-changes.html"));
        var earlier = wishes.Against is null ? [] : ReadEarlier(host, host.GetFullPath(wishes.Against), output, errors);
        if (shelf is null || !isDate || errors.Count > 0)
            return ProfileOptions.Refuse(host, errors);

        var request = new BuildRequest(today) { Documents = wishes.Documents, Variants = wishes.Variants, Formats = [], Settings = SettingsFile.Load(host, workspace, today) };
        var builder = new SchoolBuilder(host, shelf, request);
        var schools = SchoolQueue.Run(host, "Drawing the pages of", workspace.Profiles, profile => Draw(builder.Build(profile), request));
        host.Out.Write(DiagnosticText.Write(workspace.Errors, host.Palette));

        var isAlike = true;
        string page, summary;
        if (wishes.Against is null)
        {
            var pages = schools.SelectMany(school => school.Documents).Sum(document => document.Pictures.Pages.Length);
            page = GalleryPage.Write("Gallery", "Every page as it is printed, with what the rules say of it.", schools);
            summary = $"{Tally.Count(pages, "page")} of {Tally.Count(schools.Length, "school")} drawn.";
        }
        else
        {
            var comparison = GalleryComparison.Create(earlier, schools);
            isAlike = !comparison.HasChanges;
            page = GalleryChangesPage.Write(comparison, earlier, schools, host.GetShownPath(host.GetFullPath(wishes.Against)));
            summary = GalleryChangesText.Write(comparison);
        }

        if (WholeFile.Write(host, output, Encoding.UTF8.GetBytes(page)) is { } failure)
        {
            host.Error.Write(DiagnosticText.Write([failure], host.Palette));
            return ExitCode.ErrorsInInput;
        }

        host.Out.WriteLine($"{summary} Open {host.GetShownPath(output)} in a browser.");
        return workspace.Errors.IsEmpty && isAlike ? ExitCode.Success : ExitCode.ErrorsInInput;
    }

    private static ImmutableArray<GallerySchool> ReadEarlier(Host host, string path, string output, ImmutableArray<Diagnostic>.Builder errors)
    {
        var shown = host.GetShownPath(path);
        if (string.Equals(path, output, StringComparison.OrdinalIgnoreCase))
            errors.Add(Diagnostic.Create(GalleryRules.WouldBeReplaced, null, shown).WithHint("Give the page another name with --output"));
        else if (!File.Exists(path))
            errors.Add(Diagnostic.Create(WorkspaceRules.NoSuchFile, null, shown).WithHint("Give a page that `policykit gallery` wrote"));
        else
            return TryRead(path, shown, errors);
        return [];
    }

    private static ImmutableArray<GallerySchool> TryRead(string path, string shown, ImmutableArray<Diagnostic>.Builder errors)
    {
        try
        {
            if (EarlierGallery.Read(File.ReadAllText(path)) is { } schools)
                return schools;

            errors.Add(Diagnostic.Create(GalleryRules.NotAGallery, null, shown).WithHint("Write the gallery anew with the older templates or profiles, then compare"));
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            errors.Add(Diagnostic.Create(WorkspaceRules.UnreadableFile, null, shown, FileTrouble.Describe(e)).WithHint("Close it in other programs, or ask for permission to read it"));
        }

        return [];
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
