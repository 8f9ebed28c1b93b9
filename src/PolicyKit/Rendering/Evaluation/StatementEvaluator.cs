using PolicyKit.Rendering.BuiltIns;
using PolicyKit.Syntax.Templates;
using PolicyKit.Text;

namespace PolicyKit.Rendering.Evaluation;

/// <summary>Where a statement leaves the evaluation.</summary>
internal enum Flow
{
    Next,
    Break,
    Continue,
    Return,
}

/// <summary>Runs statements.</summary>
internal sealed class StatementEvaluator(EvaluationContext context)
{
    private object? _lastValue;
    private ReturnStatementSyntax? _lastReturn;

    /// <summary>Runs a whole template and prints what it returns; its value is that, or else the value of its last statement.</summary>
    public object? RunTemplate(TemplateSyntax template)
    {
        _lastValue = null;
        if (Run(template.Body) != Flow.Return)
            return GetLastValue();

        var returned = context.TakeReturned();
        if (_lastReturn is { Value: { } expression })
            Print(returned, expression);
        return returned is NoValue ? null : returned;
    }

    private object? GetLastValue() => _lastValue switch
    {
        NoValue => null,
        // Of an included template, perhaps: its own tokens know its text.
        TextStatementSyntax { Text: { } token } text => token.Text.Substring(text.Printed.Start - token.Position, text.Printed.Length),
        _ => _lastValue,
    };

    public Flow Run(BlockSyntax block)
    {
        foreach (var statement in block.Statements)
        {
            var flow = Run(statement);
            if (flow != Flow.Next)
                return flow;
        }

        return Flow.Next;
    }

    private Flow Run(StatementSyntax statement)
    {
        context.Budget.EnterLevel(context.Tree, statement);
        var flow = RunUnguarded(statement);
        context.Budget.LeaveLevel();
        return flow;
    }

    private Flow RunUnguarded(StatementSyntax statement)
    {
        switch (statement)
        {
            case TextStatementSyntax text:
                PrintText(text);
                return Flow.Next;
            case EscapedTextSyntax escaped:
                PrintLiteral(escaped.Text.Span);
                return Flow.Next;
            case ExpressionStatementSyntax expression:
                _lastValue = context.Expressions.Evaluate(expression.Expression);
                Print(_lastValue, expression.Expression);
                return Flow.Next;
            case AssignmentSyntax assignment:
                _lastValue = null;
                context.Assignments.Assign(assignment);
                return Flow.Next;
            case IfStatementSyntax conditional:
                return RunIf(conditional);
            case CaseStatementSyntax cases:
                return RunCase(cases);
            case ForStatementSyntax loop:
                return new LoopEvaluator(context).Run(loop);
            case WhileStatementSyntax loop:
                return new LoopEvaluator(context).Run(loop);
            case JumpStatementSyntax jump when context.Loops == 0:
                throw context.Site(jump).Fault(EvaluationErrors.JumpOutsideLoop, "Use it between for or while and end", jump.Keyword);
            case JumpStatementSyntax jump:
                return jump.IsBreak ? Flow.Break : Flow.Continue;
            case ReturnStatementSyntax ret:
                context.Returned = ret.Value is null ? NoValue.Instance : context.Expressions.EvaluateValue(ret.Value);
                _lastReturn = ret;
                return Flow.Return;
            case CaptureStatementSyntax capture:
                return RunCapture(capture);
            case WithStatementSyntax with:
                return RunWith(with);
            case WrapStatementSyntax wrap:
                Print(context.Calls.Wrap(wrap), wrap.Target);
                return Flow.Next;
            case ImportStatementSyntax import:
                Import(import);
                return Flow.Next;
            case ReadOnlyStatementSyntax { Variable: VariableExpressionSyntax variable }:
                context.Scopes.MakeReadOnly(variable.Name);
                return Flow.Next;
            case FunctionStatementSyntax function:
                Define(function.Name, function.Parameters, function.Body);
                return Flow.Next;
            case InlineFunctionSyntax function:
                Define(function.Name, function.Parameters, function.Value);
                return Flow.Next;
            default:
                return Flow.Next;
        }
    }

    private void PrintText(TextStatementSyntax text)
    {
        PrintLiteral(text.Printed);
        if (!text.Printed.IsEmpty)
            _lastValue = text;
        context.Output.Indentation = text.Indentation;
    }

    private void PrintLiteral(TextSpan span) =>
        context.Output.WriteLiteral(context.Tree.Text, span);

    private void Print(object? value, ExpressionSyntax expression)
    {
        var origin = context.Site(expression);
        var kind = expression is CallExpressionSyntax or PipeExpressionSyntax ? SourceMapKind.BuiltIn : SourceMapKind.Value;
        switch (value)
        {
            case NoValue:
                return;
            case RenderedText rendered:
                context.Output.WriteRendered(rendered, origin, SourceMapKind.Include);
                return;
            case DateTime or DateOnly:
                context.Output.WriteValue(context.Options.Formatter.Format(DateFunctions.Print(context, value), ""), origin, kind);
                return;
            default:
                CheckDepth(value, expression);
                context.Output.WriteValue(context.Options.Formatter.Format(value, value is null ? context.Tree.Text.ToString(expression.Span) : ""), origin, kind);
                return;
        }
    }

    // A list that contains itself has no end, and no one place makes it so.
    private void CheckDepth(object? value, ExpressionSyntax expression)
    {
        context.Budget.CountDigits(context.Site(expression), value);
        if (!ValueDepth.IsWithin(value, context.Budget.Limits.ObjectDepth))
            throw context.Site(context.Tree.Root).Fault(EvaluationErrors.TooDeep, "Print one member of it", context.Site(expression).Code, context.Budget.Limits.ObjectDepth);
    }

    private Flow RunIf(IfStatementSyntax conditional)
    {
        if (context.Expressions.IsTrue(conditional.Condition))
            return Run(conditional.Then);

        foreach (var elseIf in conditional.ElseIfs)
        {
            if (context.Expressions.IsTrue(elseIf.Condition))
                return Run(elseIf.Body);
        }

        return conditional.Else is null ? Flow.Next : Run(conditional.Else.Body);
    }

    private Flow RunCase(CaseStatementSyntax cases)
    {
        var value = context.Expressions.EvaluateValue(cases.Value);
        var equality = new ValueEquality(context.Budget, context.Site(cases.CaseKeyword));
        PrintLeading(cases.Leading);
        foreach (var when in cases.Whens)
        {
            if (when.Values.Any(v => equality.Equals(value, context.Expressions.EvaluateValue(v.Value))))
                return Run(when.Body);
        }

        return cases.Else is null ? Flow.Next : Run(cases.Else.Body);
    }

    // Between `case` and the first `when` the text that divides them belongs to no branch; a bare value is printed.
    private void PrintLeading(BlockSyntax leading)
    {
        foreach (var statement in leading.Statements)
        {
            if (statement is TextStatementSyntax text)
                context.Output.Indentation = text.Indentation;
            else
                Run(statement);
        }
    }

    private Flow RunCapture(CaptureStatementSyntax capture)
    {
        var flow = Flow.Next;
        var captured = context.Capture(context.Site(capture.CaptureKeyword), () => flow = Run(capture.Body));
        context.Assignments.AssignTo(capture.Target, captured);
        return flow;
    }

    private Flow RunWith(WithStatementSyntax with)
    {
        var target = context.Expressions.EvaluateValue(with.Target);
        if (target is not ITemplateObject names)
            throw context.Site(with.Target).Fault(EvaluationErrors.UnsupportedOperation, "Name an object after with", "with", ValueText.DescribeKind(target));

        var layer = new ScopeLayer(names);
        var layers = context.Scopes.Frame.Layers;
        layers.Add(layer);
        try
        {
            return Run(with.Body);
        }
        finally
        {
            layers.Remove(layer);
        }
    }

    private void Import(ImportStatementSyntax import)
    {
        var value = context.Expressions.EvaluateValue(import.Value);
        if (value is not ITemplateObject members)
            throw context.Site(import.Value).Fault(EvaluationErrors.UnsupportedOperation, "Import an object", "import", ValueText.DescribeKind(value));

        foreach (var name in members.MemberNames)
        {
            if (members.TryGetMember(name, out var member))
                context.Scopes.TrySet(name, member);
        }
    }

    private void Define(ExpressionSyntax name, ParameterListSyntax? parameters, TemplateSyntaxNode body) =>
        context.Assignments.AssignTo(name, new TemplateFunction(name.ToString(), parameters, body, context.Tree));
}
