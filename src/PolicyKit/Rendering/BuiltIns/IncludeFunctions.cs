using PolicyKit.Rendering.Evaluation;
using PolicyKit.Syntax.Templates;

namespace PolicyKit.Rendering.BuiltIns;

/// <summary>Functions that run other templates.</summary>
internal static class IncludeFunctions
{
    private const string TemplatePrefix = "tpl:";

    public static readonly BuiltInFunction[] All =
    [
        new("include", "name arguments...", c => Include(c, c[0], c.Arguments)),
        new("include_join", "names separator? begin? end?", Join),
    ];

    private static RenderedText Include(BuiltInCall call, object? name, CallArguments arguments)
    {
        var context = call.Context;
        var tree = Load(call, ValueText.Format(name));
        var list = new TemplateArray(arguments.ValuesFrom(0));
        var frame = new Frame(context.Scopes.Frame.Layers, context.Scopes.Frame.Variables) { Arguments = list };
        foreach (var (argument, (value, _)) in arguments.Named)
        {
            list.SetMember(argument, value);
            frame.Locals[argument] = value;
        }

        return context.Capture(call.Site, () => context.Calls.Within(frame, tree, () => context.Statements.RunTemplate(tree.Root)));
    }

    private static TemplateSyntaxTree Load(BuiltInCall call, string name)
    {
        if (name.Length == 0)
            throw call.Site.Fault(EvaluationErrors.UnknownInclude, "Name the template to include", "");
        if (call.Context.Options.IncludeLoader?.Invoke(name) is not { } tree)
            throw call.Site.Fault(EvaluationErrors.UnknownInclude, "Check the name against the pack's files", name);
        if (tree.Diagnostics.FirstOrDefault(d => d.IsError) is { } error)
            throw call.Site.Fault(EvaluationErrors.BrokenInclude, $"Mend {error.Location}: {error.Message}", name);
        return tree;
    }

    private static object Join(BuiltInCall call)
    {
        var parts = new List<Operand>();
        foreach (var name in call.List(0))
        {
            if (parts.Count > 0)
                parts.Add(Part(call, 1));
            parts.Add(new Operand(Include(call, name, new CallArguments()), call.SiteOf(0)));
        }

        // Nothing is not framed.
        var joined = call.Join(parts);
        return ValueText.Format(joined).Length == 0 ? joined : call.Join([Part(call, 2), new Operand(joined, call.SiteOf(0)), Part(call, 3)]);
    }

    // What stands between the templates can be a template itself.
    private static Operand Part(BuiltInCall call, int index)
    {
        var text = call.Text(index);
        var isTemplate = text.StartsWith(TemplatePrefix, StringComparison.Ordinal);
        return new Operand(isTemplate ? Include(call, text[TemplatePrefix.Length..], new CallArguments()) : text, call.SiteOf(index));
    }
}
