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
            default:
                Bind(condition);
                return (WhenTrue(_state, condition), WhenFalse(_state, condition));
        }
    }

    /// <summary>The state, where an expression is neither null nor false.</summary>
    private FlowState WhenTrue(FlowState state, ExpressionSyntax expression) => expression switch
    {
        { Height: > DeepestCondition } => state,
        ParenthesizedExpressionSyntax parenthesized => WhenTrue(state, parenthesized.Inner),
        UnaryExpressionSyntax { Operator.Kind: TemplateTokenKind.Bang } not => WhenFalse(state, not.Operand),
        BinaryExpressionSyntax binary => binary.Operator.Kind switch
        {
            TemplateTokenKind.AmpersandAmpersand => WhenTrue(WhenTrue(state, binary.Left), binary.Right),
            TemplateTokenKind.PipePipe => FlowState.Join(WhenTrue(state, binary.Left), WhenTrue(WhenFalse(state, binary.Left), binary.Right)),
            TemplateTokenKind.EqualsEquals => WhenEqual(state, binary.Left, binary.Right),
            TemplateTokenKind.BangEquals => WhenDifferent(state, binary.Left, binary.Right),
            _ => state,
        },
        _ when GetPath(expression) is { } path => WithValue(state, expression, path),
        _ => state,
    };

    /// <summary>The state, where an expression is null or false.</summary>
    private FlowState WhenFalse(FlowState state, ExpressionSyntax expression) => expression switch
    {
        { Height: > DeepestCondition } => state,
        ParenthesizedExpressionSyntax parenthesized => WhenFalse(state, parenthesized.Inner),
        UnaryExpressionSyntax { Operator.Kind: TemplateTokenKind.Bang } not => WhenTrue(state, not.Operand),
        BinaryExpressionSyntax binary => binary.Operator.Kind switch
        {
            TemplateTokenKind.AmpersandAmpersand => FlowState.Join(WhenFalse(state, binary.Left), WhenFalse(WhenTrue(state, binary.Left), binary.Right)),
            TemplateTokenKind.PipePipe or TemplateTokenKind.QuestionQuestion => WhenFalse(WhenFalse(state, binary.Left), binary.Right),
            TemplateTokenKind.EqualsEquals => WhenDifferent(state, binary.Left, binary.Right),
            TemplateTokenKind.BangEquals => WhenEqual(state, binary.Left, binary.Right),
            _ => state,
        },
        _ when GetPath(expression) is { } path => WithoutValue(state, expression, path),
        _ => state,
    };

    private FlowState WhenEqual(FlowState state, ExpressionSyntax left, ExpressionSyntax right)
    {
        if (IsNothing(right) || IsNothing(left))
            return WhenFalse(state, IsNothing(right) ? left : right);

        // What equals something that has a value has one too.
        var equal = HasValue(right, state) ? WhenTrue(state, left) : state;
        return HasValue(left, state) ? WhenTrue(equal, right) : equal;
    }

    // Nothing is as empty as a list without elements.
    private FlowState WhenDifferent(FlowState state, ExpressionSyntax left, ExpressionSyntax right)
    {
        if (IsNothing(right) || IsEmpty(right))
            return WhenTrue(state, left);
        return IsNothing(left) || IsEmpty(left) ? WhenTrue(state, right) : state;
    }

    private bool HasValue(ExpressionSyntax expression, FlowState state) =>
        expression is LiteralExpressionSyntax { Value: not (null or false) }
        || GetPath(expression) is not null && GetPathType(expression, state) is { IsNullable: false } type && type is not AnyType && type != TemplateType.Bool;

    private static bool IsNothing(ExpressionSyntax expression) => expression is LiteralExpressionSyntax { Value: null };

    private static bool IsEmpty(ExpressionSyntax expression) => expression is VariableExpressionSyntax { Name: "empty" or "blank" };

    /// <summary>What a path is a member of has a value where the path has one, and so has what it stands for.</summary>
    private FlowState WithValue(FlowState state, ExpressionSyntax expression, string path)
    {
        var type = GetPathType(expression, state);
        if (type is NothingType)
            return FlowState.Unreachable;
        if (type.IsNullable)
            state = state.Narrow(path, type.NotNothing);
        if (state.FindMeaning(path) is { } meaning)
            return WhenTrue(state.WithoutMeanings(), meaning).WithMeaningsOf(state);
        return expression is MemberExpressionSyntax { Member.Text: not "empty?" } member ? WhenTrue(state, member.Target) : state;
    }

    private FlowState WithoutValue(FlowState state, ExpressionSyntax expression, string path)
    {
        var type = GetPathType(expression, state);
        if (type is not AnyType && type.NotNothing != TemplateType.Bool)
        {
            // What has been shown to have a value cannot lack it; what is only declared to have one may, in a draft.
            if (!type.IsNullable)
                return state.Find(path) is null ? state : FlowState.Unreachable;
            state = state.Narrow(path, TemplateType.Nothing);
        }

        if (state.FindMeaning(path) is { } meaning)
            return WhenFalse(state.WithoutMeanings(), meaning).WithMeaningsOf(state);
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
