using System.Collections.Immutable;
using System.Text.Json;
using PolicyKit.Rendering.Evaluation;
using PolicyKit.Syntax.Templates;
using PolicyKit.Text;

namespace PolicyKit.Conformance;

/// <summary>One line of cases.jsonl: a template, what it is given, and what it must print or where it must fail.</summary>
internal sealed record ConformanceCase(JsonElement Json)
{
    public string Id => Json.GetProperty("id").GetString()!;

    public string Template => Json.GetProperty("template").GetString()!;

    public string Expected => GetString("expected") ?? "";

    public string? ErrorPhase => GetString("error_phase");

    /// <summary>The expected output is the value of the expression, not the text.</summary>
    public bool IsEvaluation => Json.TryGetProperty("eval", out var eval) && eval.ValueKind == JsonValueKind.True;

    /// <summary>One-based; 0 where the original had no place for the error.</summary>
    public ImmutableArray<(int Line, int Column)> Errors => Json.TryGetProperty("errors", out var errors)
        ? [.. errors.EnumerateArray().Select(e => (e.GetProperty("line").GetInt32(), e.GetProperty("column").GetInt32()))]
        : [];

    public TemplateParseOptions ParseOptions => new()
    {
        IsScript = GetString("mode") == "scriptonly" || GetString("lang") == "scriptonly",
        DepthLimit = GetOption("parse_options", "expression_depth_limit")?.GetInt32() ?? 250,
    };

    public EvaluationOptions Options => new()
    {
        Globals = ModelReader.ReadGlobals(Json),
        IncludeLoader = Json.TryGetProperty("includes", out var includes) && includes.ValueKind == JsonValueKind.Object ? name => Load(includes, name) : null,
        StrictVariables = IsSet("strict_variables"),
        StrictMembers = GetOption("options", "enable_relaxed_member_access")?.ValueKind == JsonValueKind.False,
        AllowsNullTargets = IsSet("enable_relaxed_target_access"),
        RequiresFunctionValues = IsSet("error_for_statement_function_as_expression"),
        Limits = new EvaluationLimits
        {
            Time = TimeSpan.FromMinutes(5),
            LoopIterations = GetLimit("loop_limit", 1000),
            RecursionDepth = GetLimit("recursive_limit", 100),
            ObjectDepth = GetLimit("object_recursion_limit", 20),
            StringLength = GetLimit("limit_to_string", 1_048_576),
            OutputLength = GetLimit("limit_to_string", 1_048_576),
        },
    };

    private static TemplateSyntaxTree? Load(JsonElement includes, string name) =>
        includes.TryGetProperty(name, out var text) && text.GetString() is { } content ? TemplateSyntaxTree.Parse(SourceText.From(content, name)) : null;

    private bool IsSet(string option) => GetOption("options", option)?.ValueKind == JsonValueKind.True;

    // Zero lifts a limit.
    private int GetLimit(string option, int standard) => GetOption("options", option)?.GetInt32() switch
    {
        null => standard,
        0 => int.MaxValue,
        { } limit => limit,
    };

    private JsonElement? GetOption(string group, string option) =>
        Json.TryGetProperty(group, out var options) && options.ValueKind == JsonValueKind.Object && options.TryGetProperty(option, out var value) ? value : null;

    private string? GetString(string property) =>
        Json.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
