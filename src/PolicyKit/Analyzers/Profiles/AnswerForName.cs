using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports a yes, a no or a dash where somebody's name is printed.</summary>
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
    };

    public override void Analyze(AnalysisContext context)
    {
        var people = SchoolChannels.GetPeople(context.Profile).Select(person => ($"{person.Path}.name", person.Name));
        foreach (var (path, name) in people.Append(("cover.unavailable", context.Profile.Cover.Unavailable)))
        {
            if (name?.Trim() is { Length: > 0 } text && (Answers.Contains(text.TrimEnd('.')) || !text.Any(char.IsLetterOrDigit)))
                context.ReportAt(context.Profile.GetLocation(path), Descriptor, "Write the full name of the person", text);
        }
    }
}
