using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Rendering.Evaluation;
using PolicyKit.Rendering.Layers;
using PolicyKit.Rendering.Markdown;
using PolicyKit.Rendering.Model;
using PolicyKit.Symbols;
using PolicyKit.Syntax.Templates;
using PolicyKit.Text;

namespace PolicyKit.Rendering;

/// <summary>Runs the templates of a document and reads what they print into the document model.</summary>
internal sealed class DocumentRenderer
{
    // Steps and sizes bound a section; the clock only ends what they miss, and a busy machine must not change a document.
    private static readonly TimeSpan PatientTime = TimeSpan.FromSeconds(30);

    private const string PolicyCode = "POL";

    private readonly TemplateModel _model;
    private readonly EvaluationOptions _options;
    private readonly DocumentChanges _changes;
    private readonly FlowQuestions _questions;
    private readonly TermRenamer _renamer;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    private DocumentRenderer(TemplateModel model)
    {
        _model = model;
        _changes = new DocumentChanges(model, RenderChange);
        _questions = new FlowQuestions(model, RenderLines);
        _renamer = TermRenamer.Create(model.Pack, model.Document.Code);
        _options = new EvaluationOptions
        {
            Globals = model.GetGlobals().Append(new("attr", AttributeFunction.Instance)).ToImmutableDictionary(),
            IncludeLoader = name => model.Pack.Partials.GetValueOrDefault(name),
            Formatter = MarkdownFormatter.Instance,
            Limits = EvaluationLimits.Default with { Time = PatientTime, RegexTime = PatientTime },
            Now = model.Today.ToDateTime(TimeOnly.MinValue),
            StrictVariables = true,
            StrictMembers = true,
        };
    }

    /// <summary>Null when the school does not get this document.</summary>
    public static DocumentRendering? Render(TemplateModel model, DocumentRenderOptions options)
    {
        var renderer = new DocumentRenderer(model);
        return renderer.IsTrue(model.Document.When)
            ? new DocumentRendering(renderer.Render(options), [.. Diagnostic.Sort(renderer._diagnostics.DistinctBy(d => d.Identity))])
            : null;
    }

    /// <summary>Whether a condition of the document holds; what is wrong with it is reported where its template is.</summary>
    public static bool Holds(TemplateModel model, TemplateSyntaxTree? condition) => new DocumentRenderer(model).IsTrue(condition);

    private Document Render(DocumentRenderOptions options)
    {
        var symbol = _model.Document;
        var profile = _model.Profile;
        var flow = symbol.Flow is null ? null : _renamer.Rename(RenderFlow(symbol.Flow));
        var markdown = ImmutableArray.CreateBuilder<string>();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var section in symbol.Sections)
        {
            var result = Evaluate(section.Template);
            markdown.Add(result.Text.Trim());
            blocks.AddRange(MarkdownReader.Read(result.Text, new SectionContext(
                section.Name, section.Pack, span => FindTemplate(result.SourceMap, span), flow, _diagnostics.Add)));
            blocks.AddRange(_changes.GetAdditions(section));
        }

        var document = new Document
        {
            Id = symbol.Id,
            Title = _renamer.RenameTitle(RenderText(symbol.Title)),
            Subtitle = _renamer.RenameTitle(RenderText(symbol.Subtitle)),
            Description = _renamer.RenameTitle(RenderText(symbol.Description)),
            Publisher = profile.School.Name ?? "[school.name]",
            // The appendix is for whoever checks the text, and comes on top of the pages that the text may take.
            Page = options.HasTrace && blocks.Contains(ClauseTrace.Placeholder) ? symbol.Page with { PageBudget = 0 } : symbol.Page,
            Theme = symbol.Page.IsPocketSized ? options.Theme.WithoutLogos() : options.Theme,
            StatusLine = StatusLine.Create(_model),
            FooterLine = GetFooterLine(),
            Watermark = options.Watermark,
            NumberPrefix = symbol.IsNumbered ? profile.Policy.SectionNumber ?? "" : "",
            Date = _model.Today,
            Version = profile.Policy.Version ?? "",
            Blocks = Finish(blocks.ToImmutable(), flow, options),
            Markdown = string.Join("\n\n", markdown) + "\n",
        };
        ReportRenamed(document);
        return document;
    }

    /// <summary>The school's line, and its board's beside it.</summary>
    private string GetFooterLine()
    {
        string?[] lines = [_model.Profile.Brand.Footer, _model.Pack.Brand?.Footer];
        return string.Join(" · ", lines.Where(line => !string.IsNullOrEmpty(line)));
    }

    private void ReportRenamed(Document document)
    {
        foreach (var term in _renamer.Terms.Where(term => _renamer.GetCount(term) > 0))
            _diagnostics.Add(Diagnostic.Create(RenderingDiagnostics.Renamed, term.Location, term.From, term.To, _renamer.GetCount(term), document.Id)
                .WithHint("Read the places once, to see that the new name fits each of them"));
    }

    /// <summary>What an operation of a pack says in the documents.</summary>
    private ImmutableArray<Block> RenderChange(PackChange change, string clause, TemplateSyntaxTree words)
    {
        var text = Evaluate(words, change.Location).Text;
        return MarkdownReader.Read(text, new SectionContext(Slug.From(clause), change.Pack, _ => change.Location, null, _diagnostics.Add) { Clauses = [clause] });
    }

    private ImmutableArray<Block> Finish(ImmutableArray<Block> blocks, FlowGraph? flow, DocumentRenderOptions options)
    {
        blocks = _changes.Apply(blocks, flow is null ? null : FlowSteps.FindSteps(blocks, flow));
        if (_model.Document is { Code: PolicyCode, Flow: null })
            blocks = _questions.Tell(blocks, _model.Pack.Documents.Select(document => document.Flow).FirstOrDefault(flow => flow is not null) is { } told ? LeaveOutHidden(told) : null);
        CheckClauses(blocks);
        blocks = _renamer.Rename(blocks);

        // What stands before the first break is the cover, so a break that opens the document would leave it empty.
        if (blocks is [PanelBreak, ..])
            blocks = blocks.RemoveAt(0);

        blocks = ClauseTrace.Fill(blocks, _model.Pack, options.HasTrace);
        if (_model.Document.IsNumbered)
            blocks = HeadingNumbers.Number(blocks, _model.Profile.Policy.SectionNumber ?? "");
        return BlockIds.MakeUnique(blocks);
    }

    private FlowSymbol LeaveOutHidden(FlowSymbol flow) => flow with { Nodes = [.. flow.Nodes.Where(node => IsTrue(node.When))] };

    private FlowGraph RenderFlow(FlowSymbol flow)
    {
        var nodes = LeaveOutHidden(flow).Nodes.Select(RenderNode).ToImmutableArray();
        var graph = new FlowGraph
        {
            Title = RenderText(flow.Title),
            Description = RenderText(flow.Description),
            Nodes = nodes,
            Edges = [.. flow.Edges.Where(e => nodes.Any(n => n.Id == e.From) && nodes.Any(n => n.Id == e.To))],
        };
        graph = _questions.Draw(graph, flow);
        foreach (var (question, reason) in _questions.Moved)
            _diagnostics.Add(Diagnostic.Create(RenderingDiagnostics.QuestionMoved, question.Location, question.Id, reason)
                .WithHint("Read the policy once, to see that it says the question where it belongs"));
        return graph;
    }

    private FlowNode RenderNode(FlowNodeSymbol node)
    {
        var lines = RenderLines(node.Text, node.Location);
        return new FlowNode(node.Id, node.Kind, node.Lane, lines.IsEmpty ? node.Id : DocumentWalker.GetText(lines[0]))
        {
            Details = [.. lines.Skip(1)],
            IsList = node.IsList,
            IsNumbered = node.IsNumbered,
            Origin = new Origin(node.Location, _changes.Apply(node.Clauses), node.Pack),
        };
    }

    private ImmutableArray<ImmutableArray<Inline>> RenderLines(TemplateSyntaxTree template, Location location) =>
    [
        .. Evaluate(template, location).Text
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(InlineReader.ReadLine),
    ];

    private bool IsTrue(TemplateSyntaxTree? condition) => condition is null || Evaluate(condition).Text.Trim() == "true";

    /// <summary>A single line of plain text, such as a title.</summary>
    private string RenderText(TemplateSyntaxTree template) => DocumentWalker.GetText(InlineReader.ReadLine(Evaluate(template).Text.Trim()));

    private EvaluationResult Evaluate(TemplateSyntaxTree template, Location? location = null)
    {
        var result = TemplateEvaluator.Evaluate(template, _options);
        _diagnostics.AddRange(location is null ? result.Diagnostics : result.Diagnostics.Select(d => d with { Location = location }));
        return result;
    }

    private static Location? FindTemplate(SourceMap map, TextSpan span)
    {
        if (map.GetOrigin(span.Start) is not { } start)
            return null;

        // A block ends where its last character was written; a block that several templates wrote is found by its start.
        var end = map.GetOrigin(Math.Max(span.Start, span.End - 1));
        return end is not null && ReferenceEquals(end.Text, start.Text) && end.Span.End >= start.Span.Start
            ? start with { Span = TextSpan.FromBounds(start.Span.Start, Math.Min(start.Text.Length, end.Span.End + (end.Span.IsEmpty ? 1 : 0))) }
            : start;
    }

    private void CheckClauses(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks.SelectMany(DocumentWalker.GetBlocks))
        {
            var origins = block is Flowchart flowchart ? flowchart.Graph.Nodes.Select(n => n.Origin) : [block.Origin];
            foreach (var origin in origins)
            {
                foreach (var clause in origin.Clauses.Where(IsUnknown))
                {
                    var nearest = ClauseId.FindNearest(clause, _model.Pack.Clauses.Keys);
                    _diagnostics.Add(Diagnostic.Create(RenderingDiagnostics.UnknownClause, origin.Template, clause)
                        .WithHint(nearest is null ? null : $"Change it to “{nearest}”"));
                }
            }
        }
    }

    private bool IsUnknown(string clause) => ClauseId.IsClause(clause) && !_model.Pack.Clauses.ContainsKey(clause);
}
