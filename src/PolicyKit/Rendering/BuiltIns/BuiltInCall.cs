using System.Globalization;
using System.Numerics;
using PolicyKit.Rendering.Evaluation;

namespace PolicyKit.Rendering.BuiltIns;

/// <summary>One call of a built-in function: its arguments by position, read as what the function needs, within the budget.</summary>
internal readonly struct BuiltInCall(BuiltInFunction function, EvaluationContext context, CodeSite site, CallArguments arguments)
{
    public EvaluationContext Context => context;

    public CodeSite Site => site;

    public ValueEquality Equality => new(context.Budget, site);

    /// <summary>Everything that was passed, for functions that take any number.</summary>
    public CallArguments Arguments => arguments;

    public object? this[int index] => index < arguments.Positional.Count ? arguments.Positional[index].Value : null;

    /// <summary>Where the argument is written, or the whole call where it is left out.</summary>
    public CodeSite SiteOf(int index) => index < arguments.Positional.Count ? arguments.Positional[index].Site : site;

    /// <summary>The argument as plain text; nothing for null.</summary>
    public string Text(int index)
    {
        var text = context.Operators.ToText(this[index], SiteOf(index));
        context.Budget.CountText(site, text.Length);
        return text;
    }

    public string Text(int index, string whenNull) => this[index] is null ? whenNull : Text(index);

    public int Integer(int index) => Integer(index, 0);

    public int Integer(int index, int whenNull)
    {
        if (this[index] is null)
            return whenNull;
        if (Values.ToBigInteger(Number(index)) is { } number && number >= int.MinValue && number <= int.MaxValue)
            return (int)number;
        throw Wrong(index, "is too large", "Give a smaller number");
    }

    /// <summary>The argument as a number: a text that reads as one is one.</summary>
    public object Number(int index) => Values.Unwrap(this[index]) switch
    {
        null => 0,
        var value when Values.IsNumber(value) => value,
        bool flag => flag ? 1 : 0,
        string text when BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) =>
            Syntax.Templates.TemplateLiteral.Narrow(number),
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw Wrong(index, "is not a number", "Give a number"),
    };

    public bool Boolean(int index) => Values.IsTrue(this[index]);

    public ITemplateFunction? Function(int index) => this[index] switch
    {
        null => null,
        ITemplateFunction value => value,
        _ => throw Wrong(index, "is not a function", "Put @ before the function's name"),
    };

    /// <summary>The argument's elements, counted against the budget; none for null.</summary>
    public List<object?> List(int index)
    {
        var value = this[index];
        if (value is null)
            return [];

        var sequence = Values.AsSequence(value) ?? throw Wrong(index, "is not a list", "Give a list");
        var list = sequence.Take(context.Budget.OneTooMany).ToList();
        Iterate(list.Count);
        return list;
    }

    public void Iterate(int times) => context.Budget.Read(site, times);

    public object? Invoke(ITemplateFunction callee, params ReadOnlySpan<object?> arguments) => context.Calls.Invoke(callee, site, arguments);

    /// <summary>Texts after each other, rendered when one of them is.</summary>
    public object Join(params IEnumerable<Operand> parts) => context.Operators.Join(parts, site);

    public Operand Operand(int index) => new(this[index], SiteOf(index));

    /// <summary>A text that a function has made, within the budget.</summary>
    public string Checked(string text)
    {
        context.Budget.CheckLength(site, text.Length);
        return text;
    }

    public EvaluationFault Wrong(int index, string problem, string hint) =>
        SiteOf(index).Fault(EvaluationErrors.WrongArgument, hint, function.GetParameterName(index), function.Name, problem);
}
