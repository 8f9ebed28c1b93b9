using PolicyKit.Diagnostics;

namespace PolicyKit.Cli.Authoring;

/// <summary>What can be wrong around a template that its author renders or formats alone.</summary>
internal static class AuthoringRules
{
    public static DiagnosticDescriptor NoTemplate { get; } = new("PK0030", DiagnosticSeverity.Error)
    {
        Title = "No template",
        MessageFormat = "There is no template in {0}",
        Explanation = "`format` reads every `.sbn-md`, `.sbn` and `.sbn-html` file of a folder and of the folders in it. None was found there.",
    };

    public static DiagnosticDescriptor BrokenModel { get; } = new("PK0031", DiagnosticSeverity.Error)
    {
        Title = "Model that is not JSON",
        MessageFormat = "The model cannot be read from here on: {0}",
        Explanation = """
            `render --model` takes a file of JSON, such as `{ "school": { "name": "Oakfield Primary School" }, "pupils": 210 }`.
            Most often a comma or a quote is missing just before the place, or a comma stands after the last member.
            """,
    };

    public static DiagnosticDescriptor UnsuitableModel { get; } = new("PK0032", DiagnosticSeverity.Error)
    {
        Title = "Model of the wrong kind",
        MessageFormat = "The model {0} {1}",
        Explanation = "A model is one JSON object: its members are the names that the template knows. It is 8 MB at most, and its lists and objects are nested 64 deep at most.",
    };

    public static DiagnosticDescriptor UnknownSetting { get; } = new("PK0033", DiagnosticSeverity.Error)
    {
        Title = "Unknown setting",
        MessageFormat = "{0} is not a setting of render",
        Explanation = """
            `--set` changes one limit of the run, as in `--set loop_limit=500`. The limits are `loop_limit`, `step_limit`, `recursive_limit`,
            `object_recursion_limit`, `limit_to_string`, `output_limit` and `regex_timeout`, which is in milliseconds. Each is a whole number of 1 or more.
            """,
    };

    public static DiagnosticDescriptor NotFormatted { get; } = new("PK0034", DiagnosticSeverity.Error)
    {
        Title = "Template not laid out",
        MessageFormat = "The code of this template is not laid out as `policykit format` lays it out",
        Explanation = "`format --check` changes nothing and says which templates `format` would change. What a template prints is the same before and after.",
    };
}
