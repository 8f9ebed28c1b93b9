using PolicyKit.Syntax.Templates;
using PolicyKit.Text;

namespace PolicyKit.Rendering.Evaluation;

/// <summary>Computes expressions.</summary>
internal sealed class ExpressionEvaluator(EvaluationContext context)
{
    /// <summary>The value; <see cref="NoValue"/> when the expression is a call that only prints. A function that is named is called.</summary>
    public object? Evaluate(ExpressionSyntax expression)
    {
        var value = EvaluateUncalled(expression);
        return IsCalledByName(expression) && Values.AsFunction(value) is { } function
            ? context.Calls.Call(function, context.Site(expression))
            : value;
    }

    /// <summary>The value where one is needed: null for a call that only prints.</summary>
    public object? EvaluateValue(ExpressionSyntax expression)
    {
        var value = Evaluate(expression);
        if (value is not NoValue)
            return value;
        if (context.Options.RequiresFunctionValues)
            throw context.Site(expression).Fault(EvaluationErrors.FunctionWithoutValue, "End the function with ret and the value", context.Site(expression).Code);
        return null;
    }

    public bool IsTrue(ExpressionSyntax condition) => Values.IsTrue(EvaluateValue(condition));

    /// <summary>The value, without calling it when it is a function.</summary>
    public object? EvaluateUncalled(ExpressionSyntax expression)
    {
        context.Budget.EnterLevel(context.Tree, expression);
        var value = EvaluateKind(expression);
        context.Budget.LeaveLevel();
        return value;
    }

    public Operand EvaluateOperand(ExpressionSyntax expression) => new(EvaluateValue(expression), context.Site(expression));

    private object? EvaluateKind(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Value,
        VariableExpressionSyntax { IsLocal: true } local => GetLocal(local),
        VariableExpressionSyntax variable => GetVariable(variable),
        MemberExpressionSyntax member => GetMember(member),
        IndexExpressionSyntax index => GetElement(index),
        ParenthesizedExpressionSyntax parenthesized => EvaluateUncalled(parenthesized.Inner),
        UnaryExpressionSyntax unary => EvaluateUnary(unary),
        PostfixExpressionSyntax postfix => EvaluatePostfix(postfix),
        BinaryExpressionSyntax binary => EvaluateBinary(binary, EvaluateValue(binary.Left)),
        ConditionalExpressionSyntax conditional => Evaluate(IsTrue(conditional.Condition) ? conditional.WhenTrue : conditional.WhenFalse),
        PipeExpressionSyntax pipe => EvaluatePipe(pipe),
        CallExpressionSyntax call => context.Calls.Call(call),
        ArrayExpressionSyntax array => new TemplateArray(array.Elements.SelectMany(e => Expand(e.Value))),
        ObjectExpressionSyntax members => CreateObject(members),
        InterpolatedStringSyntax interpolated => Interpolate(interpolated),
        AnonymousFunctionSyntax function => new TemplateFunction(TemplateFunction.AnonymousName, function.Parameters, function.Body, context.Tree),
        _ => null,
    };

    private object? EvaluatePipe(PipeExpressionSyntax pipe)
    {
        // What is not a function is found before anything runs for it.
        if (FindCalled(pipe.Function) is { } called && IsPath(called))
            context.Calls.GetFunction(called);

        var site = context.Site(pipe.Source);
        return IsExpansion(pipe.Source)
            ? EvaluatePiped(pipe.Function, [.. Expand(pipe.Source).Select(value => new Operand(value, site))])
            : EvaluatePiped(pipe.Function, new Operand(EvaluateValue(pipe.Source), site));
    }

    private static ExpressionSyntax FindCalled(ExpressionSyntax expression) => expression switch
    {
        CallExpressionSyntax call => call.Target,
        ParenthesizedExpressionSyntax parenthesized when !IsPath(parenthesized.Inner) => FindCalled(parenthesized.Inner),
        BinaryExpressionSyntax binary => FindCalled(binary.Left),
        ConditionalExpressionSyntax conditional => FindCalled(conditional.Condition),
        _ => expression,
    };

    /// <summary>Runs what follows a pipe: the first thing in it that is called gets the values as its first arguments.</summary>
    private object? EvaluatePiped(ExpressionSyntax expression, params ReadOnlySpan<Operand> piped)
    {
        switch (expression)
        {
            case CallExpressionSyntax call:
                return context.Calls.Call(call, piped);
            case ParenthesizedExpressionSyntax parenthesized when !IsPath(parenthesized.Inner):
                return EvaluatePiped(parenthesized.Inner, piped);
            case BinaryExpressionSyntax binary:
                return EvaluateBinary(binary, EvaluatePiped(binary.Left, piped));
            case ConditionalExpressionSyntax conditional:
                return Evaluate(Values.IsTrue(EvaluatePiped(conditional.Condition, piped)) ? conditional.WhenTrue : conditional.WhenFalse);
            default:
                return context.Calls.Call(context.Calls.GetFunction(expression), context.Site(expression), piped);
        }
    }

    private object? GetLocal(VariableExpressionSyntax local)
    {
        var frame = context.Scopes.Frame;
        var name = local.Name[1..];
        if (name == "")
            return frame.Arguments;
        if (name == "$")
        {
            frame.Block?.Invoke();
            return NoValue.Instance;
        }

        if (frame.Locals.TryGetMember(name, out var value))
            return value;
        if (int.TryParse(name, out var index))
            return index < frame.Arguments.Count ? frame.Arguments[index] : null;
        return null;
    }

    private object? GetVariable(VariableExpressionSyntax variable)
    {
        if (variable.Name == "this")
            return context.Scopes.Target;
        if (context.Scopes.TryGet(variable.Name, out var value) || !context.Options.StrictVariables)
            return value;

        var nearest = NearestName.Find(variable.Name, context.Scopes.Names);
        throw context.Site(variable).Fault(EvaluationErrors.UnknownVariable, nearest is null ? "Set it first, or check its spelling" : $"Write “{nearest}”", variable.Name);
    }

    private object? GetMember(MemberExpressionSyntax member)
    {
        var target = EvaluateValue(member.Target);
        if (target is null)
            return AllowsNothing(member.Target) || member.IsConditional || member.Member.Text == "empty?" ? null : throw NothingFault(member.Target, context.Site(member.Member), member);

        if (MemberReader.TryGet(target, member.Member.Text, out var value))
            return value;
        if (!context.Options.StrictMembers || IsArgumentList(member.Target))
            return null;

        var nearest = NearestName.Find(member.Member.Text, MemberReader.GetNames(target));
        throw context.Site(member.Member).Fault(
            EvaluationErrors.UnknownMember, nearest is null ? "Check the spelling" : $"Write “{nearest}”", context.Site(member.Target).Code, member.Member.Text);
    }

    // `$.name` is an argument that a caller may leave out.
    private static bool IsArgumentList(ExpressionSyntax target) => target is VariableExpressionSyntax { Name: "$" };

    private object? GetElement(IndexExpressionSyntax index)
    {
        var target = EvaluateValue(index.Target);
        if (target is null)
            return AllowsNothing(index.Target) ? null : throw NothingFault(index.Target, context.Site(index.Target), index);

        var position = EvaluateValue(index.Index);
        return MemberReader.GetElement(target, position, context.Site(position is null ? index.Index : index), context.Budget);
    }

    private EvaluationFault NothingFault(ExpressionSyntax target, CodeSite site, ExpressionSyntax whole) =>
        site.Fault(EvaluationErrors.MemberOfNothing, $"Write “{target}?.” to allow for that, or test it with if first", context.Site(target).Code, context.Site(whole).Code);

    // Once a chain has a `?.`, nothing after it needs a value either.
    private bool AllowsNothing(ExpressionSyntax? link)
    {
        if (context.Options.AllowsNullTargets)
            return true;

        while (link is MemberExpressionSyntax or IndexExpressionSyntax)
        {
            if (link is MemberExpressionSyntax { IsConditional: true })
                return true;
            link = link is MemberExpressionSyntax member ? member.Target : ((IndexExpressionSyntax)link).Target;
        }

        return false;
    }

    private object? EvaluateUnary(UnaryExpressionSyntax unary)
    {
        switch (unary.Operator.Kind)
        {
            case TemplateTokenKind.Bang:
                return !IsTrue(unary.Operand);
            case TemplateTokenKind.At:
                return EvaluateUncalled(unary.Operand);
            case TemplateTokenKind.PlusPlus or TemplateTokenKind.MinusMinus:
                return Increment(unary.Operand, EvaluateValue(unary.Operand), unary.Operator);
            case TemplateTokenKind.Caret:
                return EvaluateValue(unary.Operand);
            default:
                return context.Operators.Sign(EvaluateValue(unary.Operand), unary.Operator.Kind == TemplateTokenKind.Minus, context.Site(unary.Operand));
        }
    }

    private object? EvaluatePostfix(PostfixExpressionSyntax postfix)
    {
        var value = EvaluateValue(postfix.Operand);
        Increment(postfix.Operand, value, postfix.Operator);
        return value;
    }

    private object? Increment(ExpressionSyntax target, object? value, TemplateToken operatorToken)
    {
        var kind = operatorToken.Kind == TemplateTokenKind.PlusPlus ? TemplateTokenKind.Plus : TemplateTokenKind.Minus;
        var changed = context.Operators.Apply(kind, new Operand(value, context.Site(target)), new Operand(1, context.Site(operatorToken)), context.Site(operatorToken));
        context.Assignments.AssignTo(target, changed);
        return changed;
    }

    private object? EvaluateBinary(BinaryExpressionSyntax binary, object? left)
    {
        if (left is NoValue)
            left = null;

        return binary.Operator.Kind switch
        {
            TemplateTokenKind.QuestionQuestion => left ?? EvaluateValue(binary.Right),
            TemplateTokenKind.QuestionBang => left is null ? null : EvaluateValue(binary.Right),
            TemplateTokenKind.AmpersandAmpersand => Values.IsTrue(left) && IsTrue(binary.Right),
            TemplateTokenKind.PipePipe => Values.IsTrue(left) || IsTrue(binary.Right),
            _ => context.Operators.Apply(binary.Operator.Kind, new Operand(left, context.Site(binary.Left)), EvaluateOperand(binary.Right), context.Site(binary.Operator)),
        };
    }

    public static bool IsExpansion(ExpressionSyntax expression) => expression is UnaryExpressionSyntax { Operator.Kind: TemplateTokenKind.Caret };

    /// <summary>The elements that an argument or list element stands for: several when it is <c>^list</c>.</summary>
    public IEnumerable<object?> Expand(ExpressionSyntax expression)
    {
        var value = EvaluateValue(expression);
        return IsExpansion(expression) && Values.AsSequence(value) is { } sequence ? sequence : [value];
    }

    private TemplateObject CreateObject(ObjectExpressionSyntax members)
    {
        var result = new TemplateObject();
        foreach (var member in members.Members)
            result[member.Name] = EvaluateValue(member.Value);
        return result;
    }

    private object Interpolate(InterpolatedStringSyntax interpolated)
    {
        var site = context.Site(interpolated);
        var parts = interpolated.Parts.SelectMany(part => new[] { EvaluateOperand(part.Expression), new Operand(part.FollowingText, site) });
        return context.Operators.Join(parts.Prepend(new Operand(interpolated.StartText, site)), site);
    }

    // `(f)` is a call as `f` is; `(@f)` is not.
    private static bool IsCalledByName(ExpressionSyntax expression) =>
        IsPath(expression) || expression is ParenthesizedExpressionSyntax { Inner: not UnaryExpressionSyntax };

    private static bool IsPath(ExpressionSyntax expression) => expression is VariableExpressionSyntax or MemberExpressionSyntax or IndexExpressionSyntax;
}
