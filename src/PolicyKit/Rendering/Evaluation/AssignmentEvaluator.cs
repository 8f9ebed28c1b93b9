using PolicyKit.Syntax.Templates;

namespace PolicyKit.Rendering.Evaluation;

/// <summary>Gives values to names, members and elements.</summary>
internal sealed class AssignmentEvaluator(EvaluationContext context)
{
    public void Assign(AssignmentSyntax assignment)
    {
        var value = context.Expressions.EvaluateValue(assignment.Value);
        if (assignment.Operator.Kind != TemplateTokenKind.Equals)
        {
            value = context.Operators.Apply(
                GetOperator(assignment.Operator.Kind),
                context.Expressions.EvaluateOperand(assignment.Target),
                new Operand(value, context.Site(assignment.Value)),
                context.Site(assignment.Operator));
        }

        AssignTo(assignment.Target, value);
    }

    public void AssignTo(ExpressionSyntax target, object? value)
    {
        switch (target)
        {
            case VariableExpressionSyntax { IsLocal: true } local:
                context.Scopes.Frame.Locals[local.Name[1..]] = value;
                break;
            case VariableExpressionSyntax variable:
                if (variable.Name == "this" || !context.Scopes.TrySet(variable.Name, value))
                    throw context.Site(target).Fault(EvaluationErrors.ReadOnly, "Choose another name", target);
                break;
            case MemberExpressionSyntax member:
                SetMember(context.Expressions.EvaluateValue(member.Target), value, member);
                break;
            case IndexExpressionSyntax index:
                SetElement(context.Expressions.EvaluateValue(index.Target), context.Expressions.EvaluateValue(index.Index), value, index);
                break;
            case ParenthesizedExpressionSyntax { Inner: VariableExpressionSyntax or MemberExpressionSyntax or IndexExpressionSyntax } parenthesized:
                AssignTo(parenthesized.Inner, value);
                break;
            case ParenthesizedExpressionSyntax parenthesized:
                throw context.Site(parenthesized.Inner).Fault(EvaluationErrors.ReadOnly, "Give the value to a name", parenthesized);
            default:
                throw context.Site(target).Fault(EvaluationErrors.ReadOnly, "Give the value to a name", target);
        }
    }

    private void SetMember(object? target, object? value, MemberExpressionSyntax expression)
    {
        var name = expression.Member.Text;
        var site = context.Site(expression.Member);
        switch (target)
        {
            case TemplateObject members when !members.IsReadOnly(name):
                members[name] = value;
                break;
            case TemplateArray array:
                array.SetMember(name, value);
                break;
            case null:
                throw site.Fault(EvaluationErrors.MemberOfNothing, "Give it an object first, such as {}", expression.Target, expression);
            default:
                throw site.Fault(EvaluationErrors.ReadOnly, "Set a name of your own", expression);
        }
    }

    private void SetElement(object? target, object? index, object? value, IndexExpressionSyntax expression)
    {
        switch (target)
        {
            case TemplateArray array when Values.ToBigInteger(index) is { } position && position >= -array.Count && position < int.MaxValue:
                SetElement(array, position < 0 ? array.Count + (int)position : (int)position, value, context.Site(expression.Index));
                break;
            case TemplateObject members when index is not null && !members.IsReadOnly(ValueText.Format(index)):
                members[ValueText.Format(index)] = value;
                break;
            case TemplateArray when Values.ToBigInteger(index) is { Sign: < 0 }:
                break;
            case TemplateArray array when index is string name:
                array.SetMember(name, value);
                break;
            case null:
                throw context.Site(expression.Target).Fault(EvaluationErrors.MemberOfNothing, "Give it a list or an object first", expression.Target, expression);
            default:
                throw context.Site(expression.Index).Fault(EvaluationErrors.ReadOnly, "Set a name of your own", expression);
        }
    }

    private void SetElement(TemplateArray array, int position, object? value, CodeSite site)
    {
        context.Budget.EnterLoop();
        context.Budget.Iterate(site, Math.Max(0, position - array.Count + 1L));
        context.Budget.LeaveLoop();
        while (array.Count <= position)
            array.Add(null);
        array[position] = value;
    }

    private static TemplateTokenKind GetOperator(TemplateTokenKind assignment) => assignment switch
    {
        TemplateTokenKind.PlusEquals => TemplateTokenKind.Plus,
        TemplateTokenKind.MinusEquals => TemplateTokenKind.Minus,
        TemplateTokenKind.StarEquals => TemplateTokenKind.Star,
        TemplateTokenKind.SlashEquals => TemplateTokenKind.Slash,
        TemplateTokenKind.DoubleSlashEquals => TemplateTokenKind.DoubleSlash,
        _ => TemplateTokenKind.Percent,
    };
}
