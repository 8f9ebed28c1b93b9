using System.Collections.Immutable;
using PolicyKit.Symbols;
using PolicyKit.Syntax.Templates;
using PolicyKit.Text;

namespace PolicyKit.Binding.Templates;

/// <summary>Binds every template of a pack: titles, conditions, sections, flowcharts and shared pieces.</summary>
public static class PackTemplates
{
    /// <param name="pack">The pack whose templates are bound.</param>
    /// <param name="scope">What they see.</param>
    public static ImmutableArray<TemplateBinding> Bind(PackSymbol pack, TemplateScope scope) =>
        [.. Connect([.. GetSources(pack)]).Select(source => TemplateBinder.Bind(source, scope))];

    private static IEnumerable<TemplateSource> GetSources(PackSymbol pack)
    {
        // Two documents may share their sections.
        var files = new HashSet<SourceText>(ReferenceEqualityComparer.Instance);
        foreach (var document in pack.Documents)
        {
            TemplateSyntaxTree?[] values = [document.Title, document.Subtitle, document.Description, document.When];
            foreach (var source in values.OfType<TemplateSyntaxTree>().Select(tree => new TemplateSource(tree, document.Location)))
                yield return source;
            foreach (var group in document.Minimum.Where(group => group is { When: not null, Clauses: not [] }))
                yield return new TemplateSource(group.When!, group.Clauses[0].Location);
            foreach (var omission in document.Omissions.Where(omission => omission.When is not null))
                yield return new TemplateSource(omission.When!, omission.Clause.Location);
            foreach (var section in document.Sections.Where(s => files.Add(s.Template.Text)))
                yield return new TemplateSource(section.Template, null);
            if (document.Flow is { } flow)
            {
                yield return new TemplateSource(flow.Title, flow.Location);
                yield return new TemplateSource(flow.Description, flow.Location);
            }

            foreach (var node in document.Flow?.Nodes ?? [])
            {
                yield return new TemplateSource(node.Text, node.Location);
                if (node.When is { } condition)
                    yield return new TemplateSource(condition, node.Location);
            }
        }

        foreach (var source in pack.Changes.SelectMany(GetTemplates))
            yield return source;
        foreach (var (name, tree) in pack.Partials)
            yield return new TemplateSource(tree, null) { PieceName = name };
    }

    private static IEnumerable<TemplateSource> GetTemplates(PackChange change)
    {
        TemplateSyntaxTree?[] templates = change switch
        {
            OverrideClause c => [c.Print],
            AddClause c => [c.Print],
            AddDecision c => [c.Question, c.Note],
            _ => [],
        };
        return templates.OfType<TemplateSyntaxTree>().Select(tree => new TemplateSource(tree, change.Location));
    }

    /// <summary>Tells each template which names the templates of the same run set and read.</summary>
    private static IEnumerable<TemplateSource> Connect(ImmutableArray<TemplateSource> sources)
    {
        var runs = sources.Select(source => GetRun(source, sources)).ToImmutableArray();
        foreach (var source in sources)
        {
            var others = runs.Where(run => run.Contains(source)).SelectMany(run => run).Where(other => !ReferenceEquals(other, source)).Distinct().ToList();
            yield return source with
            {
                AssignedElsewhere = [.. others.SelectMany(other => other.Names.Assigned.Keys.Concat(other.Names.Scoped)).Where(IsShared)],
                IsOpenElsewhere = others.Any(other => other.Names.IsOpen || other.Names.HasWith),
                ReadElsewhere = [.. others.SelectMany(other => other.Names.Read).Where(IsShared)],
            };
        }
    }

    private static bool IsShared(string name) => !name.StartsWith('$');

    /// <summary>A template and all that it includes, however deep.</summary>
    private static HashSet<TemplateSource> GetRun(TemplateSource start, ImmutableArray<TemplateSource> sources)
    {
        var run = new HashSet<TemplateSource>(ReferenceEqualityComparer.Instance) { start };
        var pending = new Queue<TemplateSource>([start]);
        while (pending.TryDequeue(out var source))
        {
            foreach (var piece in sources.Where(s => s.PieceName is { } name && source.Names.Included?.Contains(name) != false && run.Add(s)))
                pending.Enqueue(piece);
        }

        return run;
    }
}
