using PolicyKit.Rendering.BuiltIns;
using PolicyKit.Syntax.Templates;

namespace PolicyKit.Rendering.Evaluation;

/// <summary>What the parts of one evaluation share.</summary>
internal sealed class EvaluationContext
{
    public EvaluationContext(TemplateSyntaxTree tree, EvaluationOptions options)
    {
        Tree = tree;
        Options = options;
        Budget = new EvaluationBudget(options.Limits);
        Output = new OutputWriter(options.Limits.OutputLength);
        var globals = new TemplateObject(options.Globals.OrderBy(g => g.Key, StringComparer.Ordinal));
        Scopes = new Scopes(globals, BuiltInLibrary.Create());
        Operators = new Operators(this);
        Expressions = new ExpressionEvaluator(this);
        Assignments = new AssignmentEvaluator(this);
        Statements = new StatementEvaluator(this);
        Calls = new CallEvaluator(this);
    }

    public EvaluationOptions Options { get; }

    public EvaluationBudget Budget { get; }

    public Scopes Scopes { get; }

    public Operators Operators { get; }

    public ExpressionEvaluator Expressions { get; }

    public AssignmentEvaluator Assignments { get; }

    public StatementEvaluator Statements { get; }

    public CallEvaluator Calls { get; }

    /// <summary>The template whose code runs now: an include or a function changes it for as long as it runs.</summary>
    public TemplateSyntaxTree Tree { get; set; }

    public OutputWriter Output { get; set; }

    /// <summary>What <c>ret</c> returned, until its function takes it; <see cref="NoValue"/> for a bare <c>ret</c>.</summary>
    public object? Returned { private get; set; }

    /// <summary>How many loops run now, those of callers included.</summary>
    public int Loops { get; set; }

    /// <summary>How often <c>array.cycle</c> was asked for each group.</summary>
    public Dictionary<string, int> Cycles { get; } = new(StringComparer.Ordinal);

    public RepeatableNumbers Numbers { get; } = new();

    public CodeSite Site(TemplateSyntaxElement element) => new(Tree, element.Span);

    public object? TakeReturned()
    {
        var returned = Returned;
        Returned = null;
        return returned;
    }

    /// <summary>Runs something whose output becomes a value instead of being printed.</summary>
    public RenderedText Capture(CodeSite site, Action print)
    {
        var outer = Output;
        var captured = new OutputWriter(Options.Limits.OutputLength);
        Output = captured;
        try
        {
            print();
        }
        finally
        {
            Output = outer;
        }

        Budget.CheckLength(site, captured.Length);
        return captured.ToRenderedText();
    }
}
