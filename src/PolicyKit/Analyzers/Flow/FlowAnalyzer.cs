namespace PolicyKit.Analyzers.Flow;

/// <summary>A rule that looks at each flowchart as a school sees it.</summary>
public abstract class FlowAnalyzer : DiagnosticAnalyzer
{
    public sealed override void Analyze(AnalysisContext context)
    {
        foreach (var picture in FlowPicture.Find(context, Descriptor))
            Analyze(picture);
    }

    internal abstract void Analyze(FlowPicture picture);
}
