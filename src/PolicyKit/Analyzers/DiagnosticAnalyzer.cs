using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers;

/// <summary>One rule: what it looks for, and its page.</summary>
public abstract class DiagnosticAnalyzer
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    public abstract void Analyze(AnalysisContext context);
}
