using System.Collections.Immutable;
using System.CommandLine;
using PolicyKit.Cli.Building;
using PolicyKit.Cli.Packs;
using PolicyKit.Cli.Packs.Changes;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;
using PolicyKit.Emit;

namespace PolicyKit.Cli.Verbs;

/// <summary>policykit pack check: every rule, for a school of every kind.</summary>
internal static class PackCheckVerb
{
    public static Command Create(Host host)
    {
        var pack = PackOptions.CreatePack("The pack's folder or package, or the id of a pack at hand");
        var templates = ProfileOptions.CreateTemplates();
        var today = ProfileOptions.CreateToday();
        var format = ProfileOptions.CreateFormat("How to list what is found", Findings.Formats);
        var from = new Option<string?>("--from")
        {
            Description = "The version that schools have now: a number that differs is asked for the day of its check. Default: the one that is installed",
            HelpName = "PACK",
        };
        var command = new Command("check", "Try a pack on sample schools of every phase and type, and list what is wrong with it") { pack, from, format, templates, today };
        command.SetAction(result => Run(host, result.GetValue(pack)!, result.GetValue(from), result.GetValue(format)!, result.GetValue(templates), result.GetValue(today)));
        HelpWithExamples.Attach(
            command,
            ("policykit pack check north-somerset", "Check the pack in templates/north-somerset"),
            ("policykit pack check north-somerset --from north-somerset.1.0.0.nupkg", "Look at the numbers that have changed since version 1.0.0 as well"));
        return command;
    }

    private static int Run(Host host, string pack, string? from, string format, string? templates, string? todayText)
    {
        var errors = ImmutableArray.CreateBuilder<Diagnostic>();
        ProfileOptions.CheckFormat(format, Findings.Formats, errors);
        var isDate = ProfileOptions.TryReadToday(host, todayText, errors, out var today);
        if (ProfileOptions.OpenShelf(host, templates, errors) is not { } shelf || !isDate || errors.Count > 0)
            return ProfileOptions.Refuse(host, errors);

        var reading = PackOptions.Read(host, shelf, pack);
        if (reading.Content is not { } content)
            return PackOptions.Fail(host, reading.Diagnostics);

        var current = PackOptions.FindCurrent(host, shelf, from, pack, content);
        if (current is { Content: null })
            return PackOptions.Fail(host, current.Diagnostics);

        var shownAs = PackOptions.GetShownPlace(host, shelf, pack);
        var request = new BuildRequest(today) { Formats = [OutputFormat.Pdf], Settings = SettingsFile.Load(host, new Workspace(), today) };
        var found = PackCheck.Run(host, shelf, content, shownAs, request);
        var unrung = current?.Content is { } before ? UnrungNumbers.Find(before.Bind(), content.Bind(shownAs)) : [];
        var findings = new Findings([.. Diagnostic.Sort(reading.Diagnostics.Concat(found.Select(finding => finding.ToDiagnostic())).Concat(unrung))]);
        host.Out.Write(findings.Write(format, () => DiagnosticText.Write(findings.Diagnostics, host.Palette) + Summarise(content, findings.Diagnostics, host.Palette)));
        return findings.HasErrors ? ExitCode.ErrorsInInput : ExitCode.Success;
    }

    private static string Summarise(PackContent pack, ImmutableArray<Diagnostic> diagnostics, TerminalPalette palette) => diagnostics.Any(d => d.IsError)
        ? $"{pack.Id} {pack.Version} checked: {palette.Mark(Tally.Describe(diagnostics), DiagnosticSeverity.Error)}\n"
        : $"{pack.Id} {pack.Version} checked: {palette.Good("ready to publish")}{(diagnostics.IsEmpty ? "" : $", {Tally.Describe(diagnostics)}")}\n";
}
