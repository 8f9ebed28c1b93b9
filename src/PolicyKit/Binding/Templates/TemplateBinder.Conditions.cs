using PolicyKit.Syntax.Templates;

namespace PolicyKit.Binding.Templates;

internal sealed partial class TemplateBinder
{
    /// <summary>Binds a condition and says what is known where it holds and where it does not.</summary>
    private (FlowState WhenTrue, FlowState WhenFalse) BindCondition(ExpressionSyntax condition)
    {
        switch (condition)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return BindCondition(parenthesized.Inner);
            case UnaryExpressionSyntax { Operator.Kind: TemplateTokenKind.Bang } not:
                var (holds, fails) = BindCondition(not.Operand);
                return (fails, holds);
            case BinaryExpressionSyntax { Operator.Kind: TemplateTokenKind.AmpersandAmpersand } and:
                var (leftHolds, leftFails) = BindCondition(and.Left);
                _state = leftHolds;
                var (bothHold, rightFails) = BindCondition(and.Right);
                return (bothHold, FlowState.Join(leftFails, rightFails));
            case BinaryExpressionSyntax { Operator.Kind: TemplateTokenKind.PipePipe } or:
                var (firstHolds, firstFails) = BindCondition(or.Left);
                _state = firstFails;
                var (secondHolds, bothFail) = BindCondition(or.Right);
                return (FlowState.Join(firstHolds, secondHolds), bothFail);
            case BinaryExpressionSyntax { Operator.Kind: TemplateTokenKind.EqualsEquals or TemplateTokenKind.BangEquals } comparison:
                Bind(comparison);
                var (equal, different) = NarrowByComparison(comparison);
                return comparison.Operator.Kind == TemplateTokenKind.EqualsEquals ? (equal, different) : (different, equal);
            default:
                Bind(condition);
                return (WithValue(_state, condition), WithoutValue(_state, condition));
        }
    }

    private (FlowState Equal, FlowState Different) NarrowByComparison(BinaryExpressionSyntax comparison)
    {
        var (left, right) = (comparison.Left, comparison.Right);
        if (IsNothing(right) || IsNothing(left))
        {
            var tested = IsNothing(right) ? left : right;
            return (WithoutValue(_state, tested), WithValue(_state, tested));
        }

        // Nothing is as empty as a list without elements.
        if (IsEmpty(right) || IsEmpty(left))
            return (_state, WithValue(_state, IsEmpty(right) ? left : right));

        var equal = _state;
        if (!GetComparedType(right).IsNullable)
            equal = WithValue(equal, left);
        if (!GetComparedType(left).IsNullable)
            equal = WithValue(equal, right);
        return (equal, _state);
    }

    /// <summary>Whether the other side must have a value when it is equal to this one; a computed side promises nothing.</summary>
    private TemplateType GetComparedType(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax => TemplateType.Any,
        _ when GetPath(expression) is not null && GetPathType(expression, _state) is var type and not AnyType => type,
        _ => TemplateType.Nothing,
    };

    private static bool IsNothing(ExpressionSyntax expression) => expression is LiteralExpressionSyntax { Value: null };

    private static bool IsEmpty(ExpressionSyntax expression) => expression is VariableExpressionSyntax { Name: "empty" or "blank" };

    /// <summary>The state, where this has a value; then what it is a member of has one too.</summary>
    private FlowState WithValue(FlowState state, ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax parenthesized)
            expression = parenthesized.Inner;
        if (GetPath(expression) is not { } path)
            return state;

        var type = GetPathType(expression, state);
        if (type is NothingType)
            return FlowState.Unreachable;
        if (type.IsNullable)
            state = state.Narrow(path, type.NotNothing);
        if (state.FindMeaning(path) is { } meaning)
            return WithValue(state, meaning);
        return expression is MemberExpressionSyntax { Member.Text: not "empty?" } member ? WithValue(state, member.Target) : state;
    }

    /// <summary>The state, where this is null or false.</summary>
    private FlowState WithoutValue(FlowState state, ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax parenthesized)
            expression = parenthesized.Inner;
        var type = GetPathType(expression, state);
        if (GetPath(expression) is not { } path || type is AnyType || type.NotNothing == TemplateType.Bool)
            return state;

        // What has been shown to have a value cannot lack it; what is only declared to have one may, in a draft.
        if (!type.IsNullable)
            return state.Find(path) is null ? state : FlowState.Unreachable;

        state = state.Narrow(path, TemplateType.Nothing);
        if (state.FindMeaning(path) is { } meaning)
            return WithoutValue(state, meaning);

        return expression is MemberExpressionSyntax member && GetPathType(member.Target, state) is NamedType { IsNullable: false } owner && owner.OneOf.Contains(member.Member.Text)
            ? NarrowOthers(state, GetPath(member.Target)!, owner)
            : state;
    }

    /// <summary>Where all but one of a contact's ways to be reached are missing, the last one is there.</summary>
    private static FlowState NarrowOthers(FlowState state, string path, NamedType owner)
    {
        var others = owner.OneOf.Where(name => state.Find($"{path}.{name}") is not NothingType).ToList();
        return others switch
        {
            [] => FlowState.Unreachable,
            [var last] => state.Narrow($"{path}.{last}", owner.Members[last].NotNothing),
            _ => state,
        };
    }
}
