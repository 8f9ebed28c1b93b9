using System.Collections.Immutable;
using PolicyKit.Syntax.Templates;

namespace PolicyKit.Binding.Templates;

/// <summary>What other templates need to know of one before either is bound: the names it sets and reads, and what it includes.</summary>
/// <param name="Assigned">Each name with the place that first gives it a value.</param>
/// <param name="Scoped">Names of loops and parameters, which what is called or included from within them sees too.</param>
/// <param name="Included">Null when a name is computed, so that it may be any piece.</param>
/// <param name="IsOpen">Names come and go in ways that only a run shows, as with <c>import</c>.</param>
/// <param name="HasWith">What is included may read the members of an object by their bare names.</param>
internal sealed record TemplateNames(
    ImmutableDictionary<string, TemplateSyntaxElement> Assigned,
    ImmutableHashSet<string> Read,
    ImmutableHashSet<string> Scoped,
    ImmutableHashSet<string>? Included,
    bool IsOpen,
    bool HasWith)
{
    public static TemplateNames Collect(TemplateSyntaxNode root) => new Collector().Run(root);

    private sealed class Collector
    {
        private readonly Dictionary<string, TemplateSyntaxElement> _assigned = new(StringComparer.Ordinal);
        private readonly HashSet<string> _read = new(StringComparer.Ordinal);
        private readonly HashSet<string> _scoped = new(StringComparer.Ordinal);
        private readonly HashSet<string> _included = new(StringComparer.Ordinal);
        private readonly Stack<TemplateSyntaxElement> _pending = new();
        private bool _includesAny;
        private bool _isOpen;
        private bool _hasWith;

        public TemplateNames Run(TemplateSyntaxNode root)
        {
            _pending.Push(root);
            while (_pending.TryPop(out var element))
                Visit(element);
            return new TemplateNames(
                _assigned.ToImmutableDictionary(StringComparer.Ordinal), [.. _read], [.. _scoped], _includesAny ? null : [.. _included], _isOpen, _hasWith);
        }

        private void Visit(TemplateSyntaxElement element)
        {
            switch (element)
            {
                case AssignmentSyntax assignment:
                    VisitTarget(assignment.Target, isRead: assignment.Operator.Kind != TemplateTokenKind.Equals);
                    _pending.Push(assignment.Value);
                    return;
                case CaptureStatementSyntax capture:
                    VisitTarget(capture.Target, isRead: false);
                    _pending.Push(capture.Body);
                    return;
                case FunctionStatementSyntax function:
                    VisitTarget(function.Name, isRead: false);
                    Push([function.Parameters, function.Body]);
                    return;
                case InlineFunctionSyntax function:
                    VisitTarget(function.Name, isRead: false);
                    Push([function.Parameters, function.Value]);
                    return;
                case ForStatementSyntax loop:
                    _scoped.UnionWith(["for", loop.Keyword.Text, (loop.Variable as VariableExpressionSyntax)?.Name ?? "for"]);
                    Push([loop.Iterated, .. loop.Options, loop.Body, loop.Else]);
                    return;
                case WhileStatementSyntax:
                    _scoped.Add("while");
                    break;
                case ParameterSyntax parameter:
                    _scoped.Add(parameter.Name.Text);
                    break;
                case PostfixExpressionSyntax postfix:
                    VisitTarget(postfix.Operand, isRead: true);
                    return;
                case UnaryExpressionSyntax { Operator.Kind: TemplateTokenKind.PlusPlus or TemplateTokenKind.MinusMinus } unary:
                    VisitTarget(unary.Operand, isRead: true);
                    return;
                case WithStatementSyntax with:
                    VisitWith(with);
                    return;
                case ImportStatementSyntax:
                    _isOpen = true;
                    break;
                case MemberExpressionSyntax { Target: VariableExpressionSyntax { Name: "this" } } member:
                    _read.Add(member.Member.Text);
                    return;
                case MemberExpressionSyntax { Target: VariableExpressionSyntax { Name: "object" }, Member.Text: "eval" or "eval_template" }:
                    _isOpen = true;
                    break;
                case VariableExpressionSyntax { Name: "this" }:
                    _isOpen = true;
                    return;
                case VariableExpressionSyntax variable:
                    _read.Add(variable.Name);
                    _includesAny |= variable.Name is "include" or "include_join";
                    return;
                case CallExpressionSyntax { Target: VariableExpressionSyntax { Name: "include" }, Arguments: [{ Value: LiteralExpressionSyntax { Value: string name } }, ..] } call:
                    _included.Add(name);
                    Push([.. call.Arguments]);
                    return;
            }

            Push([.. element.Children]);
        }

        // What is set in it may be a member of the object, so nobody can say that it is not used.
        private void VisitWith(WithStatementSyntax with)
        {
            var body = Collect(with.Body);
            foreach (var (name, place) in body.Assigned)
                _assigned.TryAdd(name, place);
            _read.UnionWith(body.Read.Union(body.Assigned.Keys));
            _scoped.UnionWith(body.Scoped);
            _included.UnionWith(body.Included ?? []);
            _includesAny |= body.Included is null;
            _isOpen |= body.IsOpen;
            _hasWith = true;
            _pending.Push(with.Target);
        }

        private void VisitTarget(ExpressionSyntax target, bool isRead)
        {
            var name = target switch
            {
                VariableExpressionSyntax variable => variable.Name,
                MemberExpressionSyntax { Target: VariableExpressionSyntax { Name: "this" } } member => member.Member.Text,
                _ => null,
            };
            if (name is not null)
                _assigned.TryAdd(name, target);
            else
                _pending.Push(target);
            if (isRead && name is not null)
                _read.Add(name);
        }

        // Last first, because the stack turns them round: the first place of a name is to be seen first.
        private void Push(ImmutableArray<TemplateSyntaxElement?> elements)
        {
            for (var i = elements.Length - 1; i >= 0; i--)
            {
                if (elements[i] is { } element)
                    _pending.Push(element);
            }
        }
    }
}
