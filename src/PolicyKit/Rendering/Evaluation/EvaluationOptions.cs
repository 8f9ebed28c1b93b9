using System.Collections.Immutable;
using PolicyKit.Syntax.Templates;

namespace PolicyKit.Rendering.Evaluation;

/// <summary>What a template is given, and what it may do.</summary>
public sealed record EvaluationOptions
{
    /// <summary>The names that the template can use, besides the built-in functions.</summary>
    public ImmutableDictionary<string, object?> Globals { get; init; } = ImmutableDictionary<string, object?>.Empty;

    /// <summary>Finds the template that <c>include</c> names; null when there is none.</summary>
    public Func<string, TemplateSyntaxTree?>? IncludeLoader { get; init; }

    public EvaluationLimits Limits { get; init; } = EvaluationLimits.Default;

    public IOutputFormatter Formatter { get; init; } = PlainOutputFormatter.Instance;

    /// <summary>What <c>date.now</c> is.</summary>
    public DateTime Now { get; init; } = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>A variable that nobody set is an error.</summary>
    public bool StrictVariables { get; init; }

    /// <summary>A member that its object does not have is an error.</summary>
    public bool StrictMembers { get; init; }

    /// <summary>A member of null is null, as if every <c>.</c> were <c>?.</c>.</summary>
    public bool AllowsNullTargets { get; init; }

    /// <summary>A function that prints instead of returning is an error where its value is used.</summary>
    public bool RequiresFunctionValues { get; init; }
}
