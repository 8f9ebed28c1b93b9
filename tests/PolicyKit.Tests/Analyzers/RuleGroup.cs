using System.Collections.Immutable;
using PolicyKit.Diagnostics;

namespace PolicyKit.Tests.Analyzers;

/// <summary>Rules about one subject, whose ids lie in one range.</summary>
/// <param name="To">The last id of the range, whether or not a rule has it.</param>
/// <param name="About">One sentence for the index.</param>
internal sealed record RuleGroup(string From, string To, string Name, string About)
{
    /// <summary>In order; together they cover every id.</summary>
    public static ImmutableArray<RuleGroup> All { get; } =
    [
        new("PK0000", "PK0039", "Workspace and files", "What keeps a command from starting, a file from being read or a document from being saved."),
        new("PK0040", "PK0049", "Settings and suppressions", "How much a rule matters in a workspace, and what is set aside, by whom and why."),
        new("PK0050", "PK0069", "Audit", "Word files that PolicyKit looks at without having made them."),
        new("PK0070", "PK0092", "Packs on their way", "Packs that are published, sent, installed and pinned."),
        new("PK0093", "PK0098", "Variants, logos and older files", "Forms that a document does not have, pictures that do not print well, and documents that earlier builds have left."),
        new("PK0099", "PK0999", "The tool itself", "Faults of PolicyKit's own."),
        new("PK1000", "PK1199", "Profile syntax", "YAML that cannot be read, or whose keys and shapes do not fit."),
        new("PK1200", "PK1499", "Pack files", "The files that make a template pack."),
        new("PK1500", "PK1999", "Template language", "Templates that cannot be read, run or understood."),
        new("PK2000", "PK2999", "Values", "Telephone numbers, dates, hours, addresses and names taken by themselves."),
        new("PK3000", "PK3999", "School profile", "People, contacts, cover and dates that do not fit together or leave a gap."),
        new("PK4000", "PK4099", "Guidance", "Clauses of the guidance: covered or missing, strong or weak, said to the right readers."),
        new("PK4100", "PK4199", "Decisions", "Questions that the guidance leaves open, and their answers."),
        new("PK4200", "PK4299", "Safety", "Wording that could harm a child or mislead an adult who must act."),
        new("PK4300", "PK4399", "Editions", "Facts, terms, links and numbers that a later edition has replaced."),
        new("PK4400", "PK4499", "Consistency", "The same fact in every document, read back from the files that were built."),
        new("PK4500", "PK4999", "Regional packs", "What boards and trusts lay over the national text, and how long it holds."),
        new("PK5000", "PK5999", "Wording and documents", "Words, reading level, structure and accessibility of the documents."),
        new("PK6000", "PK6999", "Output", "Pages, pictures and letters that a format cannot carry."),
    ];

    public static RuleGroup Find(DiagnosticDescriptor rule) => All.Last(group => string.CompareOrdinal(group.From, rule.Id) <= 0);
}
