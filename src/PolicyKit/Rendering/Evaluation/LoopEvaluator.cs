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

            return RunRounds(loop, items, new TableCells(context, loop, loop.IsTableRow ? GetOption(loop, "cols") ?? 1 : null));
        }
        finally
        {
            context.Budget.LeaveLoop();
        }
    }

    public Flow Run(WhileStatementSyntax loop)
    {
        var state = new LoopState(null, new ValueEquality(context.Budget, context.Site(loop)));
        var layer = new ScopeLayer(new TemplateObject([new("while", state)]), IsLoop: true);
        context.Budget.EnterLoop();
        context.Loops++;
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
            context.Loops--;
            context.Budget.LeaveLoop();
        }

        return Flow.Next;
    }

    private Flow RunRounds(ForStatementSyntax loop, List<object?> items, TableCells cells)
    {
        var state = new LoopState(items, new ValueEquality(context.Budget, context.Site(loop)));
        var names = new TemplateObject([new(loop.Keyword.Text, state), new("for", state)]);
        var layer = new ScopeLayer(names, IsLoop: true);
        var variable = loop.Variable as VariableExpressionSyntax;
        context.Loops++;
        context.Scopes.Frame.Layers.Add(layer);
        try
        {
            for (var i = 0; i < items.Count; i++)
            {
                context.Budget.Iterate(context.Site(loop));
                state.Index = i;
                if (variable is { IsLocal: false })
                    names[variable.Name] = items[i];
                else
                    context.Assignments.AssignTo(loop.Variable, items[i]);

                cells.Open(state);
                var flow = context.Statements.Run(loop.Body);
                cells.Close(state);
                if (flow == Flow.Break)
                    break;
                if (flow == Flow.Return)
                    return flow;
            }
        }
        finally
        {
            context.Scopes.Frame.Layers.Remove(layer);
            context.Loops--;
            if (variable is { IsLocal: true })
                context.Scopes.Frame.Locals.Remove(variable.Name[1..]);
        }

        return Flow.Next;
    }

    private List<object?> GetItems(ForStatementSyntax loop)
    {
        var value = context.Expressions.EvaluateValue(loop.Iterated);
        if (value is null)
            return [];

        var site = context.Site(loop.Iterated);
        var sequence = value is string text ? text.Select(c => c.ToString()) : Values.AsSequence(value) ?? (value is ITemplateObject members ? Values.GetPairs(members) : null);
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
}
