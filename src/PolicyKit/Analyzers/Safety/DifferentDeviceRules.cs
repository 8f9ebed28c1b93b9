using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Safety;

/// <summary>Reports documents of one school that say different things about the power of a seized device.</summary>
public sealed partial class DifferentDeviceRules : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4217", DiagnosticSeverity.Error)
    {
        Title = "Two rules for one device",
        MessageFormat = "“{0}” differs from “{1}”, which {2} says about the same device",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            Whoever holds the device follows the sheet on the wall. One answer, `decisions.device`, serves all four documents (X-18);
            a section that writes it out by itself stays behind when the answer changes.

            ```yaml reported
            # The policy: Put the device in flight mode and leave it on.
            # The staff sheet: A device handed in: switch it off, lock it away.
            ```

            ```yaml accepted
            # Both include the piece that prints the decision: device-rule, device-short or device-leaflet.
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        (TextContext Text, Statement Statement, PowerState State)? first = null;
        foreach (var text in context.Texts)
        {
            foreach (var statement in text.Statements.Where(IsAboutDevice))
            {
                if (GetState(statement.Text) is not { } state)
                    continue;

                if (first is null)
                    first = (text, statement, state);
                else if (state != first.Value.State)
                    text.ReportAt(statement.Passage, statement.Span, Descriptor, "Let every document print the decision `device`", statement.Text, first.Value.Statement.Text, $"“{first.Value.Text.Document.Title}”");
            }
        }
    }

    private static bool IsAboutDevice(Statement statement) =>
        statement.Passage.Origin.Clauses.Any(clause => clause is "X-18" or "UKCCIS16-2.7-01" or "GSHT-02") || Seized().IsMatch(statement.Text) || Seized().IsMatch(statement.LeadIn);

    private static PowerState? GetState(string text) =>
        Undecided().IsMatch(text) ? PowerState.Asked
        : FlightMode().IsMatch(text) ? PowerState.FlightMode
        : !SwitchedOff().IsMatch(text) ? null
        : Disconnected().IsMatch(text) ? PowerState.DisconnectedThenOff
        : PowerState.Off;

    private enum PowerState
    {
        Asked,
        FlightMode,
        DisconnectedThenOff,
        Off,
    }

    [GeneratedRegex(@"\b(device|phone|tablet|mobile|laptop)\b.*\b(seized|confiscat\w+|handed|taken|hold|locked|lock it|evidence|image|police)\b|\b(seized|confiscat\w+|handed)\b.*\b(device|phone|tablet|mobile|laptop)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Seized();

    [GeneratedRegex(@"\b(ask|whether|about)\b.{0,40}\b(power\b|switch(ing)? (it|the \w+)? ?off|turn(ing)? (it|the \w+)? ?off)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Undecided();

    [GeneratedRegex(@"\b(flight|aeroplane|airplane) mode\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FlightMode();

    [GeneratedRegex(@"\b(switch(ed)?|turn(ed)?|power(ed)?|shut) (it |them |(the|a|any|that) (\w+ )?(device|phone|tablet|mobile) )?(off|down)\b(?! (Wi-?Fi|mobile data))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SwitchedOff();

    [GeneratedRegex(@"\b(Wi-?Fi|mobile data|network|disconnect\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Disconnected();
}
