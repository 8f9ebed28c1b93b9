using System.Collections;
using System.Numerics;
using PolicyKit.Rendering.Evaluation;
using PolicyKit.Syntax.Templates;
using PolicyKit.Text;

namespace PolicyKit.Rendering.BuiltIns;

/// <summary>The functions of <c>object</c>.</summary>
internal static class ObjectFunctions
{
    public static readonly BuiltInFunction[] All =
    [
        new("object.default", "value default", c => c[0] is null or "" ? c[1] : c[0]),
        new("object.eval", "value", c => Evaluate(c, isScript: true)),
        new("object.eval_template", "value", c => Evaluate(c, isScript: false)),
        new("object.format", "value format culture?", c => ValueFormat.Format(c, c[0], 1, 2)),
        new("object.from_json", "json", c => c[0] is null ? null : Json.Read(c)),
        new("object.has_key", "value key", c => c[0] is ITemplateObject o && o.TryGetMember(c.Text(1), out _)),
        new("object.has_value", "value key", c => c[0] is ITemplateObject o && o.TryGetMember(c.Text(1), out var value) && value is not null),
        new("object.keys", "value", c => GetMembers(c, (_, name) => name)),
        new("object.kind", "value", c => GetKind(c[0])),
        new("object.size", "value", c => GetSize(c[0])),
        new("object.to_json", "value", c => Json.Write(c)),
        new("object.typeof", "value", c => GetType(c[0])),
        new("object.values", "value", c => GetMembers(c, (o, name) => o.TryGetMember(name, out var value) ? value : null)),
    ];

    private static TemplateArray GetMembers(BuiltInCall call, Func<ITemplateObject, string, object?> select)
    {
        if (call[0] is null)
            return [];
        if (call[0] is not ITemplateObject members)
            throw call.Wrong(0, "is not an object", "Give an object");

        var names = members.MemberNames.ToList();
        call.Iterate(names.Count);
        return new TemplateArray(names.Select(name => select(members, name)));
    }

    private static object GetSize(object? value) => value switch
    {
        string or RenderedText => ValueText.Format(value).Length,
        ITemplateObject members => members.MemberNames.Count(),
        _ => (int)(Values.GetCount(value) ?? 0),
    };

    private static string? GetType(object? value) => value switch
    {
        null => null,
        bool => "boolean",
        string or RenderedText => "string",
        TemplateRange => "iterator",
        DateTime or DateOnly => "datetime",
        TimeSpan => "timespan",
        ITemplateFunction => "function",
        IEnumerable => "array",
        _ => Values.IsNumber(value) ? "number" : "object",
    };

    private static string? GetKind(object? value) => value switch
    {
        bool => "bool",
        int => "int",
        long => "long",
        BigInteger => "bigint",
        float => "float",
        double => "double",
        decimal => "decimal",
        TemplateRange => "range",
        _ => GetType(value),
    };

    // A function is called, a text is run, and anything else is its own value.
    private static object? Evaluate(BuiltInCall call, bool isScript) => call[0] switch
    {
        ITemplateFunction function => call.Invoke(function),
        string or RenderedText => Run(call, isScript),
        var value => value,
    };

    // An expression has a value; statements print as they run, and have the value that they return.
    private static object? RunScript(EvaluationContext context, BlockSyntax script)
    {
        if (script.Statements is [ExpressionStatementSyntax only])
            return context.Expressions.Evaluate(only.Expression);
        return context.Statements.Run(script) == Flow.Return ? context.TakeReturned() : null;
    }

    /// <summary>Runs a text as a template, within the same budget and scopes. What goes wrong in it goes wrong at the text.</summary>
    private static object? Run(BuiltInCall call, bool isScript)
    {
        var context = call.Context;
        var tree = TemplateSyntaxTree.Parse(SourceText.From(call.Text(0), context.Tree.Text.Path), new TemplateParseOptions { IsScript = isScript });
        if (tree.Diagnostics.FirstOrDefault(d => d.IsError) is { } error)
            throw call.SiteOf(0).Fault(EvaluationErrors.BrokenInclude, $"Mend this: {error.Message}", call.SiteOf(0).Code);

        object? value = null;
        try
        {
            context.Budget.EnterCall(call.Site);
            if (isScript)
                value = context.Calls.Within(context.Scopes.Frame, tree, () => RunScript(context, tree.Root.Body));
            else
                value = context.Capture(call.Site, () => context.Calls.Within(context.Scopes.Frame, tree, () => context.Statements.RunTemplate(tree.Root)));
            context.Budget.LeaveCall();
            return value;
        }
        catch (EvaluationFault fault)
        {
            throw new EvaluationFault(fault.Diagnostic with { Location = call.SiteOf(0).Location });
        }
    }
}
