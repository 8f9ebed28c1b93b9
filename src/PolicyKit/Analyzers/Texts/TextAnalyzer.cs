namespace PolicyKit.Analyzers.Texts;

/// <summary>A rule about what a document says. It needs no school, so that it also judges files that were made elsewhere.</summary>
public abstract class TextAnalyzer : DiagnosticAnalyzer
{
    public sealed override void Analyze(AnalysisContext context)
    {
        foreach (var text in context.Texts)
            Analyze(text);
    }

    public abstract void Analyze(TextContext context);
}
