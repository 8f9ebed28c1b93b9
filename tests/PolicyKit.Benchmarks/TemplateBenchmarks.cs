using BenchmarkDotNet.Attributes;
using PolicyKit.Rendering.Evaluation;
using PolicyKit.Syntax.Templates;

namespace PolicyKit.Benchmarks;

/// <summary>Reading a template, and running one that was read before.</summary>
[MemoryDiagnoser]
public class TemplateBenchmarks
{
    private readonly TemplateSyntaxTree _tree = TemplateSyntaxTree.Parse(Handbook.Template);

    [Benchmark]
    public TemplateSyntaxTree Parse() => TemplateSyntaxTree.Parse(Handbook.Template);

    [Benchmark]
    public EvaluationResult Render() => TemplateEvaluator.Evaluate(_tree, Handbook.Options);
}
