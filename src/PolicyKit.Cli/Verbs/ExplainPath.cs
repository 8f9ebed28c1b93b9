using PolicyKit.Binding.Layers;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;
using PolicyKit.LanguageFeatures;
using PolicyKit.Text;

namespace PolicyKit.Cli.Verbs;

/// <summary>policykit explain PATH --school PROFILE: which pack, or the school itself, says a thing, what it replaced and why.</summary>
internal static class ExplainPath
{
    public static int Run(Host host, string path, string profile)
    {
        var workspace = Workspace.Load(host, [profile]);
        if (!workspace.UsageErrors.IsEmpty || workspace.Profiles is not [var file, ..])
            return ProfileOptions.Refuse(host, [.. workspace.UsageErrors.Concat(workspace.Errors)]);

        return file.TryRead(out var bytes, out var trouble)
            ? Run(host, path, PackShelf.Open(host, templates: null).Compile(SourceText.From(bytes, file.ShownPath), new CompilationOptions(host.Today)))
            : ProfileOptions.Refuse(host, [trouble]);
    }

    private static int Run(Host host, string path, Compilation compilation)
    {
        var facts = LayerExplainer.Explain(compilation, path);
        if (facts.IsEmpty)
        {
            var nearest = LayerExplainer.FindNearest(compilation, path);
            host.Error.Write(DiagnosticText.Write(
                [Diagnostic.Create(WorkspaceRules.UnknownRule, null, path).WithHint(nearest is null ? "Name a contact, clause, question or section, such as contacts.front_door" : $"Did you mean {nearest}?")],
                TerminalPalette.None));
            return ExitCode.WrongUsage;
        }

        foreach (var fact in facts)
            Print(host, fact);
        return ExitCode.Success;
    }

    private static void Print(Host host, LayerFact fact)
    {
        host.Out.WriteLine($"{host.Palette.Bold(fact.Path)}: {Shorten(fact.Value)}");
        host.Out.WriteLine($"  said by {Name(fact)}{(fact.IsLocked ? ", for all its schools" : "")}");
        if (fact.Reason.Length > 0)
            host.Out.WriteLine($"  because: {fact.Reason}");
        for (var replaced = fact.Replaced; replaced is not null; replaced = replaced.Replaced)
        {
            host.Out.WriteLine($"  in place of “{Shorten(replaced.Value)}”, said by {Name(replaced)}");
            if (replaced.Reason.Length > 0)
                host.Out.WriteLine($"    because: {replaced.Reason}");
        }
    }

    private static string Name(LayerFact fact) => $"{(fact.Pack.Length == 0 ? "the school" : fact.Pack)} ({PlainLine.From(fact.Location.ToString())})";

    /// <summary>In one line.</summary>
    private static string Shorten(string value)
    {
        const int Width = 120;
        var line = string.Join(' ', PlainLine.From(value).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? "no answer" : Excerpt.Cut(line, Width);
    }
}
