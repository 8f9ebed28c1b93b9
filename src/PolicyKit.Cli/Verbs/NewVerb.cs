using System.Collections.Immutable;
using System.CommandLine;
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
            Description = "The profile to write, or one that is not finished yet. Default: a file in school-profiles, named after the school",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var templates = ProfileOptions.CreateTemplates();
        var command = new Command("new", "Ask the core questions and write a profile with notes") { file, templates };
        command.SetAction(result => Run(host, result.GetValue(file), result.GetValue(templates)));
        HelpWithExamples.Attach(
            command,
            ("policykit new", "Answer questions one by one"),
            ("policykit new my-school.yaml", "Choose the file's name yourself, or go on where you stopped"),
            ("policykit new my-school.yaml < answers.txt", "Take the answers from a file, one a line"));
        return command;
    }

    private static int Run(Host host, string? file, string? templates)
    {
        var earlier = file is null ? null : UnfinishedProfile.Open(host.GetFullPath(file));
        if (file is not null && earlier is null && File.Exists(host.GetFullPath(file)))
            return ProfileOptions.Refuse(host, [Diagnostic.Create(WorkspaceRules.FileExists, null, file).WithHint("Give another name, or edit that file")]);

        var refusals = ImmutableArray.CreateBuilder<Diagnostic>();
        if (ProfileOptions.OpenShelf(host, templates, refusals) is not { } shelf)
            return ProfileOptions.Refuse(host, refusals);

        host.Out.WriteLine($"About 35 questions on your school. Press Enter to take the answer in brackets, or type {Interview.Back} to go back to the question before.");
        host.Out.WriteLine(earlier is null ? "Every answer can be changed later, in the file that they are saved in." : $"What {file} holds already is not asked again.");

        var settings = SettingsFile.Load(host, new Workspace(), host.Today);

        // As for a draft: a question that is not decided yet must not stop the others from being asked.
        var options = new CompilationOptions(host.Today) { IsDraft = true };
        ImmutableArray<PackBinding> packs = shelf.National is { } national ? [national] : [];
        var questions = new CoreQuestions(shelf.National?.Symbol.Decisions ?? [], host.Today);
        var keeper = new DraftKeeper(host, file);
        var interview = new Interview(host, text =>
        {
            var tree = ProfileSyntaxTree.Parse(text);
            var compilation = Compilation.Create(tree, packs, options);
            // The rules alone: nothing is rendered after each answer.
            var found = ProfileBinder.Bind(tree).Diagnostics.Concat(ProfileRules.Analyze(compilation)).Where(diagnostic => CanTell(diagnostic, compilation.Profile));
            return SuppressionPlan.Create(settings, [], RuleCatalogue.Index).Apply(found).Remaining;
        }, keeper);
        if (interview.Run(questions, earlier) is not { } draft)
            return ExitCode.ErrorsInInput;
        if (keeper.KeepWhole(draft) is { } failure)
        {
            host.Error.Write(DiagnosticText.Write([failure], host.Palette));
            return ExitCode.ErrorsInInput;
        }

        var profile = keeper.Kept!;
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
}
