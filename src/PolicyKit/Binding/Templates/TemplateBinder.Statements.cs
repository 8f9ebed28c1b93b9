using PolicyKit.Syntax.Templates;
using PolicyKit.Text;

namespace PolicyKit.Binding.Templates;

internal sealed partial class TemplateBinder
{
    private static readonly NamedType LoopState = new(
        "the state of a loop",
        [
            .. new[] { "index", "rindex", "length", "col" }.Select(name => KeyValuePair.Create<string, TemplateType>(name, TemplateType.Number)),
            .. new[] { "first", "last", "even", "odd", "changed" }.Select(name => KeyValuePair.Create<string, TemplateType>(name, TemplateType.Bool)),
        ]);

    private void BindBlock(BlockSyntax block)
    {
        var wasReachable = _state.IsReachable;
        StatementSyntax? leaving = null;
        foreach (var statement in block.Statements)
        {
            if (leaving is not null && wasReachable && IsMeaningful(statement))
            {
                _nodes.Add(new BoundUnreachable(AtContent(statement), GetCode(leaving.Tokens().First())));
                wasReachable = false;
            }

            BindStatement(statement);
            if (!_state.IsReachable)
                leaving ??= statement;
        }
    }

    // Blank text between tags is no loss.
    private bool IsMeaningful(StatementSyntax statement) => statement switch
    {
        TextStatementSyntax text => GetContent(text).Length > 0,
        EmptyStatementSyntax or SkippedTokensSyntax => false,
        _ => true,
    };

    private TextSpan GetContent(TextStatementSyntax text)
    {
        var content = _source.Tree.Text.ToString(text.Printed);
        return new TextSpan(text.Printed.Start + content.Length - content.TrimStart().Length, content.Trim().Length);
    }

    private Location AtContent(StatementSyntax statement) => statement is TextStatementSyntax text && _source.Host is null
        ? new Location(_source.Tree.Text, GetContent(text))
        : At(statement);

    private void BindStatement(StatementSyntax statement)
    {
        switch (statement)
        {
            case ExpressionStatementSyntax expression:
                Print(expression.Expression);
                break;
            case AssignmentSyntax assignment:
                BindAssignment(assignment);
                break;
            case IfStatementSyntax conditional:
                BindIf(conditional);
                break;
            case CaseStatementSyntax cases:
                BindCase(cases);
                break;
            case ForStatementSyntax loop:
                BindFor(loop);
                break;
            case WhileStatementSyntax loop:
                BindWhile(loop);
                break;
            case CaptureStatementSyntax capture:
                BindBlock(capture.Body);
                AssignTo(capture.Target, TemplateType.FreeText);
                break;
            case WithStatementSyntax with:
                _with.Add(Bind(with.Target));
                BindBlock(with.Body);
                _with.RemoveAt(_with.Count - 1);
                break;
            case WrapStatementSyntax wrap:
                BindWrap(wrap);
                break;
            case ImportStatementSyntax import:
                Bind(import.Value);
                break;
            case FunctionStatementSyntax function:
                Define(function, function.Name, function.Parameters, () => BindBlock(function.Body));
                break;
            case InlineFunctionSyntax function:
                Define(function, function.Name, function.Parameters, () => Return(Bind(function.Value)));
                break;
            case ReturnStatementSyntax ret:
                BindReturn(ret);
                break;
            case JumpStatementSyntax:
                _state = _state.Stop();
                break;
        }
    }

    private void Print(ExpressionSyntax expression)
    {
        var type = Bind(expression);
        if (_state.IsReachable)
            _nodes.Add(new BoundPrint(At(expression), GetCode(GetSource(expression)), type));
    }

    private static ExpressionSyntax GetSource(ExpressionSyntax expression)
    {
        while (expression is PipeExpressionSyntax pipe)
            expression = pipe.Source;
        return expression;
    }

    private void BindAssignment(AssignmentSyntax assignment)
    {
        var type = Bind(assignment.Value);
        if (assignment.Operator.Kind != TemplateTokenKind.Equals)
            type = GetSumType(Bind(assignment.Target), type);
        AssignTo(assignment.Target, type);

        if (assignment is { Target: VariableExpressionSyntax variable, Operator.Kind: TemplateTokenKind.Equals })
            _state = _state.SetMeaning(variable.Name, assignment.Value);
    }

    private void AssignTo(ExpressionSyntax target, TemplateType type)
    {
        switch (target)
        {
            case VariableExpressionSyntax variable:
                _state = _state.Set(variable.Name, type);
                break;
            case MemberExpressionSyntax { Target: VariableExpressionSyntax { Name: "this" } } member:
                _state = _state.Set(member.Member.Text, type);
                break;
            case MemberExpressionSyntax member:
                Bind(member.Target);
                Learn(target, type);
                break;
            case IndexExpressionSyntax index:
                Bind(index.Target);
                Bind(index.Index);
                Learn(target, type);
                break;
        }
    }

    private void Learn(ExpressionSyntax target, TemplateType type)
    {
        if (GetPath(target) is { } path)
            _state = _state.Forget(path).Narrow(path, type);
    }

    private void BindIf(IfStatementSyntax conditional)
    {
        var (then, otherwise) = BindCondition(conditional.Condition);
        var after = Within(then, conditional.Then);
        foreach (var elseIf in conditional.ElseIfs)
        {
            _state = otherwise;
            (then, otherwise) = BindCondition(elseIf.Condition);
            after = FlowState.Join(after, Within(then, elseIf.Body));
        }

        _state = FlowState.Join(after, conditional.Else is null ? otherwise : Within(otherwise, conditional.Else.Body));
    }

    private FlowState Within(FlowState state, BlockSyntax block)
    {
        _state = state;
        BindBlock(block);
        return _state;
    }

    private void BindCase(CaseStatementSyntax cases)
    {
        var type = Bind(cases.Value);
        var after = FlowState.Unreachable;
        var rest = _state;
        foreach (var when in cases.Whens)
        {
            _state = rest;
            foreach (var value in when.Values)
            {
                Bind(value.Value);
                Compare(cases.Value, type, value.Value);
            }

            rest = _state;
            var excludesNothing = when.Values.All(v => v.Value is LiteralExpressionSyntax { Value: not null });
            after = FlowState.Join(after, Within(excludesNothing ? WhenTrue(rest, cases.Value) : rest, when.Body));
            if (when.Values.Any(v => v.Value is LiteralExpressionSyntax { Value: null }))
                rest = WhenTrue(rest, cases.Value);
        }

        _state = FlowState.Join(after, cases.Else is null ? rest : Within(rest, cases.Else.Body));
    }

    private void BindFor(ForStatementSyntax loop)
    {
        var type = Bind(loop.Iterated);
        _nodes.Add(new BoundLoop(At(loop.Iterated), GetCode(loop.Iterated), type));
        foreach (var option in loop.Options.Where(o => o.Value is not null))
            Bind(option.Value!);

        var before = _state;
        var entry = Repeat(loop.Body);
        var variable = loop.Variable as VariableExpressionSyntax;
        _state = entry.Set("for", LoopState).Set(loop.Keyword.Text, LoopState);
        if (variable is not null)
            _state = _state.Set(variable.Name, GetItemType(type));

        BindBlock(loop.Body);
        var end = _state.Restore("for", before).Restore(loop.Keyword.Text, before);
        if (variable is not null)
            end = end.Restore(variable.Name, before);

        // A round that is left early has set no more than was set before it.
        var unchanged = before.Blur(TemplateNames.Collect(loop.Body).Assigned.Keys);
        if (HasJump(loop.Body) || loop.Else is null && !HasItems(loop))
            end = FlowState.Join(end, unchanged);
        _state = loop.Else is null ? end : FlowState.Join(end, Within(unchanged, loop.Else.Body));
    }

    private static bool HasItems(ForStatementSyntax loop) => loop.Options.IsEmpty && loop.Iterated is
        ArrayExpressionSyntax { Elements.Length: > 0 }
        or BinaryExpressionSyntax { Operator.Kind: TemplateTokenKind.DotDot, Left: LiteralExpressionSyntax, Right: LiteralExpressionSyntax };

    private static TemplateType GetItemType(TemplateType type) => type is ListType list ? list.Element : TemplateType.Any;

    private void BindWhile(WhileStatementSyntax loop)
    {
        var before = _state;
        _state = Repeat(loop.Body).Set("while", LoopState);
        var (body, done) = BindCondition(loop.Condition);
        var after = HasJump(loop.Body) ? FlowState.Join(done, before.Blur(TemplateNames.Collect(loop.Body).Assigned.Keys)) : done;
        Within(body, loop.Body);
        _state = after.Restore("while", before);
    }

    /// <summary>The state in which any round of a loop may begin: what a round sets may have been set by the one before.</summary>
    private FlowState Repeat(BlockSyntax body)
    {
        var assigned = TemplateNames.Collect(body).Assigned.Keys;
        var state = _state.Blur(assigned);
        foreach (var name in assigned.Where(name => !state.IsSet(name, out _) && !_scope.Globals.ContainsKey(name)))
            state = state.Set(name, TemplateType.Any);
        return state;
    }

    private static bool HasJump(TemplateSyntaxNode node)
    {
        var pending = new Stack<TemplateSyntaxElement>([node]);
        while (pending.TryPop(out var element))
        {
            if (element is JumpStatementSyntax)
                return true;
            foreach (var child in element.Children)
                pending.Push(child);
        }

        return false;
    }

    private void BindWrap(WrapStatementSyntax wrap)
    {
        if (wrap.Target is CallExpressionSyntax call)
            BindCall(call, piped: null);
        else
            Invoke(BindUncalled(wrap.Target), wrap.Target, wrap.Target, []);

        var before = _state;
        BindBlock(wrap.Body);
        _state = FlowState.Join(before, _state);
    }

    private void Define(TemplateSyntaxNode node, ExpressionSyntax name, ParameterListSyntax? parameters, Action bindBody)
    {
        var function = _functions[node];
        AssignTo(name, function.Type);
        foreach (var parameter in parameters?.Parameters ?? [])
        {
            if (parameter.Default is not null)
                Bind(parameter.Default);
        }

        var (outerState, outerFunction) = (_state, _function);
        (_state, _function) = (FlowState.Start, function);
        foreach (var parameter in parameters?.Parameters ?? [])
            _state = _state.Set(parameter.Name.Text, function.GetParameterType(parameter));

        function.Result = TemplateType.Nothing;
        bindBody();

        // A body that comes to its end has printed and returns nothing that a type could tell.
        if (_state.IsReachable)
            function.Result = TemplateType.Any;
        (_state, _function) = (outerState, outerFunction);
    }

    private void BindReturn(ReturnStatementSyntax ret)
    {
        if (_function is null && ret.Value is not null)
            Print(ret.Value);
        else
            Return(ret.Value is null ? TemplateType.Any : Bind(ret.Value));
        _state = _state.Stop();
    }

    private void Return(TemplateType type)
    {
        if (_function is not null)
            _function.Result = _function.Result is NothingType ? type : TemplateType.Join(_function.Result, type);
        _state = _state.Stop();
    }
}
