using System.Collections.Immutable;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Binding.Templates;
using PolicyKit.Coverage;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Rendering;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Analyzers;

/// <summary>What a rule looks at, and where it reports.</summary>
public sealed class AnalysisContext
{
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly Lazy<ImmutableArray<TextContext>> _texts;
    private readonly Lazy<ImmutableArray<DocumentCoverage>> _coverage;

    public AnalysisContext(Compilation compilation)
    {
        Compilation = compilation;
        _texts = new Lazy<ImmutableArray<TextContext>>(() => [.. compilation.GetDocuments().Select(CreateText)]);
        _coverage = new Lazy<ImmutableArray<DocumentCoverage>>(() => [.. GuidanceCoverage.Measure(compilation).Where(document => compilation.IsWhole(document.Document))]);
    }

    public Compilation Compilation { get; }

    public ProfileSymbol Profile => Compilation.Profile;

    public DateOnly Today => Compilation.Today;

    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.ToImmutable();

    /// <summary>The school's documents, as rules about texts see them.</summary>
    public ImmutableArray<TextContext> Texts => _texts.Value;

    /// <summary>What the documents make of the guidance. Of one that broke off nobody knows what it would say.</summary>
    public ImmutableArray<DocumentCoverage> Coverage => _coverage.Value;

    /// <summary>What stands in the packs' templates, of one sort.</summary>
    public IEnumerable<(TNode Node, TemplateScope Scope)> GetBound<TNode>()
        where TNode : BoundNode => Compilation.Templates.SelectMany(template => template.Nodes.OfType<TNode>().Select(node => (node, template.Scope)));

    public void Report(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    /// <summary>Reports at the place of a profile path such as "people.dsl.phone".</summary>
    public void ReportAt(string path, DiagnosticDescriptor descriptor, string? hint, params ReadOnlySpan<object?> arguments) =>
        ReportAt(Profile.GetLocation(path), descriptor, hint, arguments);

    public void ReportAt(Location location, DiagnosticDescriptor descriptor, string? hint, params ReadOnlySpan<object?> arguments) =>
        Report(Diagnostic.Create(descriptor, location, arguments).WithHint(hint));

    private TextContext CreateText(Document document) =>
        new(ClauseTrace.Remove(document), Compilation.FindDocumentSymbol(document.Id), [Compilation.Pack], Today, Profile.Text, Report) { School = Compilation };
}
