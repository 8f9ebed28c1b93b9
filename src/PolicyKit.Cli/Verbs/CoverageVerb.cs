using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using PolicyKit.Cli.Guidance;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;

namespace PolicyKit.Cli.Verbs;

/// <summary>policykit coverage: which clauses of the guidance each document carries, and where.</summary>
internal static class CoverageVerb
{
    private static readonly ImmutableArray<string> Formats = ["text", "html", "json"];

    public static Command Create(Host host)
    {
        var profiles = ProfileOptions.CreateProfiles();
        var templates = ProfileOptions.CreateTemplates();
        var today = ProfileOptions.CreateToday();
        var format = new Option<string>("--format", "-f") { Description = "text, html or json", HelpName = "FORMAT", DefaultValueFactory = _ => "text" };
        var documents = ProfileOptions.CreateDocuments();
        var output = new Option<string?>("--output", "-o") { Description = "Save it in this file. Default: print it", HelpName = "FILE" };

        var command = new Command("coverage", "Show which clauses of the guidance each document carries") { profiles, format, documents, output, templates, today };
        command.SetAction(result =>
        {
            var request = new Request(result.GetValue(format)!, ProfileOptions.Split(result.GetValue(documents)), result.GetValue(output));
            return Run(host, result.GetValue(profiles) ?? [], request, result.GetValue(templates), result.GetValue(today));
        });
        HelpWithExamples.Attach(
            command,
            ("policykit coverage oakfield.yaml", "Hold the documents of one school against the guidance"),
            ("policykit coverage oakfield.yaml --documents staff-one-pager", "Hold one of its documents against it"),
            ("policykit coverage --format html --output coverage.html", "A page for every school, with links to the templates that lie in your folders"));
        return command;
    }

    private static int Run(Host host, string[] paths, Request request, string? templates, string? todayText)
    {
        var errors = ImmutableArray.CreateBuilder<Diagnostic>();
        ProfileOptions.CheckFormat(request.Format, Formats, errors);
        var isDate = ProfileOptions.TryReadToday(host, todayText, errors, out var today);
        var shelf = ProfileOptions.OpenShelf(host, templates, errors);
        var workspace = Workspace.Load(host, paths);
        errors.AddRange(workspace.UsageErrors);
        ImmutableArray<string> known = [.. shelf?.Packs.SelectMany(pack => pack.Symbol.Documents).Select(document => document.Id) ?? []];
        foreach (var unknown in request.Documents.Except(known))
            ProfileOptions.ReportUnknown(WorkspaceRules.UnknownDocument, unknown, known, errors);
        if (errors.Count > 0 || !isDate || shelf is null)
            return ProfileOptions.Refuse(host, errors);

        ImmutableArray<SchoolCoverage> schools = [.. workspace.Profiles.Select(profile => SchoolCoverage.Measure(shelf, profile, today, request.Documents))];
        errors.AddRange(workspace.Errors.Concat(schools.SelectMany(school => school.Errors)));
        Print(host, request, Write(host, request, schools), errors);
        host.Error.Write(DiagnosticText.Write(errors.ToImmutable(), host.Palette));
        return errors.Any(error => error.IsError) || schools.Any(school => school.LacksMinimum) ? ExitCode.ErrorsInInput : ExitCode.Success;
    }

    private static string Write(Host host, Request request, ImmutableArray<SchoolCoverage> schools) => request.Format switch
    {
        "html" => CoverageHtml.Write(schools, path => GetTarget(host, request.Output, path)),
        "json" => CoverageJson.Write(schools),
        _ => CoverageText.Write(schools, request.Output is null ? host.Palette : TerminalPalette.None),
    };

    private static void Print(Host host, Request request, string text, ImmutableArray<Diagnostic>.Builder errors)
    {
        if (request.Output is null)
            host.Out.Write(text);
        else if (WholeFile.Write(host, host.GetFullPath(request.Output), Encoding.UTF8.GetBytes(text)) is { } trouble)
            errors.Add(trouble);
    }

    /// <summary>The way from the page to a template; null for what came with the tool, which lies elsewhere on each machine.</summary>
    private static string? GetTarget(Host host, string? output, string path)
    {
        var target = host.GetFullPath(path);
        if (!File.Exists(target))
            return null;

        var folder = output is null ? host.WorkingFolder : Path.GetDirectoryName(host.GetFullPath(output))!;
        var way = Path.GetRelativePath(folder, target);
        return Path.IsPathRooted(way)
            ? new Uri(target).AbsoluteUri
            : string.Join('/', way.Replace('\\', '/').Split('/').Select(segment => segment == ".." ? segment : Uri.EscapeDataString(segment)));
    }

    /// <param name="Documents">Ids; empty for all.</param>
    /// <param name="Output">A file; null to print.</param>
    private sealed record Request(string Format, ImmutableArray<string> Documents, string? Output);
}
