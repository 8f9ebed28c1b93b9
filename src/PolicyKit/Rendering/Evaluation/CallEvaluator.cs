using PolicyKit.Rendering.BuiltIns;
using PolicyKit.Syntax.Templates;
using PolicyKit.Text;

namespace PolicyKit.Rendering.Evaluation;

/// <summary>Calls functions: those of the template and those that are built in.</summary>
internal sealed class CallEvaluator(EvaluationContext context)
{
    // Templates are made of calls, and most are over before the next one begins. A call that fails ends the evaluation and gives nothing back.
    private readonly Stack<CallArguments> _spare = new();

    public object? Call(CallExpressionSyntax call)
    {
        var function = GetFunction(call.Target);
        return InvokeOnce(function, AddArguments(TakeSpare(), call), context.Site(call));
    }

    /// <summary>Calls with what stands before a pipe as the first arguments.</summary>
    public object? Call(CallExpressionSyntax call, ReadOnlySpan<Operand> piped)
    {
        var function = GetFunction(call.Target);
        var arguments = TakeSpare();
        arguments.Positional.AddRange(piped);
        return InvokeOnce(function, AddArguments(arguments, call), context.Site(call));
    }

    /// <summary>Calls with these values and nothing else.</summary>
    public object? Call(ITemplateFunction function, CodeSite site, params ReadOnlySpan<Operand> values)
    {
        var arguments = TakeSpare();
        arguments.Positional.AddRange(values);
        return InvokeOnce(function, arguments, site);
    }

    /// <summary>Calls a function whose <c>$$</c> prints the block.</summary>
    public object? Wrap(WrapStatementSyntax wrap)
    {
        if (wrap.Target is ParenthesizedExpressionSyntax)
            throw context.Site(wrap.Target).Fault(EvaluationErrors.NotAFunction, "Name the function without brackets", wrap.Target, "in brackets");

        var call = wrap.Target as CallExpressionSyntax;
        var function = GetFunction(call?.Target ?? wrap.Target);
        var arguments = call is null ? TakeSpare() : AddArguments(TakeSpare(), call);
        var (frame, tree) = (context.Scopes.Frame, context.Tree);
        return InvokeOnce(function, arguments, context.Site(wrap.Target), () =>
        {
            // The block sees its own names, and those of the loops that repeat it.
            var loops = context.Scopes.Frame.Layers.Where(l => l.IsLoop && !frame.Layers.Contains(l));
            var inner = new Frame([.. frame.Layers, .. loops], frame.Variables) { Locals = frame.Locals, Arguments = frame.Arguments, Block = frame.Block };
            Within(inner, tree, () => context.Statements.Run(wrap.Body));
        });
    }

    public ITemplateFunction GetFunction(ExpressionSyntax target)
    {
        var isUnknown = target is VariableExpressionSyntax { IsLocal: false } variable && variable.Name != "this" && !context.Scopes.TryGet(variable.Name, out _);
        var value = isUnknown ? null : context.Expressions.EvaluateUncalled(target);
        if (value is ITemplateFunction function)
            return function;

        var site = context.Site(target);
        if (value is not null || target is not (VariableExpressionSyntax or MemberExpressionSyntax))
            throw site.Fault(EvaluationErrors.NotAFunction, "Put an operator between the two, or start a new line", site.Code, ValueText.DescribeKind(value));

        var nearest = NearestName.Find(site.Code, BuiltInLibrary.FunctionNames);
        throw site.Fault(EvaluationErrors.UnknownFunction, nearest is null ? "Check its spelling" : $"Write “{nearest}”", site.Code);
    }

    /// <summary>Calls from a built-in function, such as array.each.</summary>
    public object? Invoke(ITemplateFunction function, CodeSite site, params ReadOnlySpan<object?> values)
    {
        var arguments = TakeSpare();
        foreach (var value in values)
            arguments.Add(value, site);

        var result = InvokeOnce(function, arguments, site);
        return result is NoValue ? null : result;
    }

    private CallArguments TakeSpare() => _spare.TryPop(out var spare) ? spare : new CallArguments();

    private object? InvokeOnce(ITemplateFunction function, CallArguments arguments, CodeSite site, Action? block = null)
    {
        var result = Invoke(function, arguments, site, block);
        arguments.Clear();
        _spare.Push(arguments);
        return result;
    }

    private object? Invoke(ITemplateFunction function, CallArguments arguments, CodeSite site, Action? block)
    {
        context.Budget.EnterCall(site);
        context.Budget.EnterLevel(site);
        var result = function switch
        {
            TemplateFunction own => InvokeOwn(own, arguments, site, block),
            BuiltInFunction builtIn => builtIn.Invoke(context, arguments, site),
            _ => null,
        };
        context.Budget.LeaveLevel();
        context.Budget.LeaveCall();
        return result;
    }

    /// <summary>Runs something as part of another template or another call, and comes back.</summary>
    public T Within<T>(Frame frame, TemplateSyntaxTree tree, Func<T> run)
    {
        var (outerFrame, outerTree) = (context.Scopes.Frame, context.Tree);
        var indentation = context.Output.Indentation;
        (context.Scopes.Frame, context.Tree) = (frame, tree);
        try
        {
            return run();
        }
        finally
        {
            (context.Scopes.Frame, context.Tree) = (outerFrame, outerTree);
            context.Output.Indentation = indentation;
        }
    }

    private CallArguments AddArguments(CallArguments arguments, CallExpressionSyntax call)
    {
        foreach (var argument in call.Arguments)
        {
            var site = context.Site(argument.Value);
            if (argument.Name is not null)
            {
                arguments.Add(argument.Name.Text, context.Expressions.EvaluateValue(argument.Value), site);
                continue;
            }

            if (!ExpressionEvaluator.IsExpansion(argument.Value))
            {
                arguments.Add(context.Expressions.EvaluateValue(argument.Value), site);
                continue;
            }

            foreach (var value in context.Expressions.Expand(argument.Value))
                arguments.Add(value, site);
        }

        return arguments;
    }

    private object? InvokeOwn(TemplateFunction function, CallArguments arguments, CodeSite site, Action? block)
    {
        var list = new TemplateArray(arguments.ValuesFrom(0));
        foreach (var (name, argument) in arguments.Named)
            list.SetMember(name, argument.Value);

        var variables = function.Parameters is null ? null : new ScopeLayer(new TemplateObject());
        // A function without a name is part of the code around it, and sees what that sees.
        var seen = function.IsAnonymous ? context.Scopes.Frame.Layers : [];
        var frame = new Frame(variables is null ? [.. seen] : [.. seen, variables], variables) { Arguments = list, Block = block };
        // A local function can call itself, though it sees no other local of its maker.
        if (function.Name.StartsWith('$'))
            frame.Locals[function.Name[1..]] = function;

        return Within(frame, function.Tree, () =>
        {
            if (variables is not null)
            {
                BindParameters(function, (TemplateObject)variables.Names, arguments, site);

                // `$` then has what each parameter has, defaults and the list of the rest included.
                list.Clear();
                list.AddRange(function.Parameters!.Parameters.Select(p => ((TemplateObject)variables.Names)[p.Name.Text]));
            }

            return Run(function);
        });
    }

    private object? Run(TemplateFunction function)
    {
        if (function.Body is ExpressionSyntax expression)
            return context.Expressions.EvaluateValue(expression);
        return context.Statements.Run((BlockSyntax)function.Body) == Flow.Return ? context.TakeReturned() : NoValue.Instance;
    }

    private void BindParameters(TemplateFunction function, TemplateObject variables, CallArguments arguments, CodeSite site)
    {
        var parameters = function.Parameters!.Parameters;
        if (arguments.Positional.Count > parameters.Length && parameters.All(p => p.Ellipsis is null))
            throw TooMany(function.Name, arguments, parameters.Length);

        var next = 0;
        foreach (var parameter in parameters)
        {
            if (parameter.Ellipsis is not null)
            {
                variables[parameter.Name.Text] = new TemplateArray(arguments.ValuesFrom(next));
                next = arguments.Positional.Count;
            }
            else if (arguments.Named.Any(n => n.Name == parameter.Name.Text))
            {
                variables[parameter.Name.Text] = arguments.Named.Last(n => n.Name == parameter.Name.Text).Argument.Value;
            }
            else if (next < arguments.Positional.Count)
            {
                variables[parameter.Name.Text] = arguments.Positional[next++].Value;
            }
            else
            {
                variables[parameter.Name.Text] = parameter.Default is not null
                    ? context.Expressions.EvaluateValue(parameter.Default)
                    : throw WrongCount(function.Name, arguments.Count, parameters.Count(p => p.Default is null && p.Ellipsis is null), site);
            }
        }

        foreach (var (name, argument) in arguments.Named)
        {
            if (parameters.All(p => p.Name.Text != name))
                throw UnknownArgument(function.Name, name, parameters.Select(p => p.Name.Text), argument.Site);
        }
    }

    public static EvaluationFault WrongCount(string function, int given, int needed, CodeSite site) =>
        site.End.Fault(EvaluationErrors.WrongArgumentCount, "Add what is missing", function, Count(given), needed);

    private static EvaluationFault TooMany(string function, CallArguments arguments, int needed) =>
        arguments.Positional[needed].Site.Fault(EvaluationErrors.WrongArgumentCount, "Delete what is too much", function, Count(arguments.Count), needed);

    public static EvaluationFault UnknownArgument(string function, string name, IEnumerable<string> known, CodeSite site)
    {
        var nearest = NearestName.Find(name, known);
        return site.Fault(EvaluationErrors.UnknownArgument, nearest is null ? $"Delete “{name}”" : $"Write “{nearest}”", function, name);
    }

    private static string Count(int arguments) => arguments switch
    {
        0 => "no arguments",
        1 => "1 argument",
        _ => $"{arguments} arguments",
    };
}
