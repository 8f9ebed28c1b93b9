using System.Collections.Immutable;
using System.CommandLine;
using PolicyKit.Cli.Building;
using PolicyKit.Cli.Packs;
using PolicyKit.Cli.Packs.Changes;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;
using PolicyKit.Emit;

namespace PolicyKit.Cli.Verbs;

/// <summary>policykit pack publish: the folder of a pack in, one package out.</summary>
internal static class PackPublishVerb
{
    public static Command Create(Host host)
    {
        var pack = PackOptions.CreatePack("The pack's folder, or the id of a pack at hand");
        var templates = ProfileOptions.CreateTemplates();
        var output = new Option<string>("--output", "-o")
        {
            Description = "Folder to save the package in: a shared folder, for example",
            HelpName = "DIR",
            DefaultValueFactory = _ => ".",
        };
        var command = new Command("publish", "Write a pack as one package that schools can install") { pack, output, templates };
        command.SetAction(result => Run(host, result.GetValue(pack)!, result.GetValue(output)!, result.GetValue(templates)));
        HelpWithExamples.Attach(
            command,
            ("policykit pack publish north-somerset", "Write north-somerset.1.0.0.nupkg into this folder"),
            ("policykit pack publish north-somerset -o \"S:\\Packs\"", "Write it into a shared folder, which schools can install from"));
        return command;
    }

    private static int Run(Host host, string pack, string output, string? templates)
    {
        var errors = ImmutableArray.CreateBuilder<Diagnostic>();
        if (ProfileOptions.OpenShelf(host, templates, errors) is not { } shelf)
            return ProfileOptions.Refuse(host, errors);

        var reading = PackOptions.Read(host, shelf, pack);
        if (reading.Content is not { } content)
            return PackOptions.Fail(host, reading.Diagnostics);

        var shownAs = PackOptions.GetShownPlace(host, shelf, pack);
        var request = new BuildRequest(host.Today) { Formats = [OutputFormat.Pdf], Settings = SettingsFile.Load(host, new Workspace(), host.Today) };
        var findings = PackCheck.Run(host, shelf, content, shownAs, request);
        ImmutableArray<Diagnostic> told = [.. findings.Select(finding => finding.ToDiagnostic()).Where(d => d.Severity != DiagnosticSeverity.Information)];
        host.Error.Write(DiagnosticText.Write([.. Diagnostic.Sort(reading.Diagnostics.Concat(told).Concat(FindUnrungNumbers(host, output, content, shownAs)))], host.Palette));
        if (told.Any(d => d.IsError))
        {
            host.Error.WriteLine("Nothing is published: schools could not build with this pack.");
            return ExitCode.ErrorsInInput;
        }

        var package = PackPackage.Write(content);
        var path = Path.Combine(host.GetFullPath(output), PackPackage.GetFileName(content.Id, content.Version));
        var shown = host.GetShownPath(path);
        if (File.Exists(path) && !File.ReadAllBytes(path).AsSpan().SequenceEqual(package))
            return PackOptions.Fail(host, [Diagnostic.Create(PackagingRules.VersionTaken, null, shown).WithHint("Raise the version in pack.yaml, then publish again")]);
        if (WholeFile.Write(host, path, package) is { } failure)
            return PackOptions.Fail(host, [failure]);

        host.Out.WriteLine($"{host.Palette.Good("published")} {content.Id} {content.Version} as {shown}, {Tally.Count(content.Files.Count, "file")}");
        host.Out.WriteLine($"hash {content.Manifest.Sha256}");
        return ExitCode.Success;
    }

    /// <summary>Held against the version before it, where the folder has one.</summary>
    private static IEnumerable<Diagnostic> FindUnrungNumbers(Host host, string output, PackContent content, string shownAs)
    {
        var folder = host.GetFullPath(output);
        var package = Directory.Exists(folder) ? PackFeed.Open(folder).FindBefore(content.Id, content.Version) : null;
        return package is not null && PackageReader.Load(host, package.Path).Content is { } before ? UnrungNumbers.Find(before.Bind(), content.Bind(shownAs)) : [];
    }
}
