using System.Collections.Immutable;
using System.CommandLine;
using PolicyKit.Cli.Guidance;
using PolicyKit.Cli.Packs;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;
using PolicyKit.LanguageFeatures;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Cli.Verbs;

/// <summary>policykit explain: the page of a rule, a clause of the guidance, a conflict, an edition, or the list of all rules.</summary>
internal static class ExplainVerb
{
    public static Command Create(Host host)
    {
        var id = new Argument<string?>("ID")
        {
            Description = "An id that a message or the policy prints, such as PK3003, UKCCIS16-2.1-02, X-18 or E-13. Without it, every rule is listed",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var school = new Option<string?>("--school", "-s") { Description = "Say who is behind a contact, clause, answer or section of this school’s documents", HelpName = "PROFILE" };
        var command = new Command("explain", "Explain a message: what it means, why it matters, how to mend it") { id, school };
        command.SetAction(result => result.GetValue(id) is { } path && result.GetValue(school) is { } profile
            ? ExplainPath.Run(host, path, profile)
            : Run(host, result.GetValue(id)));
        HelpWithExamples.Attach(
            command,
            ("policykit explain PK3003", "What the message means, with an example"),
            ("policykit explain UKCCIS16-2.1-02", "What a clause of the guidance asks for, and which template carries it"),
            ("policykit explain X-18", "Where the sources differ, and what each says"),
            ("policykit explain contacts.front_door --school oakfield.yaml", "Who says which number to call, and what it replaced"),
            ("policykit explain", "List every rule"));
        return command;
    }

    private static int Run(Host host, string? id)
    {
        var rules = RuleCatalogue.Load();
        if (id is null)
        {
            foreach (var listed in rules)
                host.Out.WriteLine($"{host.Palette.Bold(listed.Id)}  {listed.Title}");
            return ExitCode.Success;
        }

        if (rules.FirstOrDefault(r => IsNamed(r.Id)) is { } rule)
        {
            host.Out.WriteLine($"{host.Palette.Mark(rule.Id, rule.Severity)}  {host.Palette.Bold(rule.Title)} ({DescribeSeverity(rule)})\n");
            host.Out.WriteLine(rule.Explanation.ReplaceLineEndings("\n").TrimEnd('\n'));
            return ExitCode.Success;
        }

        // Whoever writes a pack may stand in its folder, beside those that it builds on.
        var templates = File.Exists(host.GetFullPath(PackFolder.MainFile)) ? Path.GetDirectoryName(host.WorkingFolder) : null;
        ImmutableArray<PackSymbol> packs = [.. PackShelf.Open(host, templates).Packs.Select(p => p.Symbol)];
        if (GuidanceExplainer.Explain(packs, id) is { } explanation)
        {
            host.Out.Write(GuidanceText.Write(explanation, host.Palette));
            return ExitCode.Success;
        }

        var nearest = ClauseId.FindNearest(id, GuidanceExplainer.GetClauses(packs).Select(clause => clause.Id)) ?? NearestName.Find(id, rules.Select(known => known.Id));
        var diagnostic = Diagnostic.Create(WorkspaceRules.UnknownRule, null, id)
            .WithHint(nearest is null ? null : $"Did you mean {nearest}?")
            .WithHint("Run `policykit explain` for the list");
        host.Error.Write(DiagnosticText.Write([diagnostic], TerminalPalette.None));
        return ExitCode.WrongUsage;

        bool IsNamed(string known) => string.Equals(known, id, StringComparison.OrdinalIgnoreCase);
    }

    private static string DescribeSeverity(DiagnosticDescriptor rule) =>
        DiagnosticText.GetWord(rule.Severity) + (rule.Gravest == rule.Severity ? "" : $", sometimes {DiagnosticText.GetWord(rule.Gravest)}");
}
