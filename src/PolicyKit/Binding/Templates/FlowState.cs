using System.Collections.Immutable;
using PolicyKit.Syntax.Templates;

namespace PolicyKit.Binding.Templates;

/// <summary>What is known where the run of a template has got to. Each branch goes on with a state of its own.</summary>
internal sealed record FlowState
{
    /// <summary>No run gets here.</summary>
    public static FlowState Unreachable { get; } = new() { IsReachable = false };

    public static FlowState Start { get; } = new();

    public bool IsReachable { get; private init; } = true;

    /// <summary>Variables of the template by name, and whether every way to here has set them.</summary>
    private ImmutableDictionary<string, (TemplateType Type, bool IsSure)> Variables { get; init; } =
        ImmutableDictionary.Create<string, (TemplateType, bool)>(StringComparer.Ordinal);

    /// <summary>What conditions have said of a path such as "people.signoff_alternate".</summary>
    private ImmutableDictionary<string, TemplateType> Narrowed { get; init; } =
        ImmutableDictionary.Create<string, TemplateType>(StringComparer.Ordinal);

    /// <summary>What variables stand for, as after <c>phone = deputy.phone</c>: what is found out of the one is true of the other.</summary>
    private ImmutableDictionary<string, Meaning> Meanings { get; init; } = ImmutableDictionary.Create<string, Meaning>(StringComparer.Ordinal);

    public static FlowState Join(FlowState a, FlowState b)
    {
        if (!a.IsReachable)
            return b;
        if (!b.IsReachable)
            return a;

        var narrowed = a.Narrowed.Keys.Union(b.Narrowed.Keys)
            .Where(path => a.Find(path) is not null && b.Find(path) is not null)
            .ToImmutableDictionary(path => path, path => TemplateType.Join(a.Find(path)!, b.Find(path)!), StringComparer.Ordinal);
        var meanings = ReferenceEquals(a.Meanings, b.Meanings) ? a.Meanings : a.Meanings.RemoveRange(a.Meanings.Keys.Where(name => b.FindMeaning(name) != a.FindMeaning(name)));
        return new FlowState { Variables = JoinVariables(a.Variables, b.Variables), Narrowed = narrowed, Meanings = meanings };
    }

    /// <summary>What is known of a path beyond what is declared; null when nothing is.</summary>
    public TemplateType? Find(string path) =>
        Narrowed.TryGetValue(path, out var narrowed) ? narrowed : Variables.TryGetValue(path, out var variable) ? variable.Type : null;

    public bool IsSet(string name, out bool isSure)
    {
        var isSet = Variables.TryGetValue(name, out var variable);
        isSure = variable.IsSure;
        return isSet;
    }

    public FlowState Set(string name, TemplateType type) => Forget(name) with { Variables = Variables.SetItem(name, (type, true)) };

    public FlowState SetMeaning(string name, ExpressionSyntax meaning)
    {
        var names = TemplateNames.Collect(meaning).Read;
        return names.Contains(name) ? this : this with { Meanings = Meanings.SetItem(name, new Meaning(meaning, names)) };
    }

    /// <summary>The expression that a variable was last set to, while everything in it is as it was then; or null.</summary>
    public ExpressionSyntax? FindMeaning(string name) => Meanings.GetValueOrDefault(name)?.Expression;

    /// <summary>Gives a name back the meaning that it had, as after a loop over it.</summary>
    public FlowState Restore(string name, FlowState from) => Forget(name) with
    {
        Variables = from.Variables.TryGetValue(name, out var variable) ? Variables.SetItem(name, variable) : Variables.Remove(name),
    };

    public FlowState Narrow(string path, TemplateType type) => this with { Narrowed = Narrowed.SetItem(path, type) };

    /// <summary>Drops what conditions have said of a name and of everything in it.</summary>
    public FlowState Forget(string name) => this with
    {
        Narrowed = Narrowed.RemoveRange(Narrowed.Keys.Where(path => IsWithin(path, name))),
        Meanings = Meanings.RemoveRange(Meanings.Keys.Where(variable => variable == name || Meanings[variable].Names.Contains(name))),
    };

    /// <summary>Something else may have changed these variables.</summary>
    public FlowState Blur(IEnumerable<string> names)
    {
        var state = this;
        foreach (var name in names.Where(Variables.ContainsKey))
            state = state.Forget(name) with { Variables = state.Variables.SetItem(name, (TemplateType.Any, state.Variables[name].IsSure)) };
        return state;
    }

    public FlowState Stop() => this with { IsReachable = false };

    /// <summary>The state for looking through one meaning: meanings of meanings are left alone, or their number could double at every step.</summary>
    public FlowState WithoutMeanings() => this with { Meanings = Meanings.Clear() };

    public FlowState WithMeaningsOf(FlowState other) => IsReachable ? this with { Meanings = other.Meanings } : this;

    private static ImmutableDictionary<string, (TemplateType Type, bool IsSure)> JoinVariables(
        ImmutableDictionary<string, (TemplateType Type, bool IsSure)> a, ImmutableDictionary<string, (TemplateType Type, bool IsSure)> b)
    {
        if (ReferenceEquals(a, b))
            return a;

        var joined = a.SetItems(b.Select(v => KeyValuePair.Create(v.Key, v.Value with { IsSure = false })));
        return joined.SetItems(a.Select(v => KeyValuePair.Create(v.Key, b.TryGetValue(v.Key, out var other)
            ? (TemplateType.Join(v.Value.Type, other.Type), v.Value.IsSure && other.IsSure)
            : v.Value with { IsSure = false })));
    }

    private static bool IsWithin(string path, string name) =>
        path.StartsWith(name, StringComparison.Ordinal) && (path.Length == name.Length || path[name.Length] is '.' or '[');

    private sealed record Meaning(ExpressionSyntax Expression, ImmutableHashSet<string> Names);
}
