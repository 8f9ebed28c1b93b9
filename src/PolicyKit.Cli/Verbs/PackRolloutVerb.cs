using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using PolicyKit.Cli.Building;
using PolicyKit.Cli.Packs.Changes;
using PolicyKit.Cli.Packs.Rollouts;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;
using PolicyKit.Emit;

namespace PolicyKit.Cli.Verbs;

/// <summary>policykit pack rollout: what a new version does to each school, before any school has it.</summary>
internal static class PackRolloutVerb
{
    public static Command Create(Host host)
    {
        var pack = PackOptions.CreatePack("The new version: a folder, a package, or the id of a pack at hand");
        var templates = ProfileOptions.CreateTemplates();
        var today = ProfileOptions.CreateToday();
        var schools = new Option<string[]>("--schools", "-s")
        {
            Description = "Profiles, or folders of them, to try it on",
            HelpName = "DIR",
            DefaultValueFactory = _ => [Workspace.ProfileFolder],
        };
        var from = new Option<string?>("--from")
        {
            Description = "The version, or the pack, that the schools have now. Default: the one that is installed or at hand under the same id; of a first version there is none",
            HelpName = "PACK",
        };
        var report = new Option<string>("--report")
        {
            Description = "The page to write",
            HelpName = "FILE",
            DefaultValueFactory = _ => "rollout.html",
        };
        var command = new Command("rollout", "Try a new version on every school: who stays as is, who changes how, who breaks on what") { pack, schools, from, report, templates, today };
        command.SetAction(result => Run(
            host,
            result.GetValue(pack)!,
            new Wishes(result.GetValue(schools) ?? [], result.GetValue(from), result.GetValue(report)!, result.GetValue(templates), result.GetValue(today))));
        HelpWithExamples.Attach(
            command,
            ("policykit pack rollout north-somerset --schools \"S:\\Schools\"", "Try the pack at hand on the schools of a folder"),
            ("policykit pack rollout north-somerset --from north-somerset.1.0.0.nupkg", "Compare with a version that was published"),
            ("policykit pack rollout north-somerset-2026 --from north-somerset", "Try a successor of another name in place of the pack"));
        return command;
    }

    /// <summary>Options as they were typed.</summary>
    private sealed record Wishes(string[] Schools, string? From, string Report, string? Templates, string? Today);

    private static int Run(Host host, string pack, Wishes wishes)
    {
        var errors = ImmutableArray.CreateBuilder<Diagnostic>();
        var isDate = ProfileOptions.TryReadToday(host, wishes.Today, errors, out var today);
        var workspace = Workspace.Load(host, wishes.Schools);
        errors.AddRange(workspace.UsageErrors);
        if (ProfileOptions.OpenShelf(host, wishes.Templates, errors) is not { } shelf || !isDate || errors.Count > 0)
            return ProfileOptions.Refuse(host, errors);

        var after = PackOptions.Read(host, shelf, pack);
        if (after.Content is null)
            return PackOptions.Fail(host, after.Diagnostics);

        var current = PackOptions.FindCurrent(host, shelf, wishes.From, pack, after.Content);
        if (current is { Content: null })
            return PackOptions.Fail(host, current.Diagnostics);

        var before = current?.Content;
        var request = new BuildRequest(today) { Formats = [OutputFormat.Pdf], Settings = SettingsFile.Load(host, workspace, today) };
        var outcomes = Rollout.Run(host, shelf, before, after.Content, workspace.Profiles, request);
        var unrung = before is null ? [] : UnrungNumbers.Find(before.Bind(), after.Content.Bind(PackOptions.GetShownPlace(host, shelf, pack)));
        host.Error.Write(DiagnosticText.Write([.. workspace.Errors, .. unrung], host.Palette));
        host.Out.Write(TextTable.Write(
            host.Palette,
            ["SCHOOL", "OUTCOME", "DETAILS"],
            outcomes.Select(outcome => (ImmutableArray<string>)[outcome.Profile.Name, RolloutWords.Describe(outcome.Status), RolloutWords.DescribeDetails(outcome)])));
        host.Out.WriteLine($"{RolloutWords.Describe(before, after.Content)}: {RolloutWords.Summarise(outcomes)}");

        var path = host.GetFullPath(wishes.Report);
        if (WholeFile.Write(host, path, Encoding.UTF8.GetBytes(RolloutPage.Write(before, after.Content, outcomes))) is { } failure)
            return PackOptions.Fail(host, [failure]);
        host.Out.WriteLine($"Read {host.GetShownPath(path)} for every change.");
        return workspace.Errors.Length > 0 || outcomes.Any(outcome => outcome.Status == RolloutStatus.Breaks) ? ExitCode.ErrorsInInput : ExitCode.Success;
    }
}
