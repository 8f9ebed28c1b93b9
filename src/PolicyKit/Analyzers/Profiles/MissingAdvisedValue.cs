using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports what the documents can be made without, but are better with.</summary>
public sealed class MissingAdvisedValue : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3002", DiagnosticSeverity.Warning)
    {
        Title = "Something that the documents are better with is missing",
        MessageFormat = "The profile does not say {0}, so the documents leave it out",
        Explanation = """
            Early help and the name of the police force are printed where a reader would look for them.
            Without them the documents are still right, but a family or a member of staff has to look elsewhere.

            ```yaml reported
            contacts:
              police: { force: Exampleshire Police }
            ```

            ```yaml accepted
            contacts:
              police: { force: Exampleshire Police }
              early_help: { name: Early Help, phone: 01632 960203 }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var absent in AbsentField.FindAll(context).Where(absent => absent.Field.IsAdvised))
            context.ReportAt(absent.Path, Descriptor, absent.Hint, absent.Field.Missing);
    }
}
