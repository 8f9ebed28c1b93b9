using System.Collections.Immutable;
using PolicyKit.Syntax.Templates;

namespace PolicyKit.Binding.Templates;

internal sealed partial class TemplateBinder
{
    private TemplateType BindCall(CallExpressionSyntax call, BoundArgument? piped)
    {
        var target = BindUncalled(call.Target);
        var arguments = ImmutableArray.CreateBuilder<BoundArgument>();
        if (piped is not null)
            arguments.Add(piped);
        foreach (var argument in call.Arguments)
        {
            var literal = (argument.Value as LiteralExpressionSyntax)?.Value as string;
            arguments.Add(new BoundArgument(At(argument.Value), argument.Name?.Text, GetCode(argument.Value), Bind(argument.Value), literal));
        }

        var isSpread = call.Arguments.Any(a => a.Value is UnaryExpressionSyntax { Operator.Kind: TemplateTokenKind.Caret });
        return Invoke(target, call.Target, call, arguments.ToImmutable(), isSpread);
    }

    /// <summary>What follows a pipe: the first thing in it that is called gets the value as its first argument.</summary>
    private TemplateType BindPiped(ExpressionSyntax expression, BoundArgument piped)
    {
        switch (expression)
        {
            case CallExpressionSyntax call:
                return BindCall(call, piped);
            case ParenthesizedExpressionSyntax { Inner: not (VariableExpressionSyntax or MemberExpressionSyntax or IndexExpressionSyntax) } parenthesized:
                return BindPiped(parenthesized.Inner, piped);
            case BinaryExpressionSyntax binary:
                return BindPipedBinary(binary, piped);
            case ConditionalExpressionSyntax conditional:
                BindPiped(conditional.Condition, piped);
                return BindConditional(conditional, (_state, _state));
            default:
                return Invoke(BindUncalled(expression), expression, expression, [piped]);
        }
    }

    private TemplateType BindPipedBinary(BinaryExpressionSyntax binary, BoundArgument piped)
    {
        var isMisread = binary.Operator.Kind is TemplateTokenKind.Minus or TemplateTokenKind.Plus
            && GetPathType(binary.Left, _state) is FunctionType { RequiredCount: > 1 };
        var left = isMisread ? BindOperand(binary, given: 1) : BindPiped(binary.Left, piped);
        var right = Bind(binary.Right);
        return binary.Operator.Kind switch
        {
            TemplateTokenKind.QuestionQuestion when left.IsNullable => TemplateType.Join(left.NotNothing, right),
            TemplateTokenKind.QuestionQuestion => left,
            TemplateTokenKind.QuestionBang => left.IsNullable ? right.OrNothing : right,
            TemplateTokenKind.AmpersandAmpersand or TemplateTokenKind.PipePipe => TemplateType.Bool,
            _ => Combine(binary, left, right),
        };
    }

    private TemplateType Invoke(TemplateType type, ExpressionSyntax target, ExpressionSyntax whole, ImmutableArray<BoundArgument> arguments, bool isSpread = false)
    {
        // The parser has told of a literal that is called.
        if (target is not (LiteralExpressionSyntax or ArrayExpressionSyntax or ObjectExpressionSyntax or InterpolatedStringSyntax))
            _nodes.Add(new BoundCall(At(whole), GetCode(target), type, arguments, isSpread));
        if (type is not FunctionType function)
            return TemplateType.Any;

        if (_isLearning && _functionsByType.TryGetValue(function, out var own))
            LearnArguments(own, function, arguments);
        if (function.Function is "include" or "include_join")
            Include(function, arguments);
        _state = _state.Blur(_assignedInFunctions);
        return arguments.Length < function.RequiredCount ? TemplateType.Any : function.GetResult(GetArgumentTypes(function, arguments));
    }

    private static void LearnArguments(OwnFunction own, FunctionType function, ImmutableArray<BoundArgument> arguments)
    {
        if (function.TakesAnything)
            return;

        foreach (var (parameter, type) in function.Parameters.Zip(GetArgumentTypes(function, arguments)))
            own.AddArgument(parameter.Name, type);
    }

    private void Include(FunctionType function, ImmutableArray<BoundArgument> arguments)
    {
        if (function.Function == "include" && arguments is [{ Literal: { } name } argument, ..])
            _nodes.Add(new BoundInclude(argument.Location, name));
        _state = _state.Blur(_source.AssignedElsewhere);
    }

    /// <summary>In the order of the parameters; nothing for one that may be left out and is.</summary>
    private static ImmutableArray<TemplateType> GetArgumentTypes(FunctionType function, ImmutableArray<BoundArgument> arguments)
    {
        var positional = arguments.Where(a => a.Name is null).Select(a => a.Type).ToImmutableArray();
        if (function.TakesAnything)
            return positional;

        return [.. function.Parameters.Select((parameter, i) =>
            arguments.LastOrDefault(a => parameter.IsNamed(a.Name))?.Type ?? (i < positional.Length ? positional[i] : parameter.IsRequired ? TemplateType.Any : TemplateType.Nothing))];
    }
}
