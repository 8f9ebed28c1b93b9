using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using PolicyKit.Analyzers.Profiles;
using PolicyKit.Binding.Packs;
using PolicyKit.Binding.Profiles;
using PolicyKit.Cli.Building;
using PolicyKit.Cli.Interviews;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;
using PolicyKit.Suppressions;
using PolicyKit.Symbols;
using PolicyKit.Syntax.Profiles;

namespace PolicyKit.Cli.Verbs;

/// <summary>policykit new: questions in plain words, then a profile that passes `check`.</summary>
internal static class NewVerb
{
    public static Command Create(Host host)
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "The profile to write. Default: a file in school-profiles, named after the school",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var templates = ProfileOptions.CreateTemplates();
        var command = new Command("new", "Ask the core questions and write a profile with notes") { file, templates };
        command.SetAction(result => Run(host, result.GetValue(file), result.GetValue(templates)));
        HelpWithExamples.Attach(
            command,
            ("policykit new", "Answer questions one by one"),
            ("policykit new my-school.yaml", "Choose the file's name yourself"),
            ("policykit new my-school.yaml < answers.txt", "Take the answers from a file, one a line"));
        return command;
    }

    private static int Run(Host host, string? file, string? templates)
    {
        if (file is not null && File.Exists(host.GetFullPath(file)))
            return ProfileOptions.Refuse(host, [Diagnostic.Create(WorkspaceRules.FileExists, null, file).WithHint("Give another name, or edit that file")]);

        var refusals = ImmutableArray.CreateBuilder<Diagnostic>();
        if (ProfileOptions.OpenShelf(host, templates, refusals) is not { } shelf)
            return ProfileOptions.Refuse(host, refusals);

        host.Out.WriteLine($"About 35 questions on your school. Press Enter to take the answer in brackets, or type {Interview.Back} to go back to the question before.");
        host.Out.WriteLine("The profile is saved after the last one, and every answer can be changed in it later.");

        var settings = SettingsFile.Load(host, new Workspace(), host.Today);

        // As for a draft: a question that is not decided yet must not stop the others from being asked.
        var options = new CompilationOptions(host.Today) { IsDraft = true };
        ImmutableArray<PackBinding> packs = shelf.National is { } national ? [national] : [];
        var questions = new CoreQuestions(shelf.National?.Symbol.Decisions ?? [], host.Today);
        var interview = new Interview(host, text =>
        {
            var tree = ProfileSyntaxTree.Parse(text);
            var compilation = Compilation.Create(tree, packs, options);
            // The rules alone: nothing is rendered after each answer.
            var found = ProfileBinder.Bind(tree).Diagnostics.Concat(ProfileRules.Analyze(compilation)).Where(diagnostic => CanTell(diagnostic, compilation.Profile));
            return SuppressionPlan.Create(settings, [], RuleCatalogue.Index).Apply(found).Remaining;
        });
        if (interview.Run(questions) is not { } draft)
            return ExitCode.ErrorsInInput;

        var path = file is null ? ChoosePath(host, draft["school.name"]) : host.GetFullPath(file);
        var profile = new ProfileFile(path, host.GetShownPath(path));
        if (WholeFile.Write(host, path, Encoding.UTF8.GetBytes(draft.Write(profile.ShownPath).Content)) is { } failure)
        {
            host.Error.Write(DiagnosticText.Write([failure], host.Palette));
            return ExitCode.ErrorsInInput;
        }

        var build = new SchoolBuilder(host, shelf, new BuildRequest(host.Today) { Settings = settings }).Build(profile);
        host.Out.WriteLine();
        host.Out.Write(DiagnosticText.Write(build.Diagnostics, host.Palette));
        host.Out.WriteLine($"{profile.ShownPath} is written.");
        var errors = build.Diagnostics.Where(d => d.IsError).ToArray();
        host.Out.WriteLine(errors switch
        {
            [] => $"Next, make the documents: policykit build \"{profile.ShownPath}\"",
            _ when errors.All(IsUndecided) => $"Until that is decided, make drafts to discuss: policykit build \"{profile.ShownPath}\" --draft",
            _ => $"Mend what is listed above, then run: policykit check \"{profile.ShownPath}\"",
        });
        return build.HasErrors ? ExitCode.ErrorsInInput : ExitCode.Success;
    }

    // Whether a sample number stands in a sample profile shows in its addresses, and the office is asked for before any of them.
    private static bool CanTell(Diagnostic diagnostic, ProfileSymbol profile) =>
        diagnostic.Id != new FictitiousNumber().Descriptor.Id || FictitiousNumber.HasAddresses(profile);

    private static bool IsUndecided(Diagnostic diagnostic) => diagnostic.Id == new DraftOnlyAnswer().Descriptor.Id;

    /// <summary>A free name in the folder of profiles, made of the school's.</summary>
    private static string ChoosePath(Host host, string school)
    {
        var words = string.Concat(string.Join(' ', PersonName.GetWords(school)).Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = words.Length == 0 ? "school" : string.Join('-', words);
        if (name.Length > 60)
            name = name[..60].TrimEnd('-');

        var folder = host.GetFullPath(Workspace.ProfileFolder);
        var path = Path.Combine(folder, name + ".yaml");
        for (var i = 2; File.Exists(path); i++)
            path = Path.Combine(folder, $"{name}-{i}.yaml");
        return path;
    }
}
