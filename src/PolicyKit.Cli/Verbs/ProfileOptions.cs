using System.Collections.Immutable;
using System.CommandLine;
using PolicyKit.Binding.Profiles;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Cli.Verbs;

/// <summary>The words that `build` and `check` share.</summary>
internal static class ProfileOptions
{
    public static Argument<string[]> CreateProfiles()
    {
        var profiles = new Argument<string[]>("PROFILE")
        {
            Description = "Profile files, or folders of them. Default: every .yaml and .yml file in school-profiles",
            Arity = ArgumentArity.ZeroOrMore,
        };

        RefuseOptions(profiles);
        return profiles;
    }

    /// <summary>Otherwise a mistyped option would be taken for a file that is not there.</summary>
    public static void RefuseOptions(Argument files) => files.Validators.Add(static result =>
    {
        foreach (var token in result.Tokens.Where(t => LooksLikeOption(t.Value)))
            result.AddError(token.Value);
    });

    public static bool LooksLikeOption(string word) => word.StartsWith('-');

    public static Option<string?> CreateTemplates() => new("--templates", "-t")
    {
        Description = "Folder that holds template packs. Default: templates in this folder, then those that came with PolicyKit",
        HelpName = "DIR",
    };

    public static Option<string?> CreateToday() => new("--today")
    {
        Description = "Work as on this date, such as 2026-09-15. Default: today",
        HelpName = "DATE",
    };

    /// <param name="purpose">Such as "How to list what is found".</param>
    /// <param name="formats">The first is the default.</param>
    public static Option<string> CreateFormat(string purpose, ImmutableArray<string> formats) => new("--format", "-f")
    {
        Description = $"{purpose}: {string.Join(", ", formats[..^1])} or {formats[^1]}",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => formats[0],
    };

    public static void CheckFormat(string format, ImmutableArray<string> formats, ImmutableArray<Diagnostic>.Builder errors)
    {
        if (!formats.Contains(format))
            ReportUnknown(WorkspaceRules.UnknownFormat, format, formats, errors);
    }

    public static Option<string[]> CreateDocuments() => new("--documents", "-d")
    {
        Description = "Only these documents, with commas between, such as staff-one-pager,parent-leaflet",
        HelpName = "NAMES",
    };

    public static Option<string[]> CreateVariants() => new("--variant")
    {
        Description = "Also these forms, with commas between: large-print and plain of what is read, a4 of the poster, card of the staff one-pager",
        HelpName = "NAMES",
    };

    /// <summary>Every document and variant that is asked for by name is one that some pack makes.</summary>
    public static void CheckDocuments(PackShelf shelf, ImmutableArray<string> documents, ImmutableArray<string> variants, ImmutableArray<Diagnostic>.Builder errors)
    {
        ImmutableArray<DocumentSymbol> symbols = [.. shelf.Packs.SelectMany(p => p.Symbol.Documents)];
        ImmutableArray<string> known = [.. symbols.Select(d => d.Id).Distinct()];
        foreach (var name in documents.Except(known))
            ReportUnknown(WorkspaceRules.UnknownDocument, name, known, errors);

        var wanted = symbols.Where(d => documents.IsEmpty || documents.Contains(d.Id) || documents.Contains(d.VariantOf));
        ImmutableArray<string> forms = [.. wanted.SelectMany(d => d.VariantOf == "" ? d.Variants.Select(v => v.Name) : [d.VariantName]).Distinct()];
        foreach (var name in variants.Except(forms))
            ReportUnknown(WorkspaceRules.UnknownVariant, name, forms, errors);
    }

    /// <summary>The day to work for; false, with a diagnostic, when the text is not a date.</summary>
    public static bool TryReadToday(Host host, string? text, ImmutableArray<Diagnostic>.Builder errors, out DateOnly today)
    {
        today = host.Today;
        if (text is null)
            return true;

        var parsed = DateParser.Parse(text.Trim());
        if (parsed.Problem is { } problem)
        {
            errors.Add(Diagnostic.Create(WorkspaceRules.BadDate, null, $"“{text}”").WithHint(problem.Hint));
            return false;
        }

        today = parsed.Value;
        return true;
    }

    /// <summary>Values given with commas, by repeating the option, or both.</summary>
    public static ImmutableArray<string> Split(string[]? values) =>
        [.. (values ?? []).SelectMany(v => v.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)];

    public static void ReportUnknown(DiagnosticDescriptor rule, string value, ImmutableArray<string> known, ImmutableArray<Diagnostic>.Builder errors)
    {
        var nearest = NearestName.Find(value, known);
        errors.Add(Diagnostic.Create(rule, null, $"“{value}”")
            .WithHint(nearest is null ? known.IsEmpty ? "Leave it out" : $"Use any of {string.Join(", ", known)}" : $"Did you mean {nearest}?"));
    }

    public static PackShelf? OpenShelf(Host host, string? templates, ImmutableArray<Diagnostic>.Builder errors)
    {
        if (templates is not null && !Directory.Exists(host.GetFullPath(templates)))
        {
            errors.Add(Diagnostic.Create(WorkspaceRules.NoSuchFile, null, templates).WithHint("Give the folder that holds the packs, not a pack itself"));
            return null;
        }

        return PackShelf.Open(host, templates);
    }

    /// <summary>Says what is wrong with the command, on the error stream.</summary>
    public static int Refuse(Host host, IEnumerable<Diagnostic> errors)
    {
        host.Error.Write(DiagnosticText.Write([.. errors], host.Palette));
        return ExitCode.WrongUsage;
    }
}
