using System.Collections.Immutable;
using System.CommandLine;
using PolicyKit.Cli.Auditing;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;
using PolicyKit.Emit.Reading;
using PolicyKit.Suppressions;
using PolicyKit.Symbols;

namespace PolicyKit.Cli.Verbs;

/// <summary>policykit audit: the rules for words, on any Word file.</summary>
internal static class AuditVerb
{
    public static Command Create(Host host)
    {
        var files = new Argument<string[]>("FILE") { Description = "Word files (.docx), whoever made them, or folders of them", Arity = ArgumentArity.OneOrMore };
        var format = ProfileOptions.CreateFormat("How to list what is found", Findings.Formats);
        var kind = new Option<string?>("--as")
        {
            Description = "What the files are: policy-section, staff-one-pager, parent-leaflet or flowchart-poster. Default: a guess by title and length",
            HelpName = "DOCUMENT",
        };
        var templates = ProfileOptions.CreateTemplates();
        var today = ProfileOptions.CreateToday();

        var command = new Command("audit", "Check the words of Word files that were made elsewhere; change nothing") { files, format, kind, templates, today };
        ProfileOptions.RefuseOptions(files);
        command.SetAction(result => Run(
            host,
            result.GetValue(files) ?? [],
            new Wishes(result.GetValue(format)!, result.GetValue(kind), result.GetValue(templates), result.GetValue(today))));
        HelpWithExamples.Attach(
            command,
            ("policykit audit policy.docx", "Check the policy that your school has now"),
            ("policykit audit leaflet.docx --as parent-leaflet", "Check it as a leaflet for parents"),
            ("policykit audit Policies", "Check every Word file in a folder"),
            ("policykit audit *.docx --format sarif", "Write the list for a code host or an editor"));
        return command;
    }

    /// <summary>Options as they were typed.</summary>
    private sealed record Wishes(string Format, string? Kind, string? Templates, string? Today);

    private static int Run(Host host, string[] paths, Wishes wishes)
    {
        var errors = ImmutableArray.CreateBuilder<Diagnostic>();
        ProfileOptions.CheckFormat(wishes.Format, Findings.Formats, errors);
        var isDate = ProfileOptions.TryReadToday(host, wishes.Today, errors, out var today);
        var shelf = ProfileOptions.OpenShelf(host, wishes.Templates, errors);
        var packs = shelf?.National is { } national ? ImmutableArray.Create(national.Symbol) : [];
        if (shelf is not null && packs.IsEmpty)
            errors.Add(Diagnostic.Create(WorkspaceRules.NoPacks, null, PackShelf.TemplatesFolder).WithHint("Name the folder that holds your packs with --templates"));
        var kind = FindKind(wishes.Kind, packs, errors);
        if (errors.Count > 0 || !isDate)
            return ProfileOptions.Refuse(host, errors);

        var files = Audit(host, new WordFileAudit(packs, kind, today), paths);
        var findings = new Findings([.. files.Settings.SelectMany(s => s.Diagnostics), .. files.Audited.SelectMany(a => a.Diagnostics)])
        {
            Suppressed = [.. files.Audited.SelectMany(a => a.Suppressed)],
        };
        host.Out.Write(findings.Write(wishes.Format, () =>
            DiagnosticText.Write([.. files.Settings.SelectMany(s => s.Diagnostics)], host.Palette) + AuditText.Write(files.Audited, isGuess: kind is null, host.Palette)));
        return findings.HasErrors ? ExitCode.ErrorsInInput : ExitCode.Success;
    }

    /// <summary>Each file by the settings of the workspace that it lies in.</summary>
    private static (ImmutableArray<AuditedFile> Audited, ImmutableArray<WorkspaceSettings> Settings) Audit(Host host, WordFileAudit audit, string[] paths)
    {
        var plans = new Dictionary<string, SuppressionPlan>(StringComparer.Ordinal);
        var settings = ImmutableArray.CreateBuilder<WorkspaceSettings>();
        var audited = paths.SelectMany(path => AuditAll(host, audit, path.Length == 0 ? host.WorkingFolder : path)).DistinctBy(f => f.Path).Select(Apply).ToImmutableArray();
        return (audited, settings.ToImmutable());

        AuditedFile Apply(AuditedFile file)
        {
            if (SettingsFile.FindAtOrAbove(Path.GetDirectoryName(host.GetFullPath(file.Path))) is not { } path)
                return file;
            if (!plans.TryGetValue(path, out var plan))
            {
                settings.Add(SettingsFile.Load(host, path, audit.Today));
                plans[path] = plan = SuppressionPlan.Create(settings[^1], [], RuleCatalogue.Index);
            }

            return file.Apply(plan);
        }
    }

    private static IEnumerable<AuditedFile> AuditAll(Host host, WordFileAudit audit, string path)
    {
        ImmutableArray<string>? files;
        try
        {
            files = WordFiles.Find(host.GetFullPath(path));
        }
        catch (Exception e) when (FileTrouble.IsOfPath(e))
        {
            return [CreateUnreadable(host, path, e)];
        }

        return files switch
        {
            null => [AuditedFile.Unread(path, [Diagnostic.Create(WorkspaceRules.NoSuchFile, null, path).WithHint($"Check the spelling; the command runs in {host.WorkingFolder}")])],
            [] => [AuditedFile.Unread(path, [Diagnostic.Create(AuditRules.NoWordFile, null, path).WithHint("Give the folder in which the Word files themselves lie, or a file")])],
            { } all => all.Select(file => AuditOne(host, audit, file)),
        };
    }

    private static DocumentSymbol? FindKind(string? name, ImmutableArray<PackSymbol> packs, ImmutableArray<Diagnostic>.Builder errors)
    {
        var known = packs.SelectMany(p => p.Documents).ToImmutableArray();
        if (name is null || known.Any(d => d.Id == name))
            return known.FirstOrDefault(d => d.Id == name);

        ProfileOptions.ReportUnknown(WorkspaceRules.UnknownDocument, name, [.. known.Select(d => d.Id)], errors);
        return null;
    }

    private static AuditedFile AuditOne(Host host, WordFileAudit audit, string path)
    {
        byte[] bytes;
        try
        {
            bytes = ReadStart(path);
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            return CreateUnreadable(host, path, e);
        }

        return audit.Run(bytes, host.GetShownPath(path));
    }

    // A file that is larger than any Word file is refused by its size, and need not fill the memory for that.
    private static byte[] ReadStart(string path)
    {
        using var stream = File.OpenRead(path);
        var bytes = new byte[Math.Min(stream.Length, ReadingLimits.FileBytes + 1)];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static AuditedFile CreateUnreadable(Host host, string path, Exception trouble)
    {
        var shown = host.GetShownPath(host.GetFullPath(path));
        return AuditedFile.Unread(shown, [Diagnostic.Create(WorkspaceRules.UnreadableFile, null, shown, FileTrouble.Describe(trouble)).WithHint("Close it in Word, or ask for permission to read it")]);
    }
}
