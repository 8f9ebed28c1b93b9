using System.Collections.Immutable;
using System.CommandLine;
using PolicyKit.Cli.Building;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;

namespace PolicyKit.Cli.Verbs;

/// <summary>policykit check: everything that a build would find, and nothing saved.</summary>
internal static class CheckVerb
{
    public static Command Create(Host host)
    {
        var profiles = ProfileOptions.CreateProfiles();
        var templates = ProfileOptions.CreateTemplates();
        var today = ProfileOptions.CreateToday();
        var format = ProfileOptions.CreateFormat("How to list what is found", Findings.Formats);

        var command = new Command("check", "Check profiles and list what is wrong; save nothing") { profiles, format, templates, today };
        command.SetAction(result => Run(
            host, result.GetValue(profiles) ?? [], result.GetValue(format)!, result.GetValue(templates), result.GetValue(today)));
        HelpWithExamples.Attach(
            command,
            ("policykit check", "Check every profile in school-profiles"),
            ("policykit check oakfield.yaml", "Check one profile"),
            ("policykit check --format sarif > check.sarif", "Write the list for a code host or an editor"));
        return command;
    }

    private static int Run(Host host, string[] paths, string format, string? templates, string? todayText)
    {
        var errors = ImmutableArray.CreateBuilder<Diagnostic>();
        ProfileOptions.CheckFormat(format, Findings.Formats, errors);
        var isDate = ProfileOptions.TryReadToday(host, todayText, errors, out var today);
        var shelf = ProfileOptions.OpenShelf(host, templates, errors);
        var workspace = Workspace.Load(host, paths);
        errors.AddRange(workspace.UsageErrors);
        if (errors.Count > 0 || !isDate || shelf is null)
            return ProfileOptions.Refuse(host, errors);

        var settings = SettingsFile.Load(host, workspace, today);
        var builder = new SchoolBuilder(host, shelf, new BuildRequest(today) { Settings = settings });
        var builds = SchoolQueue.Run(host, "Checking", workspace.Profiles, builder.Build);
        var idle = paths.Length == 0 ? IdleSuppressions.FindInWorkspace(builds, settings) : [];
        var findings = Findings.Create(builds, [.. workspace.Errors, .. idle]);

        host.Out.Write(findings.Write(format, () => DiagnosticText.Write(findings.Diagnostics, host.Palette) + Summarise(workspace, findings, host.Palette)));
        return findings.HasErrors ? ExitCode.ErrorsInInput : ExitCode.Success;
    }

    private static string Summarise(Workspace workspace, Findings findings, TerminalPalette palette)
    {
        var profiles = Tally.Count(workspace.Profiles.Length, "profile");
        var aside = findings.Suppressed.IsEmpty ? "" : $", {findings.Suppressed.Length} set aside";
        return findings.HasErrors
            ? $"{profiles} checked: {palette.Mark(Tally.Describe(findings.Diagnostics), DiagnosticSeverity.Error)}{aside}\n"
            : $"{profiles} checked: {palette.Good("ready to build")}{(findings.Diagnostics.IsEmpty ? "" : $", {Tally.Describe(findings.Diagnostics)}")}{aside}\n";
    }
}
