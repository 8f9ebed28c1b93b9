using System.Globalization;
using PolicyKit.Syntax.Templates;

namespace PolicyKit.Rendering.Evaluation;

/// <summary>Runs <c>for</c>, <c>tablerow</c> and <c>while</c>.</summary>
internal sealed class LoopEvaluator(EvaluationContext context)
{
    public Flow Run(ForStatementSyntax loop)
    {
        context.Budget.EnterLoop();
        try
        {
            var items = GetItems(loop);
            if (items.Count == 0)
                return loop.Else is null ? Flow.Next : context.Statements.Run(loop.Else.Body);

            return loop.IsTableRow ? RunTable(loop, items) : RunItems(loop, items);
        }
        finally
        {
            context.Budget.LeaveLoop();
        }
    }

    public Flow Run(WhileStatementSyntax loop)
    {
        var state = new LoopState(null);
        var layer = new ScopeLayer(new TemplateObject([new("while", state)]), IsLoop: true);
        context.Budget.EnterLoop();
        context.Scopes.Frame.Layers.Add(layer);
        try
        {
            while (context.Expressions.IsTrue(loop.Condition))
            {
                context.Budget.Iterate(context.Site(loop.WhileKeyword));
                var flow = context.Statements.Run(loop.Body);
                state.Index++;
                if (flow == Flow.Break)
                    break;
                if (flow == Flow.Return)
                    return flow;
            }
        }
        finally
        {
            context.Scopes.Frame.Layers.Remove(layer);
            context.Budget.LeaveLoop();
        }

        return state.Index == 0 && loop.Else is not null ? context.Statements.Run(loop.Else.Body) : Flow.Next;
    }

    private Flow RunItems(ForStatementSyntax loop, List<object?> items)
    {
        var state = new LoopState(items.Count);
        return RunRounds(loop, items, state, () => { }, () => { });
    }

    private Flow RunTable(ForStatementSyntax loop, List<object?> items)
    {
        var columns = Math.Max(1, GetOption(loop, "cols") ?? 1);
        var state = new LoopState(items.Count);
        var origin = context.Tree.GetLocation(loop.Keyword);
        return RunRounds(loop, items, state, OpenCell, CloseCell);

        void OpenCell()
        {
            state.Column = state.Index % columns + 1;
            if (state.Column == 1)
                Write(string.Create(CultureInfo.InvariantCulture, $"<tr class=\"row{state.Index / columns + 1}\">"));
            Write(string.Create(CultureInfo.InvariantCulture, $"<td class=\"col{state.Column}\">"));
        }

        void CloseCell()
        {
            Write("</td>");
            if (state.Column == columns || state.IsLast)
                Write("</tr>\n");
        }

        void Write(string text) => context.Output.WriteValue(text, origin, SourceMapKind.BuiltIn);
    }

    private Flow RunRounds(ForStatementSyntax loop, List<object?> items, LoopState state, Action before, Action after)
    {
        var names = new TemplateObject([new(loop.Keyword.Text, state), new("for", state)]);
        var layer = new ScopeLayer(names, IsLoop: true);
        var variable = loop.Variable as VariableExpressionSyntax;
        context.Scopes.Frame.Layers.Add(layer);
        try
        {
            for (var i = 0; i < items.Count; i++)
            {
                context.Budget.Iterate(context.Site(loop));
                state.Index = i;
                state.IsLast = i == items.Count - 1;
                state.IsChanged = i == 0 || !Values.Equals(items[i], items[i - 1]);
                if (variable is { IsLocal: false })
                    names[variable.Name] = items[i];
                else
                    context.Expressions.AssignTo(loop.Variable, items[i]);

                before();
                var flow = context.Statements.Run(loop.Body);
                after();
                if (flow == Flow.Break)
                    break;
                if (flow == Flow.Return)
                    return flow;
            }
        }
        finally
        {
            context.Scopes.Frame.Layers.Remove(layer);
        }

        return Flow.Next;
    }

    private List<object?> GetItems(ForStatementSyntax loop)
    {
        var value = context.Expressions.EvaluateValue(loop.Iterated);
        if (value is null)
            return [];

        var site = context.Site(loop.Iterated);
        var sequence = value is TemplateObject members ? GetPairs(members) : Values.AsSequence(value);
        if (sequence is null)
            throw site.Fault(EvaluationErrors.NotIterable, "Loop over a list", site.Code, ValueText.DescribeKind(value));

        var items = sequence.Skip(GetOption(loop, "offset") ?? 0).Take(GetOption(loop, "limit") ?? int.MaxValue);
        var list = items.Take(context.Budget.OneTooMany).ToList();
        if (loop.Options.Any(o => o.Name.Is("reversed")))
            list.Reverse();
        return list;
    }

    private int? GetOption(ForStatementSyntax loop, string name)
    {
        var option = loop.Options.FirstOrDefault(o => o.Name.Is(name) && o.Value is not null);
        if (option is null)
            return null;

        var value = context.Expressions.EvaluateValue(option.Value!);
        if (Values.ToBigInteger(value) is { } number && number >= int.MinValue && number <= int.MaxValue)
            return (int)number;

        var site = context.Site(option.Value!);
        throw site.Fault(EvaluationErrors.WrongArgument, "Give a whole number", name, loop.Keyword.Text, "is not a whole number");
    }

    private static IEnumerable<object?> GetPairs(TemplateObject members) =>
        members.MemberNames.ToList().Select(name => new TemplateObject([new("key", name), new("value", members[name])]));
}
