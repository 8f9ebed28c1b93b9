using System.Collections.Immutable;
using System.CommandLine;
using PolicyKit.Cli.Auditing;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Cli.Verbs;

/// <summary>policykit audit: the rules for words, on any Word file.</summary>
internal static class AuditVerb
{
    private static readonly ImmutableArray<string> Formats = ["text", "msbuild", "json", "sarif"];

    public static Command Create(Host host)
    {
        var files = new Argument<string[]>("FILE") { Description = "Word files (.docx), whoever made them", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format", "-f")
        {
            Description = "How to list what is found: text, msbuild, json or sarif",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => "text",
        };
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
            ("policykit audit *.docx --format sarif", "Write the list for a code host or an editor"));
        return command;
    }

    /// <summary>Options as they were typed.</summary>
    private sealed record Wishes(string Format, string? Kind, string? Templates, string? Today);

    private static int Run(Host host, string[] paths, Wishes wishes)
    {
        var errors = ImmutableArray.CreateBuilder<Diagnostic>();
        if (!Formats.Contains(wishes.Format))
            ProfileOptions.ReportUnknown(WorkspaceRules.UnknownFormat, wishes.Format, Formats, errors);
        var isDate = ProfileOptions.TryReadToday(host, wishes.Today, errors, out var today);
        var shelf = ProfileOptions.OpenShelf(host, wishes.Templates, errors);
        var packs = shelf?.National is { } national ? ImmutableArray.Create(national.Symbol) : [];
        if (shelf is not null && packs.IsEmpty)
            errors.Add(Diagnostic.Create(WorkspaceRules.NoPacks, null, PackShelf.TemplatesFolder).WithHint("Name the folder that holds your packs with --templates"));
        var kind = FindKind(wishes.Kind, packs, errors);
        if (errors.Count > 0 || !isDate)
            return ProfileOptions.Refuse(host, errors);

        var audit = new WordFileAudit(packs, kind, today);
        var audited = paths.Select(path => Audit(host, audit, path)).ToImmutableArray();
        var findings = new Findings([.. audited.SelectMany(a => a.Diagnostics)]);
        host.Out.Write(wishes.Format switch
        {
            "msbuild" => DiagnosticMsBuild.Write(findings.Diagnostics),
            "json" => DiagnosticJson.Write(findings),
            "sarif" => DiagnosticSarif.Write(findings),
            _ => DiagnosticText.Write(findings.Diagnostics, host.Palette) + string.Concat(audited.Select(a => Summarise(a, kind is null, host.Palette))),
        });
        return findings.HasErrors ? ExitCode.ErrorsInInput : ExitCode.Success;
    }

    private static DocumentSymbol? FindKind(string? name, ImmutableArray<PackSymbol> packs, ImmutableArray<Diagnostic>.Builder errors)
    {
        var known = packs.SelectMany(p => p.Documents).ToImmutableArray();
        if (name is null || known.Any(d => d.Id == name))
            return known.FirstOrDefault(d => d.Id == name);

        ProfileOptions.ReportUnknown(WorkspaceRules.UnknownDocument, name, [.. known.Select(d => d.Id)], errors);
        return null;
    }

    private static AuditedFile Audit(Host host, WordFileAudit audit, string path)
    {
        var shown = host.GetShownPath(host.GetFullPath(path));
        try
        {
            return audit.Run(File.ReadAllBytes(host.GetFullPath(path)), shown);
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            return new AuditedFile(shown, null, 0, [Diagnostic.Create(WorkspaceRules.UnreadableFile, null, shown, FileTrouble.Describe(e)).WithHint("Close it in Word, or check its name")]);
        }
    }

    private static string Summarise(AuditedFile file, bool isGuess, Palette palette)
    {
        var found = file.Diagnostics.IsEmpty ? palette.Good("nothing found") : Tally.Describe(file.Diagnostics);
        if (file.Paragraphs == 0)
            return $"{file.Path}: not read, {found}\n";

        var kind = file.Kind is null ? "" : isGuess ? $" as {file.Kind.Id}, by a guess (say what it is with --as)" : $" as {file.Kind.Id}";
        return $"{file.Path}: {Tally.Count(file.Paragraphs, "paragraph")} read{kind}: {found}\n";
    }
}
