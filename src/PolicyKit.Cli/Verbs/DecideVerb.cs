using System.Collections.Immutable;
using System.CommandLine;
using PolicyKit.Analyzers.Profiles;
using PolicyKit.Cli.Deciding;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Cli.Verbs;

/// <summary>policykit decide: the questions that the guidance leaves open, each with its sources and with what every answer changes.</summary>
internal static class DecideVerb
{
    public static Command Create(Host host)
    {
        var profile = new Argument<string?>("PROFILE")
        {
            Description = "The profile to answer for. Default: the only one in school-profiles",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var list = new Option<bool>("--list") { Description = "Show the questions and their answers; ask nothing" };
        var templates = ProfileOptions.CreateTemplates();
        var command = new Command("decide", "Answer the questions that the guidance leaves to the school") { profile, list, templates };
        ProfileOptions.RefuseOptions(profile);
        command.SetAction(result => Run(host, result.GetValue(profile), result.GetValue(list), result.GetValue(templates)));
        HelpWithExamples.Attach(
            command,
            ("policykit decide oakfield.yaml", "Answer one by one; what each answer changes is shown"),
            ("policykit decide --list", "Show the questions and their answers"));
        return command;
    }

    private static int Run(Host host, string? path, bool onlyLists, string? templates)
    {
        var errors = ImmutableArray.CreateBuilder<Diagnostic>();
        var shelf = ProfileOptions.OpenShelf(host, templates, errors);
        var workspace = Workspace.Load(host, path is null ? [] : [path]);
        errors.AddRange(workspace.UsageErrors);
        if (workspace.Profiles.Length > 1)
            errors.Add(Diagnostic.Create(WorkspaceRules.WrongUsage, null, $"There are {workspace.Profiles.Length} profiles here, and questions are answered for one").WithHint("Name it, such as `policykit decide oakfield.yaml`"));
        if (errors.Count > 0 || shelf is null || workspace.Profiles is not [var profile])
            return ProfileOptions.Refuse(host, errors.Concat(workspace.Errors));

        return profile.TryRead(out var bytes, out var trouble)
            ? Decide(host, shelf, profile, bytes, onlyLists)
            : ProfileOptions.Refuse(host, [trouble]);
    }

    private static int Decide(Host host, PackShelf shelf, ProfileFile profile, byte[] bytes, bool onlyLists)
    {
        var text = SourceText.From(bytes, profile.ShownPath);
        var school = shelf.Bind(text);
        var broken = school.Tree.Diagnostics.Concat(school.Packs.Diagnostics).Where(d => d.IsError).ToImmutableArray();
        if (!broken.IsEmpty)
            return ProfileOptions.Refuse(host, broken);

        var options = new CompilationOptions(host.Today);
        var compilation = shelf.Compile(school, options);
        if (compilation.Profile.IsPartial)
            return ProfileOptions.Refuse(host, compilation.Diagnostics.Where(d => d.IsError && d.Location?.Text == text));

        var questions = SchoolDecisions.GetQuestions(compilation);
        var sheet = new DecisionSheet(host, compilation);
        if (onlyLists)
        {
            foreach (var question in questions)
                sheet.PutState(question);
            return ExitCode.Success;
        }

        host.Out.WriteLine("Press Enter to leave a question as it is. Nothing is saved until the last one.");
        var answered = text;
        foreach (var question in questions.Where(question => question.IsForSchools))
        {
            sheet.Put(question, OptionEffects.Compare(question, option => shelf.Compile(AnswerEdit.Apply(text, question.Id, option) ?? text, options)));
            if (Ask(host, question, compilation) is not { } answer)
                return ProfileOptions.Refuse(host, [Diagnostic.Create(WorkspaceRules.AnswersEnded, null, question.Question).WithHint("Run it in a terminal, or give one line for each question")]);
            if (answer.Length > 0 && answer != compilation.Profile.Decisions.GetValueOrDefault(question.Id))
            {
                if (AnswerEdit.Apply(answered, question.Id, answer) is not { } next)
                    return ProfileOptions.Refuse(host, [Diagnostic.Create(WorkspaceRules.NoPlaceForAnswer, profile.Location, question.Id).WithHint($"Write it there yourself, on a line of its own: `{question.Id}: {answer}`")]);
                answered = next;
            }
        }

        return Save(host, profile, bytes, text, answered);
    }

    /// <summary>Empty where the question is left as it is; null when there are no more lines to read.</summary>
    private static string? Ask(Host host, DecisionSymbol question, Compilation compilation)
    {
        var isSettled = question.Default is not null || compilation.Profile.Decisions.ContainsKey(question.Id);
        while (true)
        {
            host.Out.Write(isSettled ? "  [leave it as it is] > " : "  > ");
            host.Out.Flush();
            if (host.In.ReadLine() is not { } line)
                return null;
            if (!host.IsInputTyped)
                host.Out.WriteLine(line);

            if (line.Trim().Length == 0 && isSettled)
                return "";
            if (Read(question, line.Trim()) is { } answer)
                return answer;
            host.Out.WriteLine($"  Please give one of the numbers or words above{Suggest(question, line.Trim())}");
        }
    }

    private static string? Read(DecisionSymbol question, string line)
    {
        if (line.Length == 0)
            return null;
        if (question.IsOpen)
            return line;

        var offered = int.TryParse(line, out var number) ? question.Options.ElementAtOrDefault(number - 1) : question.Options.FirstOrDefault(option => string.Equals(option.Id, line, StringComparison.OrdinalIgnoreCase));
        return offered is { IsPackOnly: false } ? offered.Id : null;
    }

    private static string Suggest(DecisionSymbol question, string line) =>
        NearestName.Find(line, question.Options.Select(option => option.Id)) is { } nearest ? $"; did you mean {nearest}?" : "";

    private static int Save(Host host, ProfileFile profile, byte[] original, SourceText before, SourceText after)
    {
        if (before.Content == after.Content)
        {
            host.Out.WriteLine("Every answer stays as it was.");
            return ExitCode.Success;
        }

        if (WholeFile.Write(host, profile.FullPath, FileEncoding.Detect(original).GetBytes(after.Content)) is { } failure)
        {
            host.Error.Write(DiagnosticText.Write([failure], host.Palette));
            return ExitCode.ErrorsInInput;
        }

        host.Out.WriteLine($"{profile.ShownPath} has your answers. Next: policykit build \"{profile.ShownPath}\"");
        return ExitCode.Success;
    }
}
