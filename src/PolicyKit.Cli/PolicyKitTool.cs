using System.Collections.Immutable;
using System.CommandLine;
using PolicyKit.Cli.Printing;
using PolicyKit.Cli.Verbs;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Cli;

/// <summary>The command line: words in, exit code out.</summary>
internal static class PolicyKitTool
{
    public static int Run(IReadOnlyList<string> args, Host host)
    {
        var root = CreateRoot(host);
        var result = root.Parse(args);
        var streams = new InvocationConfiguration { Output = host.Out, Error = host.Error, EnableDefaultExceptionHandler = false };

        if (result.Errors.Count == 0 || result.Action is HelpWithExamples)
            return Invoke(result, streams, host);

        // Whoever names no command wants to know which there are.
        if (result is { UnmatchedTokens.Count: 0, CommandResult.Command.Subcommands.Count: > 0 })
            return Math.Max(ExitCode.WrongUsage, root.Parse([.. args, "--help"]).Invoke(streams));

        host.Error.Write(DiagnosticText.Write([.. GetUsageErrors(result, root)], host.Palette));
        return ExitCode.WrongUsage;
    }

    /// <summary>Schools have their own guard; this one is for what a command reads on behalf of them all, such as the packs' list of documents.</summary>
    private static int Invoke(ParseResult result, InvocationConfiguration streams, Host host)
    {
        try
        {
            return result.Invoke(streams);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var diagnostic = Diagnostic.Create(WorkspaceRules.UnreadableFile, null, "The folder of template packs", FileTrouble.Describe(e))
                .WithHint("Look for files that do not belong to a pack, or ask for permission to read them");
            host.Error.Write(DiagnosticText.Write([diagnostic], host.Palette));
            return ExitCode.ErrorsInInput;
        }
    }

    private static IEnumerable<Diagnostic> GetUsageErrors(ParseResult result, Command root)
    {
        var command = result.CommandResult.Command;
        ImmutableArray<string> known = [.. command.Subcommands.Select(c => c.Name), .. command.Options.Select(o => o.Name)];
        var help = command == root ? "Run `policykit --help` for its commands" : $"Run `policykit {GetPath(command)} --help` for what it takes";

        // A mistyped word also leaves others without their place: told once, at the word itself.
        var strays = result.UnmatchedTokens.Concat(result.Tokens.Select(t => t.Value).Where(ProfileOptions.LooksLikeOption).Except(known)).ToArray();
        var sentences = strays.Length > 0
            ? strays.Select(word => (Sentence: $"“{word}” is not {(command == root ? "a command" : command.Subcommands.Count > 0 ? $"a command of {command.Name}" : $"an option of {GetPath(command)}")}", Nearest: NearestName.Find(word, known)))
            : GetMissing(result).DefaultIfEmpty(result.Errors[0].Message.TrimEnd('.')).Select(sentence => (Sentence: sentence, Nearest: (string?)null));
        return sentences.Distinct().Select(s => Diagnostic.Create(WorkspaceRules.WrongUsage, null, s.Sentence)
            .WithHint(s.Nearest is null ? null : $"Did you mean `{s.Nearest}`?")
            .WithHint(help));
    }

    private static IEnumerable<string> GetMissing(ParseResult result) => result.CommandResult.Command.Arguments
        .Where(argument => argument.Arity.MinimumNumberOfValues > (result.GetResult(argument)?.Tokens.Count ?? 0))
        .Select(argument => $"`policykit {GetPath(result.CommandResult.Command)}` needs {argument.Name}: {char.ToLowerInvariant(argument.Description![0])}{argument.Description[1..]}");

    // Such as "pack install".
    private static string GetPath(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault(parent => parent.Parents.Any()) is { } parent ? $"{GetPath(parent)} {command.Name}" : command.Name;

    // Not a RootCommand: that one names itself after the program file, which is not what people type.
    private static Command CreateRoot(Host host)
    {
        var root = new Command("policykit", """
            Turns a school profile into the documents a school needs for when pupils share nudes or semi-nudes:
            a policy section, a staff one-pager, a parent leaflet and a flowchart poster, as Word, PDF and web pages.
            """)
        {
            NewVerb.Create(host),
            CheckVerb.Create(host),
            DecideVerb.Create(host),
            FixVerb.Create(host),
            CoverageVerb.Create(host),
            BuildVerb.Create(host),
            GalleryVerb.Create(host),
            AuditVerb.Create(host),
            ExplainVerb.Create(host),
            RenderVerb.Create(host),
            FormatVerb.Create(host),
            PackVerb.Create(host),
            new VersionOption { Description = "Show the version" },
        };

        HelpWithExamples.Attach(
            root,
            ("policykit new", "Answer questions; a profile is written for your school"),
            ("policykit build", "Make the documents of every profile in school-profiles"),
            ("policykit explain PK3003", "Read more about a message"));
        return root;
    }
}
