using PolicyKit.Diagnostics;
using PolicyKit.Rendering.Evaluation;
using PolicyKit.Syntax.Templates;
using PolicyKit.Text;

namespace PolicyKit.Tests.Rendering.Evaluation;

/// <summary>The one place where tests of templates meet the evaluator.</summary>
internal static class TemplateCheck
{
    // A slow machine must not turn one error into another.
    public static readonly EvaluationOptions Options = new()
    {
        Now = new DateTime(2026, 11, 21, 9, 30, 0),
        Limits = new EvaluationLimits { Time = TimeSpan.FromMinutes(5) },
    };

    public static EvaluationOptions With(params (string Name, object? Value)[] globals) =>
        Options with { Globals = Options.Globals.AddRange(globals.Select(g => KeyValuePair.Create(g.Name, g.Value))) };

    public static EvaluationOptions Including(params (string Name, string Template)[] templates) => Options with
    {
        IncludeLoader = name => templates.Where(t => t.Name == name).Select(t => Parse(t.Template, t.Name)).FirstOrDefault(),
    };

    public static void Prints(string expected, string template, EvaluationOptions? options = null)
    {
        var result = Run(template, options);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(expected, result.Text);
    }

    /// <summary>The one error of a template, which must be at the place that the expectation names: line:column id.</summary>
    public static Diagnostic Fails(string expected, string template, EvaluationOptions? options = null)
    {
        var error = Assert.Single(Run(template, options).Diagnostics, d => d.IsError);
        Assert.Equal(expected, $"{error.Location!.Start} {error.Id}");
        Assert.DoesNotMatch(@"\.$|\{\d", error.Message);
        Assert.All(error.Hints, hint => Assert.Matches("^[A-Z].*[^.]$", hint));
        Assert.NotEmpty(error.Hints);
        return error;
    }

    public static EvaluationResult Run(string template, EvaluationOptions? options = null) =>
        TemplateEvaluator.Evaluate(Parse(template, "test.sbn-md"), options ?? Options);

    public static TemplateSyntaxTree Parse(string template, string path) => TemplateSyntaxTree.Parse(SourceText.From(template, path));
}
