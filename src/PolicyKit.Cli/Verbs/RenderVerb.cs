using System.Collections.Immutable;
using System.CommandLine;
using PolicyKit.Cli.Authoring;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;
using PolicyKit.Rendering.Evaluation;
using PolicyKit.Syntax.Templates;
using PolicyKit.Text;

namespace PolicyKit.Cli.Verbs;

/// <summary>policykit render: one template with a model from JSON, for authors who try something out.</summary>
internal static class RenderVerb
{
    public static Command Create(Host host)
    {
        var template = new Argument<string>("TEMPLATE") { Description = "The template to render" };
        var model = new Option<string?>("--model", "-m") { Description = "JSON file whose members are the names that the template knows", HelpName = "FILE" };
        var strict = new Option<bool>("--strict") { Description = "Report names and members that do not exist, in place of printing nothing" };
        var includes = new Option<string?>("--include-dir", "-i") { Description = "Folder of the templates that it includes. Default: none", HelpName = "DIR" };
        var set = new Option<string[]>("--set") { Description = "Change a limit, such as loop_limit=500; may be given several times", HelpName = "NAME=N" };
        var map = new Option<bool>("--map") { Description = "Show where each run of the output comes from, in place of the output" };

        var command = new Command("render", "Print what one template makes of a model; for authors of templates") { template, model, strict, includes, set, map };
        ProfileOptions.RefuseOptions(template);
        command.SetAction(result =>
        {
            var errors = ImmutableArray.CreateBuilder<Diagnostic>();
            var options = new EvaluationOptions
            {
                Now = host.Today.ToDateTime(TimeOnly.MinValue),
                StrictVariables = result.GetValue(strict),
                StrictMembers = result.GetValue(strict),
                Limits = LimitSettings.Apply(result.GetValue(set) ?? [], errors),
                IncludeLoader = OpenIncludes(host, result.GetValue(includes), errors),
            };
            var text = Read(host, result.GetValue(template)!, errors);
            var json = result.GetValue(model) is { } path ? Read(host, path, errors) : null;
            return text is null || errors.Count > 0 ? ProfileOptions.Refuse(host, errors) : Run(host, text, json, options, result.GetValue(map));
        });
        HelpWithExamples.Attach(
            command,
            ("policykit render letter.sbn", "Print a template that needs no model"),
            ("policykit render letter.sbn-md --model oakfield.json --strict", "Print it for a school, and report slips of spelling"),
            ("policykit render letter.sbn-md --model oakfield.json --map", "Show which part of the template printed what"));
        return command;
    }

    private static int Run(Host host, SourceText template, SourceText? json, EvaluationOptions options, bool showsMap)
    {
        var model = json is null ? null : JsonModel.Parse(json);
        if (model?.Problem is { } problem)
            return Fail(host, [problem]);

        var result = TemplateEvaluator.Evaluate(TemplateSyntaxTree.Parse(template), options with { Globals = model?.Globals ?? options.Globals });

        // Half a text must not pass for a whole one, so nothing is printed beside an error.
        if (result.HasErrors)
            return Fail(host, result.Diagnostics);

        host.Out.Write(showsMap ? SourceMapText.Write(result) : result.Text);
        return ExitCode.Success;
    }

    private static int Fail(Host host, ImmutableArray<Diagnostic> diagnostics)
    {
        host.Error.Write(DiagnosticText.Write(diagnostics, host.Palette));
        return ExitCode.ErrorsInInput;
    }

    private static Func<string, TemplateSyntaxTree?>? OpenIncludes(Host host, string? folder, ImmutableArray<Diagnostic>.Builder errors)
    {
        if (folder is null)
            return null;

        var path = host.GetFullPath(folder);
        if (!Directory.Exists(path))
        {
            errors.Add(Diagnostic.Create(WorkspaceRules.NoSuchFile, null, folder).WithHint("Give the folder that holds the templates to include"));
            return null;
        }

        try
        {
            return IncludeFolder.Open(host, path).Find;
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            errors.Add(Diagnostic.Create(WorkspaceRules.UnreadableFile, null, folder, FileTrouble.Describe(e)));
            return null;
        }
    }

    private static SourceText? Read(Host host, string path, ImmutableArray<Diagnostic>.Builder errors)
    {
        try
        {
            var file = new FileInfo(host.GetFullPath(path));
            if (file.Exists && file.Length > JsonModel.MaximumSize)
            {
                errors.Add(Diagnostic.Create(AuthoringRules.UnsuitableModel, null, path, "is larger than 8 MB").WithHint("Give a smaller file"));
                return null;
            }

            return SourceText.From(File.ReadAllBytes(file.FullName), host.GetShownPath(file.FullName));
        }
        catch (Exception e) when (FileTrouble.IsOfPath(e))
        {
            var isMissing = e is FileNotFoundException or DirectoryNotFoundException;
            errors.Add(isMissing
                ? Diagnostic.Create(WorkspaceRules.NoSuchFile, null, path).WithHint($"Check the spelling; the command runs in {host.WorkingFolder}")
                : Diagnostic.Create(WorkspaceRules.UnreadableFile, null, path, FileTrouble.Describe(e)).WithHint("Close it in other programs, or ask for permission to read it"));
            return null;
        }
    }
}
