using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports a yes, a dash or “don't know” where the name of a person or a service is printed.</summary>
public sealed class AnswerForName : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3054", DiagnosticSeverity.Error)
    {
        Title = "Answer where a name belongs",
        MessageFormat = "“{0}” is not a name, and the documents would tell readers to go to “{0}”",
        Explanation = """
            “Is there a deputy?” is answered with yes, “Who is the deputy?” with a name. What stands here is printed in all four documents, beside a telephone number.

            ```yaml reported
            people:
              chair: { name: yes }
            ```

            ```yaml accepted
            people:
              chair: { name: Colin Marsh }
            ```
            """,
    };

    private static readonly HashSet<string> Answers = new(StringComparer.OrdinalIgnoreCase)
    {
        "yes", "y", "no", "n", "true", "false", "on", "off", "none", "n/a", "nil", "null", "nobody", "no one", "same", "same as above", "as above", "unknown", "not known", "not applicable",
        "vacant", "vacancy", "help", "someone", "anyone", "don't know", "don’t know", "dont know", "do not know", "not sure", "to follow",
    };

    public override void Analyze(AnalysisContext context)
    {
        var profile = context.Profile;
        foreach (var person in SchoolChannels.GetPeople(profile))
            Check(context, $"{person.Path}.name", person.Name, "Write the full name of the person");
        foreach (var service in SchoolChannels.GetOwnServices(profile))
            Check(context, $"{service.Path}.name", service.Name, "Write what the service calls itself");
        Check(context, "cover.unavailable", profile.Cover.Unavailable, "Write the full name of the person");
        Check(context, "cover.holidays", profile.Cover.Holidays, "Write whom to reach in the holidays, and how");
    }

    private void Check(AnalysisContext context, string path, string? name, string hint)
    {
        if (name?.Trim() is { Length: > 0 } text && (Answers.Contains(text.TrimEnd('.', '?')) || !text.Any(char.IsLetterOrDigit)))
            context.ReportAt(path, Descriptor, hint, text);
    }
}
