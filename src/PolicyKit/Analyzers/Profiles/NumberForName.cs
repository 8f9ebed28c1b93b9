using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports a telephone number or a bare figure where a name or a sentence is printed.</summary>
public sealed class NumberForName : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3038", DiagnosticSeverity.Error)
    {
        Title = "Number where words belong",
        MessageFormat = "“{0}” is a number, and {1} belongs here",
        Explanation = """
            The documents print this in the middle of a sentence: “Tell 01632 960101” helps nobody who does not know whose number it is.
            A number has a line of its own, `phone:`.

            ```yaml reported
            people:
              chair: { name: 01632 960100 }
            ```

            ```yaml accepted
            people:
              chair: { name: Colin Marsh }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        var profile = context.Profile;
        foreach (var (_, location, name) in SchoolChannels.GetNames(context))
            Report(context, location, name, "a name", "Write the name in words");

        // A council may be given by the three figures that the DfE knows it by.
        if (profile.School.LocalAuthority is { Length: not 3 } council)
            Report(context, "school.local_authority", council, "the name of a council", "Write the name in words");
        Report(context, "policy.approved_by", profile.Policy.ApprovedBy, "the name of a board or committee", "Write the name in words");
        Report(context, "contacts.police.force", profile.Contacts.Police?.Force, "the name of a police force", "Write the name in words");
        Report(context, "cover.unavailable", profile.Cover.Unavailable, "a name", "Write whose number it is");
        Report(context, "cover.holidays", profile.Cover.Holidays, "a sentence", "Write it out, such as: the office inbox is read every weekday");
    }

    private void Report(AnalysisContext context, string path, string? text, string wanted, string hint) =>
        Report(context, context.Profile.GetLocation(path), text, wanted, hint);

    private void Report(AnalysisContext context, Location location, string? text, string wanted, string hint)
    {
        if (text is not null && text.Any(char.IsAsciiDigit) && !text.Any(char.IsLetter))
            context.ReportAt(location, Descriptor, hint, text, wanted);
    }
}
