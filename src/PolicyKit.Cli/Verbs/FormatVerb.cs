using System.Collections.Immutable;
using System.CommandLine;
using PolicyKit.Cli.Authoring;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;
using PolicyKit.Syntax.Templates;
using PolicyKit.Syntax.Templates.Formatting;
using PolicyKit.Text;

namespace PolicyKit.Cli.Verbs;

/// <summary>policykit format: lays out the code of templates; what they print stays the same.</summary>
internal static class FormatVerb
{
    public static Command Create(Host host)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Templates, or folders of them. Default: every template in templates",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var check = new Option<bool>("--check") { Description = "Change nothing; say which templates are not laid out, and fail if any is" };

        var command = new Command("format", "Lay out the code of templates; what they print stays the same") { paths, check };
        ProfileOptions.RefuseOptions(paths);
        command.SetAction(result => Run(host, result.GetValue(paths) is { Length: > 0 } given ? given : [PackShelf.TemplatesFolder], result.GetValue(check)));
        HelpWithExamples.Attach(
            command,
            ("policykit format", "Lay out every template in templates"),
            ("policykit format letter.sbn-md", "Lay out one template"),
            ("policykit format --check", "Say what would change, and change nothing"));
        return command;
    }

    private static int Run(Host host, string[] paths, bool onlyChecks)
    {
        var errors = ImmutableArray.CreateBuilder<Diagnostic>();
        var files = new SortedSet<string>(paths.SelectMany(path => Find(host, path, errors)), StringComparer.Ordinal);
        if (errors.Count > 0)
            return ProfileOptions.Refuse(host, errors);

        var changed = 0;
        foreach (var file in files)
        {
            if (Format(host, file, onlyChecks, errors))
                changed++;
        }

        host.Error.Write(DiagnosticText.Write(errors.ToImmutable(), host.Palette));
        host.Out.WriteLine($"{Tally.Count(files.Count, "template")} read, {(onlyChecks ? $"{changed} to lay out" : $"{changed} laid out")}");
        return errors.Any(e => e.IsError) ? ExitCode.ErrorsInInput : ExitCode.Success;
    }

    /// <summary>True when the file was changed or, in a check, would be.</summary>
    private static bool Format(Host host, string path, bool onlyChecks, ImmutableArray<Diagnostic>.Builder errors)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            var tree = TemplateSyntaxTree.Parse(SourceText.From(bytes, host.GetShownPath(path)));
            errors.AddRange(tree.Diagnostics);
            var formatted = TemplateFormatter.Format(tree);
            if (formatted == tree.Text.Content)
                return false;

            if (onlyChecks)
                errors.Add(Diagnostic.Create(AuthoringRules.NotFormatted, FindDifference(tree.Text, formatted)).WithHint("Run `policykit format` without --check"));
            else if (WholeFile.Write(host, path, FileEncoding.Detect(bytes).GetBytes(formatted)) is { } problem)
                errors.Add(problem);
            return true;
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            errors.Add(Diagnostic.Create(WorkspaceRules.UnreadableFile, null, host.GetShownPath(path), FileTrouble.Describe(e)));
            return false;
        }
    }

    private static Location FindDifference(SourceText text, string formatted) =>
        new(text, new TextSpan(text.Content.AsSpan().CommonPrefixLength(formatted), 0));

    private static IEnumerable<string> Find(Host host, string path, ImmutableArray<Diagnostic>.Builder errors)
    {
        var full = host.GetFullPath(path);
        if (File.Exists(full))
            return [full];

        if (!Directory.Exists(full))
        {
            errors.Add(Diagnostic.Create(WorkspaceRules.NoSuchFile, null, path).WithHint($"Check the spelling; the command runs in {host.WorkingFolder}"));
            return [];
        }

        var files = Directory.EnumerateFiles(full, "*", TemplateFile.WithoutLinks).Where(TemplateFile.Is).ToList();
        if (files.Count == 0)
            errors.Add(Diagnostic.Create(AuthoringRules.NoTemplate, null, path).WithHint("Give the path of a template, or of a folder that holds some"));
        return files;
    }
}
