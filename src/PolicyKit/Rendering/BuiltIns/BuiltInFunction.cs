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
        var values = new object?[_parameters.Length];
        var sites = new CodeSite[_parameters.Length];
        Span<bool> isGiven = stackalloc bool[_parameters.Length];
        Array.Fill(sites, site);

        var fixedCount = TakesRest ? _parameters.Length - 1 : _parameters.Length;
        for (var i = 0; i < arguments.Positional.Count && i < fixedCount; i++)
            (values[i], sites[i], isGiven[i]) = (arguments.Positional[i].Value, arguments.Positional[i].Site, true);

        if (!TakesRest)
            BindNamed(arguments, values, sites, isGiven);

        for (var i = 0; i < fixedCount; i++)
        {
            if (_parameters[i].IsRequired && !isGiven[i])
                throw CallEvaluator.WrongCount(Name, arguments.Count, _required, site);
        }

        if (!TakesRest && arguments.Positional.Count > _parameters.Length)
            throw CallEvaluator.WrongCount(Name, arguments.Count, _parameters.Length, site);

        var call = new BuiltInCall(this, context, site, values, sites) { Arguments = arguments };
        var result = _body(call);
        if (result is TemplateArray { Making: null } list && !values.Contains(list))
            list.Making = (site, call.Rounds);
        return result;
    }

    public string GetParameterName(int index) => _parameters[index].Name;

    private void BindNamed(CallArguments arguments, object?[] values, CodeSite[] sites, Span<bool> isGiven)
    {
        foreach (var (name, value, site) in arguments.Named)
        {
            var index = Array.FindIndex([.. _parameters], p => p.IsNamed(name));
            if (index < 0)
                throw CallEvaluator.UnknownArgument(Name, name, _parameters.Select(p => p.Name), site);
            (values[index], sites[index], isGiven[index]) = (value, site, true);
        }
    }
}
