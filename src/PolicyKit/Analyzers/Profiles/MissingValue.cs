using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports what the documents cannot be made without.</summary>
public sealed class MissingValue : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3001", DiagnosticSeverity.Error)
    {
        Floor = DiagnosticSeverity.Error,
        Title = "Something that the documents need is missing",
        MessageFormat = "The profile does not say {0}",
        Explanation = """
            The documents are made from what the profile says.
            It is asked only for what changes a document: the school and its phase, the people who act, the services outside school, the policy's dates, and what happens when people are away.
            A pack may give the services in the school's stead.

            ```yaml reported
            policy: { approved_on: 2026-09-15, approved_by: Full governing board }
            ```

            ```yaml accepted
            school: { name: Oakfield Primary School, phase: primary, type: academy, ages: 4-11, local_authority: Exampleshire }
            people:
              dsl: { name: Amina Begum, phone: 01632 960101, email: dsl@oakfield.example }
              deputies: [{ name: Tom O'Neill, phone: 01632 960102 }]
              headteacher: { name: Ruth Adeyemi }
              chair: { name: Colin Marsh }
              safeguarding_governor: { name: Priya Nair }
              staff_allegation_contact: { name: Ruth Adeyemi }
            contacts:
              front_door: { name: Multi-Agency Safeguarding Hub, phone: 01632 960200 }
              out_of_hours: { name: Emergency Duty Team, phone: 01632 960201 }
              lado: { name: Local authority designated officer, phone: 01632 960202 }
            policy: { approved_on: 2026-09-15, approved_by: Full governing board, review_due: 2027-09-14 }
            cover: { unavailable: Ruth Adeyemi, holidays: The office inbox is read daily }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var absent in AbsentField.FindAll(context).Where(absent => !absent.Field.IsAdvised))
            context.ReportAt(absent.Path, Descriptor, absent.Hint, absent.Field.Missing);
    }
}
