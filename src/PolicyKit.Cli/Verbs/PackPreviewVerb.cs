using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using PolicyKit.Cli.Packs;
using PolicyKit.Diagnostics;

namespace PolicyKit.Cli.Verbs;

/// <summary>policykit pack preview: what a pack makes for each phase, as one page.</summary>
internal static class PackPreviewVerb
{
    public static Command Create(Host host)
    {
        var pack = PackOptions.CreatePack("The pack's folder or package, or the id of a pack at hand");
        var templates = ProfileOptions.CreateTemplates();
        var today = ProfileOptions.CreateToday();
        var output = new Option<string>("--output", "-o")
        {
            Description = "The page to write",
            HelpName = "FILE",
            DefaultValueFactory = _ => "preview.html",
        };
        var command = new Command("preview", "Show the documents of a pack for schools of every phase, as one page to read and to print") { pack, output, templates, today };
        command.SetAction(result => Run(host, result.GetValue(pack)!, result.GetValue(output)!, result.GetValue(templates), result.GetValue(today)));
        HelpWithExamples.Attach(command, ("policykit pack preview north-somerset", "Write preview.html and open it in a browser"));
        return command;
    }

    private static int Run(Host host, string pack, string output, string? templates, string? todayText)
    {
        var errors = ImmutableArray.CreateBuilder<Diagnostic>();
        var isDate = ProfileOptions.TryReadToday(host, todayText, errors, out var today);
        if (ProfileOptions.OpenShelf(host, templates, errors) is not { } shelf || !isDate)
            return ProfileOptions.Refuse(host, errors);

        var reading = PackOptions.Read(host, shelf, pack);
        if (reading.Content is not { } content)
            return PackOptions.Fail(host, reading.Diagnostics);

        var path = host.GetFullPath(output);
        var page = PreviewPage.Write(host, shelf, content, PackOptions.GetShownPlace(host, shelf, pack), today);
        if (WholeFile.Write(host, path, Encoding.UTF8.GetBytes(page)) is { } failure)
            return PackOptions.Fail(host, [failure]);

        host.Out.WriteLine($"Open {host.GetShownPath(path)} in a browser.");
        return ExitCode.Success;
    }
}
