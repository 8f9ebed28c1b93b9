using System.Collections.Immutable;
using PolicyKit.Rendering.Evaluation;

namespace PolicyKit.Rendering.BuiltIns;

/// <summary>A function that comes with the language.</summary>
internal sealed class BuiltInFunction : ITemplateFunction
{
    private readonly ImmutableArray<BuiltInParameter> _parameters;
    private readonly Func<BuiltInCall, object?> _body;
    private readonly int _required;

    /// <param name="parameters">Names with spaces between; <c>?</c> after one that may be left out, <c>...</c> after one that takes the rest.</param>
    public BuiltInFunction(string name, string parameters, Func<BuiltInCall, object?> body)
    {
        Name = name;
        _parameters = [.. parameters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(BuiltInParameter.Parse)];
        _required = _parameters.Count(p => p.IsRequired);
        _body = body;
    }

    public string Name { get; }

    public ImmutableArray<BuiltInParameter> Parameters => _parameters;

    private bool TakesRest => _parameters is [.., { IsRest: true }];

    public object? Invoke(EvaluationContext context, CallArguments arguments, CodeSite site)
    {
        if (arguments.HasNamed && !TakesRest)
            arguments = Arrange(arguments, site);
        if (arguments.Positional.Count < _required)
            throw CallEvaluator.WrongCount(Name, arguments.Count, _required, site);
        if (arguments.Positional.Count > _parameters.Length && !TakesRest)
            throw CallEvaluator.WrongCount(Name, arguments.Count, _parameters.Length, site);

        var elementsRead = context.Budget.ElementsRead;
        var result = _body(new BuiltInCall(this, context, site, arguments));
        if (result is TemplateArray { Making: null } list && !arguments.ValuesFrom(0).Contains(list))
            list.Making = (site, context.Budget.ElementsRead - elementsRead);
        return result;
    }

    public string GetParameterName(int index) => _parameters[index].Name;

    /// <summary>The arguments in the order of the parameters.</summary>
    private CallArguments Arrange(CallArguments arguments, CodeSite site)
    {
        var places = new Operand?[Math.Max(_parameters.Length, arguments.Positional.Count)];
        for (var i = 0; i < arguments.Positional.Count; i++)
            places[i] = arguments.Positional[i];

        foreach (var (name, argument) in arguments.Named)
        {
            var index = _parameters.IndexOf(_parameters.FirstOrDefault(p => p.IsNamed(name)));
            if (index < 0)
                throw CallEvaluator.UnknownArgument(Name, name, _parameters.Select(p => p.Name), argument.Site);
            places[index] = argument;
        }

        if (places.Take(_required).Any(p => p is null))
            throw CallEvaluator.WrongCount(Name, arguments.Count, _required, site);

        var arranged = new CallArguments();
        arranged.Positional.AddRange(places.Select(p => p ?? new Operand(null, site)));
        return arranged;
    }
}
