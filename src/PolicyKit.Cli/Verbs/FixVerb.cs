using System.Collections.Immutable;
using System.CommandLine;
using PolicyKit.Cli.Fixing;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;

namespace PolicyKit.Cli.Verbs;

/// <summary>policykit fix: makes the repairs that messages offer, and shows what it changed.</summary>
internal static class FixVerb
{
    public static Command Create(Host host)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Profiles, packs, or files and folders of them, that may be changed. Default: everything in the workspace",
            Arity = ArgumentArity.ZeroOrMore,
        };
        ProfileOptions.RefuseOptions(paths);
        var isUnsafe = new Option<bool>("--unsafe") { Description = "Also make repairs that may change what the policy says, such as the nearest known name for a mistyped one" };
        var isDryRun = new Option<bool>("--dry-run") { Description = "Show what would change; save nothing" };
        var templates = ProfileOptions.CreateTemplates();
        var today = ProfileOptions.CreateToday();

        var command = new Command("fix", "Mend what can be mended without a person, and show the changes") { paths, isUnsafe, isDryRun, templates, today };
        command.SetAction(result => Run(
            host,
            result.GetValue(paths) ?? [],
            result.GetValue(templates),
            new Wishes(result.GetValue(isUnsafe), result.GetValue(isDryRun), result.GetValue(today))));
        HelpWithExamples.Attach(
            command,
            ("policykit fix", "Mend the slips in all profiles and packs of the workspace"),
            ("policykit fix oakfield.yaml --dry-run", "Show what would change in one profile"),
            ("policykit fix --unsafe", "Also change names to the nearest known ones; read the changes afterwards"));
        return command;
    }

    /// <summary>Options as they were typed.</summary>
    private sealed record Wishes(bool IsUnsafe, bool IsDryRun, string? Today);

    private static int Run(Host host, string[] paths, string? templates, Wishes wishes)
    {
        var errors = ImmutableArray.CreateBuilder<Diagnostic>();
        var isDate = ProfileOptions.TryReadToday(host, wishes.Today, errors, out var today);
        var shelf = ProfileOptions.OpenShelf(host, templates, errors);
        if (shelf is null || !isDate)
            return ProfileOptions.Refuse(host, errors);

        // A pack is mended through the profiles that use it: they show what its templates mean.
        var packs = paths.Where(path => shelf.Holds(host.GetFullPath(path))).ToArray();
        var workspace = Workspace.Load(host, [.. paths.Except(packs)]);
        errors.AddRange(packs.Select(host.GetFullPath).Where(path => !Path.Exists(path)).Select(path => Diagnostic.Create(WorkspaceRules.NoSuchFile, null, host.GetShownPath(path)).WithHint("Check the spelling")));
        errors.AddRange(workspace.UsageErrors);
        if (errors.Count > 0)
            return ProfileOptions.Refuse(host, errors);

        ImmutableArray<string> scope = [.. paths.Select(host.GetFullPath), .. GetNamed(workspace, packs, paths)];
        var outcome = new FixSession(host, shelf, new FixRequest(today, scope, wishes.IsUnsafe)).Run(workspace);
        var failures = wishes.IsDryRun ? [] : outcome.Files.Select(file => file.Save(host)).OfType<Diagnostic>().ToImmutableArray();

        foreach (var file in outcome.Files)
            host.Out.Write(UnifiedDiff.Write(file.Original, file.Current, host.Palette));
        PrintLeft(host, outcome.Left);
        host.Error.Write(DiagnosticText.Write(failures, host.Palette));
        host.Out.WriteLine(Summarise(outcome, wishes, failures));
        return failures.IsEmpty && !outcome.Left.Any(left => left.Diagnostic.IsError) ? ExitCode.Success : ExitCode.ErrorsInInput;
    }

    /// <summary>A pattern names files by what it matches.</summary>
    private static IEnumerable<string> GetNamed(Workspace workspace, string[] packs, string[] paths) =>
        packs.Length == paths.Length ? [] : workspace.Profiles.Select(profile => profile.FullPath);

    private static void PrintLeft(Host host, ImmutableArray<LeftOver> left)
    {
        var told = left.Where(l => l.Diagnostic.Severity != DiagnosticSeverity.Information || l.Diagnostic.Fix is not null).ToArray();
        if (told.Length == 0)
            return;

        host.Out.WriteLine(host.Palette.Bold("Left as it is:"));
        foreach (var (diagnostic, reason) in told)
        {
            var place = diagnostic.Location is { } location ? $"{PlainLine.From(location.ToString())} " : "";
            host.Out.WriteLine($"  {place}{host.Palette.Mark($"{DiagnosticText.GetWord(diagnostic.Severity)} {diagnostic.Id}", diagnostic.Severity)} {PlainLine.From(diagnostic.Message)}");
            host.Out.WriteLine(host.Palette.Quiet($"    {PlainLine.From(reason ?? "the file could not be read again")}"));
        }
    }

    private static string Summarise(FixOutcome outcome, Wishes wishes, ImmutableArray<Diagnostic> failures)
    {
        var problems = Tally.Count(outcome.Mended.Length, "problem");
        var files = Tally.Count(outcome.Files.Length - failures.Length, "file");
        var done = outcome.Mended.IsEmpty ? "nothing to mend" : wishes.IsDryRun ? $"{problems} would be mended in {files}; nothing is saved" : $"{problems} mended in {files}";
        var more = wishes.IsUnsafe ? 0 : outcome.Left.Count(l => l.Diagnostic.Fix is { IsSafe: false });
        return done + (more == 0 ? "" : $"; {more} more can be mended with --unsafe");
    }
}
