using PolicyKit.Analyzers.Safety;
using PolicyKit.Diagnostics;
using PolicyKit.Rendering;
using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Packs;

/// <summary>Reports a rename of something that no document mentions.</summary>
public sealed class IdleRename : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4622", DiagnosticSeverity.Information)
    {
        Title = "Rename that meets nothing",
        MessageFormat = "“{0}” calls “{1}” by the name “{2}”, and no document of this school says “{1}”",
        Explanation = """
            A rename replaces words of the packs below and of profiles. One that meets nothing is misspelt, or the words have gone from the text below.
            One that gives a front door of the pack its own name is left alone: it waits for schools that still write the old one in their profiles.

            Reported: `rename: { from: MASCH, to: SPA }`

            Accepted: `rename: { from: MASH, to: SPA }`
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        var names = context.Compilation.Pack.Contacts.Values.SelectMany(service => service.GetEverywhere()).SelectMany(service => new[] { service.Name, service.Abbreviation }).ToHashSet();
        var met = context.Compilation.Diagnostics.Where(d => d.Id == RenderingDiagnostics.Renamed.Id).Select(d => d.Location).ToHashSet();
        foreach (var term in context.Compilation.Pack.Changes.OfType<RenameTerm>().Where(term => !met.Contains(term.Location) && !(names.Contains(term.To) && SecondFrontDoorName.IsKnown(term.From))))
            LocalPacks.Report(context, Descriptor, term.Location, "Check the spelling, or leave the rename out if nobody writes the old name any more", term.Pack, term.From, term.To);
    }
}
