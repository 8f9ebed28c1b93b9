using System.Collections.Immutable;
using System.CommandLine;
using PolicyKit.Cli.Building;
using PolicyKit.Cli.Packs.Changes;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;

namespace PolicyKit.Cli.Verbs;

/// <summary>policykit pack diff: what changes for whom from one version to another.</summary>
internal static class PackDiffVerb
{
    private static readonly ImmutableArray<string> Formats = ["text", "json"];

    public static Command Create(Host host)
    {
        var before = PackOptions.CreatePack("The earlier version: a folder, a package, or the id of a pack at hand", "OLD");
        var after = PackOptions.CreatePack("The later version", "NEW");
        var templates = ProfileOptions.CreateTemplates();
        var today = ProfileOptions.CreateToday();
        var format = ProfileOptions.CreateFormat("How to list the changes", Formats);
        var command = new Command("diff", "Say in plain words what changes for whom from one version of a pack to another") { before, after, format, templates, today };
        command.SetAction(result => Run(
            host, result.GetValue(before)!, result.GetValue(after)!, result.GetValue(format)!, result.GetValue(templates), result.GetValue(today)));
        HelpWithExamples.Attach(command, ("policykit pack diff north-somerset.1.0.0.nupkg north-somerset", "What the pack at hand changes since version 1.0.0"));
        return command;
    }

    private static int Run(Host host, string before, string after, string format, string? templates, string? todayText)
    {
        var errors = ImmutableArray.CreateBuilder<Diagnostic>();
        ProfileOptions.CheckFormat(format, Formats, errors);
        var isDate = ProfileOptions.TryReadToday(host, todayText, errors, out var today);
        if (ProfileOptions.OpenShelf(host, templates, errors) is not { } shelf || !isDate || errors.Count > 0)
            return ProfileOptions.Refuse(host, errors);

        var (old, @new) = (PackOptions.Read(host, shelf, before), PackOptions.Read(host, shelf, after));
        if (old.Content is null || @new.Content is null)
            return PackOptions.Fail(host, old.Diagnostics.Concat(@new.Diagnostics));

        var difference = PackDifference.Find(host, shelf, old.Content, @new.Content, new BuildRequest(today) { Formats = [], IsDraft = true });
        host.Error.Write(DiagnosticText.Write([.. UnrungNumbers.Find(old.Content.Bind(), @new.Content.Bind(PackOptions.GetShownPlace(host, shelf, after)))], host.Palette));
        host.Out.Write(format == "json" ? DifferenceJson.Write(difference) : DifferenceText.Write(difference, host.Palette));
        return ExitCode.Success;
    }
}
