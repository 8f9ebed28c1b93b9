using System.Collections.Immutable;
using PolicyKit.Syntax.Templates;

namespace PolicyKit.Binding.Templates;

/// <summary>A function that a template defines, and what its calls have shown of it.</summary>
internal sealed class OwnFunction
{
    private readonly ParameterListSyntax? _parameters;
    private readonly Dictionary<string, TemplateType> _arguments = new(StringComparer.Ordinal);

    public OwnFunction(string name, ParameterListSyntax? parameters)
    {
        _parameters = parameters;
        Type = new FunctionType(name, GetParameters(), _ => Result);
    }

    public FunctionType Type { get; }

    /// <summary>What it returns; anything until its body says.</summary>
    public TemplateType Result { get; set; } = TemplateType.Any;

    /// <summary>It is passed on as a value, so that it may be called with anything.</summary>
    public bool IsPassedOn { private get; set; }

    public void AddArgument(string parameter, TemplateType type) =>
        _arguments[parameter] = _arguments.TryGetValue(parameter, out var known) ? TemplateType.Join(known, type) : type;

    /// <summary>What a parameter can be, as far as every call of the template says.</summary>
    public TemplateType GetParameterType(ParameterSyntax parameter)
    {
        if (parameter.Ellipsis is not null)
            return TemplateType.ListOf(TemplateType.Any);
        return IsPassedOn || parameter.Default is not null ? TemplateType.Any : _arguments.GetValueOrDefault(parameter.Name.Text, TemplateType.Any);
    }

    private ImmutableArray<FunctionParameter> GetParameters() => _parameters is null
        ? default
        : [.. _parameters.Parameters.Select(p => new FunctionParameter(
            p.Name.Text, TemplateType.Any, IsRequired: p.Default is null && p.Ellipsis is null, IsRest: p.Ellipsis is not null))];
}
