using PolicyKit.Syntax.Templates;

namespace PolicyKit.Binding.Templates;

internal sealed partial class TemplateBinder
{
    /// <summary>The type of an expression's value. A function that is named is called.</summary>
    private TemplateType Bind(ExpressionSyntax expression)
    {
        var type = BindUncalled(expression);
        return type is FunctionType && IsCalledByName(expression) ? Invoke(type, expression, expression, []) : type;
    }

    private static bool IsCalledByName(ExpressionSyntax expression) => expression switch
    {
        VariableExpressionSyntax or MemberExpressionSyntax or IndexExpressionSyntax => true,
        ParenthesizedExpressionSyntax { Inner: not UnaryExpressionSyntax } => true,
        _ => false,
    };

    private TemplateType BindUncalled(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax literal:
                return GetLiteralType(literal);
            case VariableExpressionSyntax variable:
                return BindVariable(variable);
            case MemberExpressionSyntax member:
                return BindMember(member);
            case IndexExpressionSyntax index:
                return BindIndex(index);
            case ParenthesizedExpressionSyntax parenthesized:
                return BindUncalled(parenthesized.Inner);
            case UnaryExpressionSyntax unary:
                return BindUnary(unary);
            case PostfixExpressionSyntax postfix:
                return BindIncrement(postfix.Operand);
            case BinaryExpressionSyntax binary:
                return BindBinary(binary);
            case ConditionalExpressionSyntax conditional:
                return BindConditional(conditional, BindCondition(conditional.Condition));
            case PipeExpressionSyntax pipe:
                var source = Bind(pipe.Source);
                return BindPiped(pipe.Function, new BoundArgument(At(pipe.Source), null, GetCode(pipe.Source), source, (pipe.Source as LiteralExpressionSyntax)?.Value as string));
            case CallExpressionSyntax call:
                return BindCall(call, piped: null);
            case ArrayExpressionSyntax array:
                return array.Elements.IsEmpty
                    ? TemplateType.ListOf(TemplateType.Any)
                    : TemplateType.ListOf(array.Elements.Select(e => BindElement(e.Value)).Aggregate(TemplateType.Join));
            case ObjectExpressionSyntax members:
                return new NamedType("an object", members.Members.Select(m => KeyValuePair.Create(m.Name, Bind(m.Value)))) { IsExtensible = true };
            case InterpolatedStringSyntax interpolated:
                foreach (var part in interpolated.Parts)
                    Print(part.Expression);
                return TemplateType.FreeText;
            case AnonymousFunctionSyntax function:
                BindAnonymous(function);
                return new FunctionType("do", default, _ => TemplateType.Any);
            default:
                return TemplateType.Any;
        }
    }

    private static TemplateType GetLiteralType(LiteralExpressionSyntax literal) => literal switch
    {
        { Value: string } => TemplateType.FreeText,
        { Value: bool } => TemplateType.Bool,
        { Value: null, Token.Text: "null" } => TemplateType.Nothing,
        { Value: null } => TemplateType.Any,
        _ => TemplateType.Number,
    };

    private TemplateType BindElement(ExpressionSyntax element) =>
        element is UnaryExpressionSyntax { Operator.Kind: TemplateTokenKind.Caret } spread ? GetItemType(Bind(spread.Operand)) : Bind(element);

    private TemplateType BindVariable(VariableExpressionSyntax variable)
    {
        if (variable.IsLocal)
            return _state.Find(variable.Name) ?? TemplateType.Any;
        return variable.Name == "this" ? TemplateType.Any : BindName(variable.Name, variable);
    }

    private TemplateType BindName(string name, TemplateSyntaxElement place)
    {
        var type = GetNameType(name, _state);
        var assignment = GetAssignment(name);
        _nodes.Add(new BoundVariable(At(place), name, type, assignment));

        // Told once, it is taken to be set from here on.
        if (assignment is Assignment.Sometimes or Assignment.NotYet)
            _state = _state.Set(name, type);
        return type;
    }

    private TemplateType BindMember(MemberExpressionSyntax member)
    {
        var name = member.Member.Text;
        if (member.Target is VariableExpressionSyntax { Name: "this" })
            return BindName(name, member.Member);

        var target = Bind(member.Target);
        if (member.Member.IsMissing)
            return TemplateType.Any;

        var isGuarded = AllowsNothing(member) || name == "empty?" || !_state.IsReachable;
        var known = GetPath(member) is { } path ? _state.Find(path) : null;
        var type = known ?? GetMemberType(target, name);

        // What the template has given a value to exists, whatever it was added to.
        if (known is null || target.NotNothing.TryGetMember(name, out _))
            _nodes.Add(new BoundMember(At(member.Member), GetCode(member.Target), target, name, isGuarded));
        if (isGuarded || !target.IsNullable)
            return type;

        _state = WhenTrue(_state, member.Target);
        return GetMemberType(target.NotNothing, name);
    }

    // Once a chain has a `?.`, nothing after it needs a value either.
    private static bool AllowsNothing(ExpressionSyntax? link)
    {
        while (link is MemberExpressionSyntax or IndexExpressionSyntax)
        {
            if (link is MemberExpressionSyntax { IsConditional: true })
                return true;
            link = link is MemberExpressionSyntax member ? member.Target : ((IndexExpressionSyntax)link).Target;
        }

        return false;
    }

    private TemplateType BindIndex(IndexExpressionSyntax index)
    {
        var target = Bind(index.Target);
        Bind(index.Index);
        return GetPath(index) is { } path && _state.Find(path) is { } known ? known : GetElementType(target, index.Index);
    }

    private TemplateType BindUnary(UnaryExpressionSyntax unary)
    {
        switch (unary.Operator.Kind)
        {
            case TemplateTokenKind.Bang:
                var (holds, fails) = BindCondition(unary.Operand);
                _state = FlowState.Join(holds, fails);
                return TemplateType.Bool;
            case TemplateTokenKind.At:
                var type = BindUncalled(unary.Operand);
                if (type is FunctionType function && _functionsByType.TryGetValue(function, out var own))
                    own.IsPassedOn = true;
                return type;
            case TemplateTokenKind.PlusPlus or TemplateTokenKind.MinusMinus:
                return BindIncrement(unary.Operand);
            case TemplateTokenKind.Caret:
                return Bind(unary.Operand);
            default:
                Bind(unary.Operand);
                return TemplateType.Number;
        }
    }

    private TemplateType BindIncrement(ExpressionSyntax operand)
    {
        Bind(operand);
        AssignTo(operand, TemplateType.Number);
        return TemplateType.Number;
    }

    private TemplateType BindBinary(BinaryExpressionSyntax binary)
    {
        switch (binary.Operator.Kind)
        {
            case TemplateTokenKind.AmpersandAmpersand or TemplateTokenKind.PipePipe:
                var (holds, fails) = BindCondition(binary);
                _state = FlowState.Join(holds, fails);
                return TemplateType.Bool;
            case TemplateTokenKind.QuestionQuestion:
                return BindFallback(binary);
            case TemplateTokenKind.QuestionBang:
                return BindSequel(binary);
            default:
                var left = BindOperand(binary, given: 0);
                return Combine(binary, left, Bind(binary.Right));
        }
    }

    /// <summary>The left side of an operator. The name of a function that needs arguments was meant to be called with what follows.</summary>
    private TemplateType BindOperand(BinaryExpressionSyntax binary, int given)
    {
        var type = BindUncalled(binary.Left);
        if (type is not FunctionType function || !IsCalledByName(binary.Left))
            return type;
        if (binary.Operator.Kind is not (TemplateTokenKind.Minus or TemplateTokenKind.Plus) || function.RequiredCount <= given)
            return Invoke(type, binary.Left, binary.Left, []);

        _nodes.Add(new BoundFunctionOperand(At(binary), GetCode(binary.Left), binary.Operator.Text, GetCode(binary.Right)));
        return TemplateType.Any;
    }

    private TemplateType Combine(BinaryExpressionSyntax binary, TemplateType left, TemplateType right)
    {
        switch (binary.Operator.Kind)
        {
            case TemplateTokenKind.EqualsEquals or TemplateTokenKind.BangEquals:
                Compare(binary.Left, left, binary.Right);
                Compare(binary.Right, right, binary.Left);
                return TemplateType.Bool;
            case TemplateTokenKind.Less or TemplateTokenKind.LessEquals or TemplateTokenKind.Greater or TemplateTokenKind.GreaterEquals:
                return TemplateType.Bool;
            case TemplateTokenKind.DotDot or TemplateTokenKind.DotDotLess:
                return TemplateType.ListOf(TemplateType.Number);
            default:
                return GetSumType(left, right);
        }
    }

    private static TemplateType GetSumType(TemplateType left, TemplateType right)
    {
        TemplateType sum = (left.NotNothing, right.NotNothing) switch
        {
            (TextType, not ListType) or (not ListType, TextType) => TemplateType.FreeText,
            var (x, y) when x == TemplateType.Number && y == TemplateType.Number => TemplateType.Number,
            (ListType x, ListType y) => TemplateType.Join(x, y),
            _ => TemplateType.Any,
        };
        return left.IsNullable || right.IsNullable ? sum.OrNothing : sum;
    }

    private void Compare(ExpressionSyntax expression, TemplateType type, ExpressionSyntax other)
    {
        if (other is LiteralExpressionSyntax { Value: string text } && type is TextType { Choices.IsEmpty: false })
            _nodes.Add(new BoundComparison(At(other), GetCode(expression), type.NotNothing, text));
    }

    private TemplateType BindFallback(BinaryExpressionSyntax binary)
    {
        var left = Bind(binary.Left);
        var before = _state;
        _state = WhenFalse(before, binary.Left);
        var right = Bind(binary.Right);
        _state = FlowState.Join(WhenTrue(before, binary.Left), _state);
        return left switch
        {
            NothingType => right,
            { IsNullable: true } => TemplateType.Join(left.NotNothing, right),
            _ => left,
        };
    }

    private TemplateType BindSequel(BinaryExpressionSyntax binary)
    {
        var left = Bind(binary.Left);
        var before = _state;
        _state = WhenTrue(before, binary.Left);
        var right = Bind(binary.Right);
        _state = FlowState.Join(before, _state);
        return left.IsNullable ? right.OrNothing : right;
    }

    private TemplateType BindConditional(ConditionalExpressionSyntax conditional, (FlowState WhenTrue, FlowState WhenFalse) states)
    {
        _state = states.WhenTrue;
        var whenTrue = Bind(conditional.WhenTrue);
        var afterTrue = _state;
        _state = states.WhenFalse;
        var whenFalse = Bind(conditional.WhenFalse);
        _state = FlowState.Join(afterTrue, _state);
        return TemplateType.Join(whenTrue, whenFalse);
    }

    private void BindAnonymous(AnonymousFunctionSyntax function)
    {
        var (outerState, outerFunction) = (_state, _function);
        (_state, _function) = (FlowState.Start, new OwnFunction("do", function.Parameters));
        foreach (var parameter in function.Parameters?.Parameters ?? [])
            _state = _state.Set(parameter.Name.Text, TemplateType.Any);
        BindBlock(function.Body);
        (_state, _function) = (outerState, outerFunction);
    }
}
