using PolicyKit.Documents;

namespace PolicyKit.Analyzers.Flow;

/// <summary>A rule that looks at each flowchart as a school sees it.</summary>
public abstract class FlowAnalyzer : DiagnosticAnalyzer
{
    public sealed override void Analyze(AnalysisContext context)
    {
        foreach (var document in context.Compilation.GetDocuments())
        {
            if (context.Compilation.FindDocumentSymbol(document.Id) is not { Flow: { } flow } symbol)
                continue;

            foreach (var flowchart in DocumentWalker.GetBlocks(document).OfType<Flowchart>())
                Analyze(new FlowPicture(flowchart.Graph, flow, document, symbol.Code, Descriptor, context.Report));
        }
    }

    internal abstract void Analyze(FlowPicture picture);
}
