using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Packs;

/// <summary>Reports a clause that a pack adds under another pack's letters.</summary>
public sealed class ForeignClauseId : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4515", DiagnosticSeverity.Error)
    {
        Title = "Clause id of another pack",
        MessageFormat = "“{0}” adds {1} under the letters of “{2}”",
        Explanation = """
            The letters before the first hyphen say whose clause it is. A clause of a board under the letters of the national text would be taken for national guidance.

            Reported: `add: UKCCIS16-2.3-14`

            Accepted: `add: NSOM-05`
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pack in context.Compilation.Packs)
        {
            foreach (var clause in pack.Clauses.Values.Concat(pack.Changes.OfType<AddClause>().Select(add => add.Clause)))
            {
                var letters = clause.Id.Split('-', 2)[0];
                if (owners.TryAdd(letters, pack.Id) || owners[letters] == pack.Id)
                    continue;

                LocalPacks.Report(context, Descriptor, clause.Location, $"Give it letters of your own, such as {pack.Id.Split('-')[0].ToUpperInvariant()}", pack.Id, clause.Id, owners[letters]);
            }
        }
    }
}
