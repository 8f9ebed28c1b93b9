using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyKit.Syntax.Templates;
using PolicyKit.Text;

namespace PolicyKit.Binding.Templates;

/// <summary>Gives the names of a template their meaning and follows, branch by branch, what is known of each value.</summary>
/// <remarks>This part knows names and places; the others bind statements, conditions, expressions and calls.</remarks>
internal sealed partial class TemplateBinder
{
    private const int LongestCode = 60;

    // Nobody writes a condition as deep as this, and following one takes twice as long for each level.
    private const int DeepestCondition = 12;

    private readonly TemplateSource _source;
    private readonly TemplateScope _scope;
    private readonly TemplateNames _names;
    private readonly Dictionary<TemplateSyntaxNode, OwnFunction> _functions = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<FunctionType, OwnFunction> _functionsByType = [];
    private readonly Dictionary<string, FunctionType> _functionsByName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _assignedInFunctions = new(StringComparer.Ordinal);
    private readonly List<TemplateType> _with = [];
    private readonly ImmutableArray<BoundNode>.Builder _nodes = ImmutableArray.CreateBuilder<BoundNode>();

    private FlowState _state = FlowState.Start;
    private OwnFunction? _function;
    private bool _isLearning;

    private TemplateBinder(TemplateSource source, TemplateScope scope)
    {
        _source = source;
        _scope = scope;
        _names = source.Names;
    }

    public static TemplateBinding Bind(TemplateSource source, TemplateScope scope)
    {
        var binder = new TemplateBinder(source, scope);

        // The first round learns what the template's own functions are called with, so that the second knows their parameters.
        if (binder.FindFunctions())
        {
            binder._isLearning = true;
            binder.BindRoot();
            binder._isLearning = false;
            binder._nodes.Clear();
        }

        binder.BindRoot();
        binder.FindUnused();
        return new TemplateBinding(source.Tree, scope, binder._nodes.ToImmutable());
    }

    private bool FindFunctions()
    {
        var pending = new Stack<TemplateSyntaxElement>([_source.Tree.Root]);
        while (pending.TryPop(out var element))
        {
            var (name, parameters) = element switch
            {
                FunctionStatementSyntax function => (function.Name, function.Parameters),
                InlineFunctionSyntax function => (function.Name, function.Parameters),
                _ => (null, null),
            };
            if (name is not null)
                AddFunction((TemplateSyntaxNode)element, name, parameters);
            foreach (var child in element.Children)
                pending.Push(child);
        }

        return _functions.Count > 0;
    }

    private void AddFunction(TemplateSyntaxNode node, ExpressionSyntax name, ParameterListSyntax? parameters)
    {
        var function = new OwnFunction(name.ToString(), parameters) { IsPassedOn = _source.ReadElsewhere.Contains(name.ToString()) };
        _functions.Add(node, function);
        _functionsByType.Add(function.Type, function);
        _functionsByName[function.Type.Function] = function.Type;
        if (node is FunctionStatementSyntax { Body: var body })
            _assignedInFunctions.UnionWith(TemplateNames.Collect(body).Assigned.Keys.Where(assigned => !assigned.StartsWith('$')));
    }

    private void BindRoot()
    {
        _state = FlowState.Start;
        BindBlock(_source.Tree.Root.Body);
    }

    private void FindUnused()
    {
        if (_source.IsOpen)
            return;

        foreach (var (name, place) in _names.Assigned.Where(a => !_names.Read.Contains(a.Key) && !_source.ReadElsewhere.Contains(a.Key)))
            _nodes.Add(new BoundUnused(At(place), name));
    }

    /// <summary>What a name stands for here, without asking whether it may.</summary>
    private TemplateType GetNameType(string name, FlowState state)
    {
        if (state.Find(name) is { } known)
            return known;
        foreach (var target in Enumerable.Reverse(_with))
        {
            if (target.NotNothing.TryGetMember(name, out var member))
                return member;
        }

        // A function runs when it is called, and by then every name may have changed.
        return _function is not null && _functionsByName.TryGetValue(name, out var function) ? function : _scope.Globals.GetValueOrDefault(name, TemplateType.Any);
    }

    private Assignment GetAssignment(string name)
    {
        if (_state.IsSet(name, out var isSure))
            return isSure || _scope.Globals.ContainsKey(name) ? Assignment.Always : Assignment.Sometimes;
        if (_scope.Globals.ContainsKey(name) || _source.AssignedElsewhere.Contains(name) || _source.IsOpen || _with.Any(target => target.NotNothing.TryGetMember(name, out _)))
            return Assignment.Always;
        if (_function is not null && _names.Scoped.Contains(name))
            return Assignment.Always;
        if (_names.Assigned.ContainsKey(name))
            return _function is not null || _assignedInFunctions.Contains(name) || !_state.IsReachable ? Assignment.Always : Assignment.NotYet;
        return Assignment.Never;
    }

    /// <summary>How conditions call what an expression names, such as "people.dsl"; null for anything that is computed.</summary>
    private static string? GetPath(ExpressionSyntax expression) => expression switch
    {
        { Height: > DeepestCondition } => null,
        VariableExpressionSyntax { Name: "this" or "$" or "$$" } => null,
        VariableExpressionSyntax variable => variable.Name,
        MemberExpressionSyntax { Target: VariableExpressionSyntax { Name: "this" } } member => member.Member.Text,
        MemberExpressionSyntax member when GetPath(member.Target) is { } target => $"{target}.{member.Member.Text}",
        IndexExpressionSyntax { Index: LiteralExpressionSyntax literal } index when GetPath(index.Target) is { } target => $"{target}[{literal.Token.Text}]",
        ParenthesizedExpressionSyntax parenthesized => GetPath(parenthesized.Inner),
        _ => null,
    };

    /// <summary>The type of what a path names, where nothing is to be recorded.</summary>
    private TemplateType GetPathType(ExpressionSyntax expression, FlowState state)
    {
        if (GetPath(expression) is { } path && state.Find(path) is { } known)
            return known;

        return expression switch
        {
            ParenthesizedExpressionSyntax parenthesized => GetPathType(parenthesized.Inner, state),
            MemberExpressionSyntax { Target: VariableExpressionSyntax { Name: "this" } } member => GetNameType(member.Member.Text, state),
            VariableExpressionSyntax { IsLocal: false, Name: not "this" } variable => GetNameType(variable.Name, state),
            MemberExpressionSyntax member => GetMemberType(GetPathType(member.Target, state), member.Member.Text),
            IndexExpressionSyntax index => GetElementType(GetPathType(index.Target, state), index.Index),
            _ => TemplateType.Any,
        };
    }

    private static TemplateType GetMemberType(TemplateType target, string name)
    {
        var type = target.NotNothing.TryGetMember(name, out var member) ? member : TemplateType.Any;
        return target.IsNullable && name != "empty?" ? type.OrNothing : type;
    }

    private static TemplateType GetElementType(TemplateType target, ExpressionSyntax index) => (target.NotNothing, index) switch
    {
        (ListType list, _) => list.Element,
        (TextType, _) => TemplateType.FreeText,
        (NamedType named, LiteralExpressionSyntax { Value: string name }) when named.TryGetMember(name, out var member) => member,
        _ => TemplateType.Any,
    };

    private Location At(TemplateSyntaxElement element) => _source.Host ?? _source.Tree.GetLocation(element);

    private static string GetCode(TemplateSyntaxElement element)
    {
        return Excerpt.Cut(Regex.Replace(element.ToString(), @"\s+", " "), LongestCode);
    }
}
