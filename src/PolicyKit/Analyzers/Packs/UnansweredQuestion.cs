using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Packs;

/// <summary>Reports a question on which a pack is silent.</summary>
public sealed class UnansweredQuestion : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<string> Contacts = ["front_door", "out_of_hours", "lado", "police", "early_help"];
    private static readonly ImmutableArray<string> Decisions = ["referral_route", "under_13", "device", "when_in_doubt", "parents"];
    private const string ExploitationForm = "exploitation_form";

    /// <summary>What every local pack must answer, or leave to the national text on purpose.</summary>
    public static ImmutableArray<string> Questions { get; } = [.. Contacts, .. Decisions, ExploitationForm];

    public override DiagnosticDescriptor Descriptor { get; } = new("PK4514", DiagnosticSeverity.Warning)
    {
        Title = "Pack silent on a question",
        MessageFormat = "“{0}” neither answers nor leaves to the national text: {1}",
        Explanation = """
            There are eleven questions that a school needs answered locally: front door, out of hours, LADO, police, whether a referral goes to one service or both, children under 13,
            devices, who decides a doubtful case, parents when a case is referred, early help and the form for exploitation. A pack answers each, or lists it under `national:`,
            so that silence is a choice that can be seen. What a parent pack has answered counts.

            Reported: a pack without a contact for `lado` and without `national: [lado]`

            Accepted: `national: [lado]`
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        var packs = context.Compilation.Packs;
        foreach (var pack in LocalPacks.Get(context))
        {
            var line = GetLine(pack, packs).ToArray();
            var misspelt = pack.Imprint.National.Except(Questions).ToDictionary(unknown => unknown, unknown => NearestName.Find(unknown, Questions));
            var open = Questions.Where(question => !misspelt.ContainsValue(question) && !line.Any(p => IsAnswered(p, question, context.Compilation.Pack))).ToArray();
            if (open.Length > 0)
                LocalPacks.Report(context, Descriptor, LocalPacks.Locate(pack, "national"), $"Answer them, or write `national: [{string.Join(", ", open)}]` in pack.yaml", pack.Id, string.Join(", ", open));

            foreach (var (unknown, meant) in misspelt)
                LocalPacks.Report(
                    context, Descriptor, LocalPacks.Locate(pack, "national"),
                    meant is not null ? $"Change it to “{meant}”" : $"Use one of {string.Join(", ", Questions)}",
                    pack.Id, $"“{unknown}”, which is none of the eleven questions");
        }
    }

    /// <summary>The pack and those local packs that it builds on.</summary>
    private static IEnumerable<PackSymbol> GetLine(PackSymbol pack, ImmutableArray<PackSymbol> packs)
    {
        var line = new HashSet<string>(StringComparer.Ordinal) { pack.Id };
        foreach (var layer in packs.Reverse().Where(layer => line.Contains(layer.Id) && !layer.Inherits.IsEmpty))
        {
            line.UnionWith(layer.Inherits);
            yield return layer;
        }
    }

    private static bool IsAnswered(PackSymbol pack, string question, PackSymbol all) =>
        pack.Imprint.National.Contains(question)
        || pack.Contacts.ContainsKey(question)
        || pack.Changes.OfType<SetContact>().Any(c => c.Role == question)
        || pack.Changes.OfType<ChooseOption>().Any(c => all.Decisions.Any(d => d.Id == question && (c.Decision == d.Id || c.Decision == d.Conflict)))
        || question == ExploitationForm && pack.Changes.OfType<AddDecision>().Any(d => d.Id.Contains("exploitation", StringComparison.Ordinal));
}
